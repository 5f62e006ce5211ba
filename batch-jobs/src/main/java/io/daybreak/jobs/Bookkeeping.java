package io.daybreak.jobs;

import io.daybreak.warehouse.Warehouse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes the tables {@code runs} and {@code steps}. */
final class Bookkeeping {
    private final Warehouse warehouse;
    private final String version;

    Bookkeeping(Warehouse warehouse, String version) {
        this.warehouse = warehouse;
        this.version = version;
    }

    /** A row of {@code runs}. */
    record Run(
            String runId,
            LocalDate day,
            Instant started,
            Instant ended,
            String status,
            String reason,
            String fromStep,
            String version) {}

    /** A row of {@code steps}. */
    record Step(
            String runId,
            LocalDate day,
            String step,
            Instant started,
            double seconds,
            long rows,
            String status,
            String message) {}

    void run(String runId, DayRequest request, String from, Instant started, Instant ended, String status) {
        String reason = request.reason() == null ? "" : request.reason();
        var row = new Run(runId, request.day().date(), started, ended, status, reason, from, version);
        warehouse.insert("runs", Run.class, List.of(row).iterator());
    }

    void step(Step row) {
        warehouse.insert("steps", Step.class, List.of(row).iterator());
    }
}
