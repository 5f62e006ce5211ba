package io.daybreak.grounding.measure;

import static io.daybreak.grounding.measure.Column.*;

import java.util.EnumSet;
import java.util.Set;

/** Which source rows a measure is about; the word is a measure's {@code of}. */
public enum Rows {
    LOGS(
            "logs",
            TIMESTAMP,
            EnumSet.of(SERVICE, INSTANCE, TRACE_ID, SPAN_ID, BODY, SEVERITY, TEMPLATE_ID, HTTP_ROUTE, ERROR_TYPE)),
    METRICS("metrics", TIMESTAMP, EnumSet.of(SERVICE, INSTANCE, METRIC, UNIT, VALUE)),
    SPANS(
            "spans",
            START,
            EnumSet.of(SERVICE, INSTANCE, OPERATION, TRACE_ID, SPAN_ID, PARENT_SPAN_ID, DURATION_US, STATUS));

    private final String word;
    private final Column time;
    private final Set<Column> columns;

    Rows(String word, Column time, Set<Column> columns) {
        this.word = word;
        this.time = time;
        this.columns = columns;
    }

    /** The word of the contract: logs, metrics or spans. */
    public String word() {
        return word;
    }

    /** The column that says when a row was; a span belongs where it starts. */
    public Column time() {
        return time;
    }

    /** Whether rows of this kind have such a column. */
    public boolean has(Column column) {
        return column == time || columns.contains(column);
    }
}
