package io.daybreak.grounding.measure;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question that source rows answer: an aggregate over the rows that match all equalities and lie in
 * {@code [from, to)}. Two measures that ask the same are equal.
 *
 * @param of the kind of rows
 * @param aggregate what is made of them
 * @param metric the metric's name, of metrics alone; null: rows of any metric
 * @param column what is aggregated: needed by distinct, and by the numeric aggregates except of metrics, whose column
 *     is {@code value}; null otherwise
 * @param where an and of equalities; numbers and times as text; without {@code metric}, which stands in its own field
 * @param from first instant that belongs to the window
 * @param to first instant that does not
 * @throws MalformedClaim where the parts do not fit together
 */
public record Measure(
        Rows of,
        Aggregate aggregate,
        @Nullable String metric,
        @Nullable Column column,
        SortedMap<Column, String> where,
        Instant from,
        Instant to) {

    public Measure {
        TreeMap<Column, String> filters = new TreeMap<>(where);
        String filtered = filters.remove(Column.METRIC);
        if (filtered != null && metric != null && !metric.equals(filtered)) {
            throw new MalformedClaim("metric '" + metric + "' and where.metric '" + filtered + "' differ");
        }
        metric = metric == null ? filtered : metric;
        where = Collections.unmodifiableSortedMap(filters);
        column = of == Rows.METRICS && aggregate.isNumeric() && column == null ? Column.VALUE : column;
        MeasureRules.check(of, aggregate, metric, column, where, from, to);
    }

    /** A measure without a column: a count, a time, or an aggregate of a metric's values. */
    public static Measure of(
            Rows of,
            Aggregate aggregate,
            @Nullable String metric,
            Map<Column, String> where,
            Instant from,
            Instant to) {
        return new Measure(of, aggregate, metric, null, new TreeMap<>(where), from, to);
    }

    /** The same question with one more equality. */
    public Measure with(Column filter, String equal) {
        TreeMap<Column, String> more = new TreeMap<>(where);
        more.put(filter, equal);
        return new Measure(of, aggregate, metric, column, more, from, to);
    }

    /** The same question over another window. */
    public Measure during(Instant start, Instant end) {
        return new Measure(of, aggregate, metric, column, where, start, end);
    }

    /** The service that the rows must be of; null: any. */
    public @Nullable String service() {
        return where.get(Column.SERVICE);
    }
}
