package io.daybreak.landing;

import io.daybreak.source.RecordKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which raw table holds what; partitions of all of them are one day of one source. */
final class RawTable {
    /** What {@code loads} calls the lines that are no records. */
    static final String REJECTED = "rejected";

    private RawTable() {}

    static String of(RecordKind kind) {
        return switch (kind) {
            case LOGS -> "log_records";
            case METRICS -> "metric_points";
            case SPANS -> "spans";
            case CHANGES -> "changes";
            case EDGES -> "service_edges";
        };
    }

    /** All of them, by what {@code loads} calls their contents. */
    static Map<String, String> byContents() {
        Map<String, String> tables = new LinkedHashMap<>();
        Arrays.stream(RecordKind.values()).forEach(kind -> tables.put(kind.key(), of(kind)));
        tables.put(REJECTED, "rejected_records");
        tables.put("redactions", "redactions");
        return tables;
    }
}
