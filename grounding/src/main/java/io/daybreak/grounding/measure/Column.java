package io.daybreak.grounding.measure;

import java.util.Locale;
import java.util.Optional;

/**
 * The closed list of columns that a measure may name: those of a telemetry set, and what the log table adds. Nothing
 * outside this list ever reaches a query.
 */
public enum Column {
    SERVICE(Type.TEXT),
    INSTANCE(Type.TEXT),
    OPERATION(Type.TEXT),
    TRACE_ID(Type.TEXT),
    SPAN_ID(Type.TEXT),
    PARENT_SPAN_ID(Type.TEXT),
    STATUS(Type.TEXT),
    METRIC(Type.TEXT),
    UNIT(Type.TEXT),
    BODY(Type.TEXT),
    SEVERITY(Type.TEXT),
    TEMPLATE_ID(Type.TEXT),
    HTTP_ROUTE(Type.TEXT),
    ERROR_TYPE(Type.TEXT),
    VALUE(Type.NUMBER),
    DURATION_US(Type.NUMBER),
    TIMESTAMP(Type.TIME),
    START(Type.TIME);

    /** What a column holds. */
    public enum Type {
        TEXT,
        NUMBER,
        TIME
    }

    private final Type type;

    Column(Type type) {
        this.type = type;
    }

    public Type type() {
        return type;
    }

    /** The name as the contract writes it, in snake case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of a name, where there is one. */
    public static Optional<Column> of(String word) {
        for (Column column : values()) {
            if (column.word().equals(word)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
