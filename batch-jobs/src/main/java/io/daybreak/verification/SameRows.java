package io.daybreak.verification;

import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What measures have in common that one read of rows can answer, whatever their windows. */
record SameRows(
        Rows of, @Nullable String metric, @Nullable Column distinct, boolean percentiles, Map<Column, String> where) {

    static SameRows of(Measure measure) {
        boolean numeric = measure.aggregate().isNumeric();
        return new SameRows(
                measure.of(),
                measure.metric(),
                numeric ? null : measure.column(),
                MeasureParameters.isPercentile(measure.aggregate()),
                measure.where());
    }
}
