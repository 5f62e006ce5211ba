package io.daybreak.verification.generated;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * One row of a telemetry set, as its file has it.
 *
 * @param of logs, metrics or spans
 * @param columns by the names of the contract, without times and numbers
 * @param number a metric's value or a span's duration; 0 of a log line
 */
record RawRow(String of, Instant time, Map<String, String> columns, BigDecimal number) {
    String get(String column) {
        return columns.getOrDefault(column, "");
    }
}
