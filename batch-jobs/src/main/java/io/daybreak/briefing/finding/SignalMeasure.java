package io.daybreak.briefing.finding;

import io.daybreak.features.signal.Signal;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of a signal can be asked of source rows.
 *
 * @param shape how it is said
 * @param measure over the window asked for
 */
public record SignalMeasure(Shape shape, Measure measure) {
    private static final Map<String, Aggregate> DURATIONS = Map.of(
            "duration_p50", Aggregate.P50,
            "duration_p95", Aggregate.P95,
            "duration_p99", Aggregate.P99,
            "self_p50", Aggregate.P50);

    /** What a sentence about it looks like. */
    public enum Shape {
        FAILED_CALLS,
        CALLS,
        DURATION,
        METRIC,
        LOG_LINES,
        LOG_SEVERITY,
        LOG_TEMPLATE,
        LOG_ERROR_TYPE
    }

    /**
     * The measure behind a signal; of an edge what its callee shows, for source rows do not name their callers.
     *
     * @return empty where source rows cannot say it
     */
    public static Optional<SignalMeasure> of(Signal signal, Instant from, Instant to) {
        return switch (signal.kind()) {
            case METRIC -> Optional.of(metric(signal, from, to));
            case SPAN -> spans(signal.name(), where(signal, Column.OPERATION), from, to);
            case EDGE -> spans(signal.name(), new TreeMap<>(Map.of(Column.SERVICE, signal.attribute())), from, to);
            case LOG -> logs(signal, from, to);
        };
    }

    private static SignalMeasure metric(Signal signal, Instant from, Instant to) {
        TreeMap<Column, String> where = where(signal, null);
        return new SignalMeasure(Shape.METRIC, Measure.of(Rows.METRICS, Aggregate.P50, signal.name(), where, from, to));
    }

    private static Optional<SignalMeasure> spans(String name, TreeMap<Column, String> where, Instant from, Instant to) {
        Aggregate quantile = DURATIONS.get(name);
        if (quantile != null) {
            return Optional.of(new SignalMeasure(
                    Shape.DURATION, new Measure(Rows.SPANS, quantile, null, Column.DURATION_US, where, from, to)));
        }
        if (name.equals("errors")) {
            where.put(Column.STATUS, "error");
            return Optional.of(new SignalMeasure(
                    Shape.FAILED_CALLS, Measure.of(Rows.SPANS, Aggregate.COUNT, null, where, from, to)));
        }
        return name.equals("calls")
                ? Optional.of(
                        new SignalMeasure(Shape.CALLS, Measure.of(Rows.SPANS, Aggregate.COUNT, null, where, from, to)))
                : Optional.empty();
    }

    private static Optional<SignalMeasure> logs(Signal signal, Instant from, Instant to) {
        return switch (signal.name()) {
            case "records" -> Optional.of(lines(Shape.LOG_LINES, where(signal, null), from, to));
            case "severity" -> Optional.of(lines(Shape.LOG_SEVERITY, where(signal, Column.SEVERITY), from, to));
            case "template" -> Optional.of(lines(Shape.LOG_TEMPLATE, where(signal, Column.TEMPLATE_ID), from, to));
            case "error_type" -> Optional.of(lines(Shape.LOG_ERROR_TYPE, where(signal, Column.ERROR_TYPE), from, to));
            default -> Optional.empty();
        };
    }

    private static SignalMeasure lines(Shape shape, TreeMap<Column, String> where, Instant from, Instant to) {
        return new SignalMeasure(shape, Measure.of(Rows.LOGS, Aggregate.COUNT, null, where, from, to));
    }

    private static TreeMap<Column, String> where(Signal signal, @org.jspecify.annotations.Nullable Column attribute) {
        TreeMap<Column, String> where = new TreeMap<>(Map.of(Column.SERVICE, signal.service()));
        if (!signal.instance().isEmpty()) {
            where.put(Column.INSTANCE, signal.instance());
        }
        if (attribute != null && !signal.attribute().isEmpty()) {
            where.put(attribute, signal.attribute());
        }
        return where;
    }
}
