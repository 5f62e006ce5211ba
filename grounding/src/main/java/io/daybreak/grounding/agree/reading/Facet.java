package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.measure.Column;
import org.jspecify.annotations.Nullable;

/** What tells one side of a claim from another, and must be said of the right one. */
public enum Facet {
    SERVICE(Column.SERVICE),
    INSTANCE(Column.INSTANCE),
    OPERATION(Column.OPERATION),
    METRIC(Column.METRIC),
    SEVERITY(null),
    KIND(null),
    AGGREGATE(null),
    WINDOW(null),
    INCIDENT(null);

    private final @Nullable Column column;

    Facet(@Nullable Column column) {
        this.column = column;
    }

    /** The column that holds it, where it is a name. */
    @Nullable
    Column column() {
        return column;
    }

    /** Whether only some kinds of rows have it. */
    boolean isOfKinds() {
        return this == OPERATION || this == METRIC;
    }

    public boolean isName() {
        return column != null;
    }
}
