package io.daybreak.verification;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import io.daybreak.grounding.rows.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What of a question goes into the parameters of a statement under {@code sql/measures}; all of it as values. */
final class MeasureParameters {
    private MeasureParameters() {}

    static Map<String, Object> of(Measure measure) {
        Map<String, Object> all = filters(measure);
        boolean distinct = measure.aggregate() == Aggregate.DISTINCT;
        Column column = distinct ? Objects.requireNonNull(measure.column()) : Column.SERVICE;
        all.put("column", column.word());
        all.put("distinct", distinct);
        if (measure.of() != Rows.LOGS) {
            all.put("percentiles", isPercentile(measure.aggregate()));
        }
        return all;
    }

    static Map<String, Object> of(Claim.Quote quote) {
        Map<String, Object> all = filters(quote.measures().getFirst());
        all.put("text", quote.text());
        return all;
    }

    /** @param windows of one kind of rows */
    static Map<String, Object> of(List<Window> windows) {
        Rows of = windows.getFirst().of();
        Map<String, Object> all = Windows.parameters(windows.stream()
                .map(window -> new Windows.Bounds(window.from(), window.to()))
                .toList());
        all.put("table", table(of));
        all.put("time", of.time().word());
        return all;
    }

    /** The days of any zone that a window may touch, for the partitions, and its own ends. */
    static Map<String, Object> window(Instant from, Instant to) {
        Map<String, Object> all = new HashMap<>();
        all.put("from", from);
        all.put("to", to);
        all.put("first_day", date(from).minusDays(1));
        all.put("last_day", date(to).plusDays(1));
        return all;
    }

    private static Map<String, Object> filters(Measure measure) {
        Map<String, Object> all = window(measure.from(), measure.to());
        for (Column column : Column.values()) {
            if (measure.of().has(column)) {
                String equal = column == Column.METRIC
                        ? measure.metric()
                        : measure.where().get(column);
                all.put(column.word(), equal == null ? List.of() : List.of(value(column, equal)));
            }
        }
        return all;
    }

    private static Object value(Column column, String equal) {
        return switch (column.type()) {
            case TEXT -> equal;
            case NUMBER -> new BigDecimal(equal);
            case TIME -> Instant.parse(equal);
        };
    }

    static boolean isPercentile(Aggregate aggregate) {
        return switch (aggregate) {
            case P50, P90, P95, P99 -> true;
            case COUNT, DISTINCT, SUM, AVG, MIN, MAX, FIRST_TIME, LAST_TIME -> false;
        };
    }

    static String table(Rows of) {
        return switch (of) {
            case LOGS -> "log_records";
            case METRICS -> "metric_points";
            case SPANS -> "spans";
        };
    }

    static LocalDate date(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
