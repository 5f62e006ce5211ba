package io.daybreak.grounding.measure;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What makes a measure askable; each refusal says which part does not fit. */
public final class MeasureRules {
    /** No row is older or younger: intake rejects it. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2101-01-02T00:00:00Z");

    private MeasureRules() {}

    public static void check(
            Rows of,
            Aggregate aggregate,
            @Nullable String metric,
            @Nullable Column column,
            Map<Column, String> where,
            Instant from,
            Instant to) {
        if (!from.isBefore(to)) {
            throw new MalformedClaim("window is empty or turned round: from " + from + " to " + to);
        }
        require(!from.isBefore(FIRST) && !to.isAfter(LAST), "window lies before 1990 or after 2100");
        if (metric != null && of != Rows.METRICS) {
            throw new MalformedClaim("metric '" + metric + "' in a measure of " + of.word());
        }
        checkColumn(of, aggregate, metric, column);
        where.forEach((filter, equal) -> checkFilter(of, filter, equal));
    }

    private static void checkColumn(Rows of, Aggregate aggregate, @Nullable String metric, @Nullable Column column) {
        String asked = aggregate.word() + " of " + of.word();
        if (aggregate == Aggregate.COUNT || aggregate.isTime()) {
            require(column == null, asked + " takes no column");
            return;
        }
        if (column == null) {
            throw new MalformedClaim(asked + " needs a column");
        }
        require(of.has(column), of.word() + " have no column '" + column.word() + "'");
        if (aggregate.isNumeric()) {
            require(column.type() == Column.Type.NUMBER, "column '" + column.word() + "' holds no numbers");
            require(of != Rows.METRICS || metric != null, asked + " needs a metric");
        }
    }

    private static void checkFilter(Rows of, Column filter, String equal) {
        require(of.has(filter), of.word() + " have no column '" + filter.word() + "'");
        try {
            switch (filter.type()) {
                case TEXT -> {}
                case NUMBER -> new BigDecimal(equal);
                case TIME -> Instant.parse(equal);
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw new MalformedClaim("where." + filter.word() + " cannot be '" + equal + "'", e);
        }
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new MalformedClaim(why);
        }
    }
}
