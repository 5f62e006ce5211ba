package io.daybreak.landing.columnar;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A column of landed rows; every value is there, the empty text stands for an absent one. */
public record Column(String name, ColumnType type) {

    /** What a column holds and how it is best written. */
    public enum ColumnType {
        /** UTF-8 of few distinct values: with a dictionary. */
        WORD,
        /** UTF-8 of mostly distinct values: a dictionary would only cost (12 to 15 % of the time). */
        TEXT,
        /** Nanoseconds since 1970 in UTC. */
        TIME,
        INTEGER,
        UNSIGNED,
        DECIMAL
    }

    boolean isText() {
        return type == ColumnType.WORD || type == ColumnType.TEXT;
    }

    PrimitiveType parquet() {
        return switch (type) {
            case WORD, TEXT -> of(PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType());
            case TIME -> of(PrimitiveTypeName.INT64, LogicalTypeAnnotation.timestampType(true, TimeUnit.NANOS));
            case INTEGER -> of(PrimitiveTypeName.INT64, LogicalTypeAnnotation.intType(64, true));
            case UNSIGNED -> of(PrimitiveTypeName.INT64, LogicalTypeAnnotation.intType(64, false));
            case DECIMAL ->
                Types.primitive(PrimitiveTypeName.DOUBLE, Type.Repetition.REQUIRED)
                        .named(name);
        };
    }

    private PrimitiveType of(PrimitiveTypeName primitive, LogicalTypeAnnotation logical) {
        return Types.primitive(primitive, Type.Repetition.REQUIRED).as(logical).named(name);
    }
}
