package io.daybreak.analysis.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A row of {@code incidents}. */
public record IncidentRow(
        LocalDate day,
        String incidentId,
        String fingerprint,
        Instant start,
        Instant end,
        Instant coreStart,
        Instant coreEnd,
        String severity,
        String state,
        long dayNumber,
        String title,
        List<String> services,
        List<String> traceIds,
        List<String> rules,
        int cluster,
        double score,
        long anomalies) {}
