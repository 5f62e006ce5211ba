package io.daybreak.verification;

import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import io.daybreak.grounding.rows.Ranking;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What measures have in common that one read of rows can answer, whatever their windows and the values they ask for.
 *
 * @param date of UTC on which their windows begin: what lies between distant days is not read
 * @param by the columns of their equalities
 * @param distinct the column whose values are counted; null: none
 * @param ranked the column whose values are ranked; null: none
 */
record SameRows(
        Rows of,
        LocalDate date,
        Set<Column> by,
        @Nullable Column distinct,
        boolean percentiles,
        @Nullable Column ranked) {
    /** Only by columns of few values are rows added up; a measure that asks for another is asked alone. */
    private static final Set<Column> COLUMNS = EnumSet.of(
            Column.SERVICE,
            Column.INSTANCE,
            Column.SEVERITY,
            Column.TEMPLATE_ID,
            Column.HTTP_ROUTE,
            Column.ERROR_TYPE,
            Column.METRIC,
            Column.UNIT,
            Column.OPERATION,
            Column.STATUS);

    static SameRows of(Measure measure) {
        return of(measure, null);
    }

    static SameRows of(Ranking ranking) {
        return of(ranking.measure(), ranking.by());
    }

    private static SameRows of(Measure measure, @Nullable Column ranked) {
        EnumSet<Column> by = EnumSet.noneOf(Column.class);
        by.addAll(measure.where().keySet());
        if (measure.metric() != null) {
            by.add(Column.METRIC);
        }
        Column distinct = measure.aggregate().isNumeric() ? null : measure.column();
        return new SameRows(
                measure.of(),
                MeasureParameters.date(measure.from()),
                by,
                distinct,
                MeasureParameters.isPercentile(measure.aggregate()),
                ranked);
    }

    boolean canBeTogether() {
        return COLUMNS.containsAll(by) && (ranked == null || COLUMNS.contains(ranked));
    }

    /** The columns that rows of a kind can be added up by. */
    static Set<Column> columns(Rows of) {
        EnumSet<Column> columns = EnumSet.copyOf(COLUMNS);
        columns.removeIf(column -> !of.has(column));
        return columns;
    }
}
