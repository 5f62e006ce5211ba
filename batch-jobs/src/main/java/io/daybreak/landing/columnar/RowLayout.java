package io.daybreak.landing.columnar;

import io.daybreak.landing.columnar.Column.ColumnType;
import io.daybreak.source.RecordKind;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The columns of landed rows: those of the raw tables, less the day and the source, which the folder says.
 *
 * @param name of the Parquet message
 * @param columns in order
 * @param timeColumn the place of the column that says which hour a row belongs to; -1 where rows have no time
 */
public record RowLayout(String name, List<Column> columns, int timeColumn) {
    private static final RowLayout LOGS = new Columns()
            .with(ColumnType.WORD, "service", "instance")
            .with(ColumnType.TIME, "timestamp")
            .with(ColumnType.WORD, "severity")
            .with(ColumnType.INTEGER, "severity_inferred")
            .with(ColumnType.WORD, "http_route", "error_type")
            .with(ColumnType.TEXT, "error_message")
            .with(ColumnType.WORD, "top_frame")
            .with(ColumnType.TEXT, "trace_id", "span_id", "body", "attributes")
            .with(ColumnType.UNSIGNED, "signature")
            .with(ColumnType.TEXT, "message")
            .with(ColumnType.WORD, "file")
            .with(ColumnType.INTEGER, "line")
            .layout("logs");
    private static final RowLayout METRICS = new Columns()
            .with(ColumnType.WORD, "service", "instance", "metric", "unit")
            .with(ColumnType.TIME, "timestamp")
            .with(ColumnType.DECIMAL, "value")
            .layout("metrics");
    private static final RowLayout SPANS = new Columns()
            .with(ColumnType.WORD, "service", "instance", "operation")
            .with(ColumnType.TIME, "start")
            .with(ColumnType.INTEGER, "duration_us")
            .with(ColumnType.WORD, "status")
            .with(ColumnType.TEXT, "trace_id", "span_id", "parent_span_id")
            .layout("spans");
    private static final RowLayout CHANGES = new Columns()
            .with(ColumnType.TIME, "timestamp")
            .with(ColumnType.WORD, "service", "kind")
            .with(ColumnType.TEXT, "version", "text", "url")
            .layout("changes");
    private static final RowLayout EDGES =
            new Columns().with(ColumnType.WORD, "caller", "callee").layout("edges");

    /** Lines that could not be read: {@code line} counts from 1, {@code raw} is cut at 4,096 bytes. */
    public static final RowLayout REJECTS = new Columns()
            .with(ColumnType.WORD, "file")
            .with(ColumnType.INTEGER, "line")
            .with(ColumnType.WORD, "reason")
            .with(ColumnType.TEXT, "raw")
            .layout("rejects");

    /** The layout of a kind's rows. */
    public static RowLayout of(RecordKind kind) {
        return switch (kind) {
            case LOGS -> LOGS;
            case METRICS -> METRICS;
            case SPANS -> SPANS;
            case CHANGES -> CHANGES;
            case EDGES -> EDGES;
        };
    }

    /** The place of a column, or -1. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    MessageType parquet() {
        List<Type> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(column.parquet()));
        return new MessageType(name, fields);
    }

    private static final class Columns {
        private final List<Column> columns = new ArrayList<>();

        Columns with(ColumnType type, String... names) {
            for (String name : names) {
                columns.add(new Column(name, type));
            }
            return this;
        }

        RowLayout layout(String name) {
            int time = columns.stream().map(Column::type).toList().indexOf(ColumnType.TIME);
            return new RowLayout(name, List.copyOf(columns), time);
        }
    }
}
