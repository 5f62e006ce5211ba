package io.daybreak.verification.generated;

import io.daybreak.features.Day;
import io.daybreak.grounding.check.Checker;
import io.daybreak.jobs.DayJobs;
import io.daybreak.jobs.DayRequest;
import io.daybreak.jobs.Progress;
import io.daybreak.jobs.Stage;
import io.daybreak.settings.Settings;
import io.daybreak.settings.SettingsReader;
import io.daybreak.verification.Verification;
import io.daybreak.verification.WarehouseRows;
import io.daybreak.warehouse.Warehouse;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two days of a telemetry set in a warehouse of their own, analysed as every day is, and the same rows read plainly. */
final class LoadedSet implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T22:00:00Z"), ZoneOffset.UTC);

    private final Path set;
    private final LocalDate day;
    private final Warehouse warehouse;

    /** @param data where the warehouse is; filled where it is empty */
    LoadedSet(Path set, LocalDate day, Path data) throws IOException {
        this.set = set;
        this.day = day;
        Path file = data.resolve("daybreak.yaml");
        boolean filled = Files.exists(file);
        if (!filled) {
            Files.createDirectories(data);
            Files.writeString(file, """
                    daybreak:
                      team: test
                      sources:
                        - name: set
                          type: telemetry-set
                          path: %s
                    """.formatted(set.toAbsolutePath()));
        }
        Settings settings = new SettingsReader(Map.of()).read(file);
        warehouse = Warehouse.open(settings.warehouse(), data);
        if (!filled) {
            fill(settings, data);
        }
    }

    private void fill(Settings settings, Path data) {
        Progress silent = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
        try (DayJobs jobs = DayJobs.open(settings, data, data, warehouse, silent, CLOCK)) {
            for (LocalDate date : List.of(day.minusDays(1), day)) {
                jobs.run(DayRequest.of(new Day(date, ZoneOffset.UTC), Stage.INGEST));
                jobs.run(DayRequest.of(new Day(date, ZoneOffset.UTC), Stage.ANALYSE));
            }
        }
    }

    Truth truth() {
        Map<Long, Map<String, String>> mined = new HashMap<>();
        warehouse
                .sql()
                .sql("SELECT line, severity, template_id FROM log_records")
                .query((row, number) -> mined.put(
                        row.getLong(1), Map.of("severity", row.getString(2), "template_id", row.getString(3))))
                .list();
        RawSet rows = new RawSet(
                set,
                day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                line -> mined.getOrDefault(line, Map.of()));
        return new Truth(rows, incidents());
    }

    private Map<String, Truth.Incidents> incidents() {
        Map<String, Truth.Incidents> incidents = new TreeMap<>();
        warehouse
                .sql()
                .sql("SELECT incident_id, argMax(state, day), (SELECT arrayMap(x -> x.2, arraySort(groupArray((place,"
                        + " toString(service))))) FROM root_causes c WHERE c.incident_id = i.incident_id"
                        + " AND c.day = :day AND place > 0) FROM incidents i WHERE day = :day GROUP BY incident_id")
                .param("day", day.toString())
                .query((row, number) -> incidents.put(
                        row.getString(1),
                        new Truth.Incidents(
                                row.getString(2),
                                Arrays.stream((Object[]) row.getArray(3).getArray())
                                        .map(String::valueOf)
                                        .toList())))
                .list();
        return incidents;
    }

    /** The verdict of each statement of a file, as {@code verify} writes it. */
    List<String> verdicts(Path statements, Path out) throws IOException {
        new Verification(new Checker(new WarehouseRows(warehouse, day), ZoneOffset.UTC)).run(statements, out);
        return Files.readAllLines(out);
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
