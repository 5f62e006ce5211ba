package io.daybreak.warehouse.table;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.data_formats.RowBinaryFormatWriter;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.metadata.TableSchema;
import com.clickhouse.data.ClickHouseFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** Streams records into a table as RowBinary, in one request at constant memory. */
public final class RecordInsert<T extends Record> {
    private static final int BUFFER = 1 << 16;

    private final Client client;
    private final String table;
    private final RecordComponent[] components;
    private final List<String> columns;

    public RecordInsert(Client client, String table, Class<T> type) {
        this.client = client;
        this.table = table;
        this.components = type.getRecordComponents();
        this.columns = Arrays.stream(components).map(RecordInsert::column).toList();
    }

    /** A component {@code traceId} fills the column {@code trace_id}; {@code new_} fills {@code new}, which Java keeps for itself. */
    private static String column(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return component
                .getName()
                .replaceAll("(?<=[a-z0-9])([A-Z])", "_$1")
                .replaceAll("_$", "")
                .toLowerCase(Locale.ROOT);
    }

    public void run(Iterator<T> rows) throws ExecutionException, InterruptedException, IOException {
        TableSchema all = client.getTableSchema(table);
        TableSchema filled = new TableSchema(
                all.getTableName(),
                "",
                all.getDatabaseName(),
                columns.stream().map(all::getColumnByName).toList());
        try (InsertResponse response = client.insert(
                        table,
                        columns,
                        out -> write(new BufferedOutputStream(out, BUFFER), filled, rows),
                        ClickHouseFormat.RowBinary,
                        new InsertSettings())
                .get()) {
            response.getWrittenRows();
        }
    }

    private void write(OutputStream out, TableSchema schema, Iterator<T> rows) throws IOException {
        RowBinaryFormatWriter writer = new RowBinaryFormatWriter(out, schema, ClickHouseFormat.RowBinary);
        while (rows.hasNext()) {
            T row = rows.next();
            for (int i = 0; i < components.length; i++) {
                writer.setValue(i + 1, value(components[i], row));
            }
            writer.commitRow();
        }
        out.flush();
    }

    private Object value(RecordComponent component, T row) {
        try {
            Object value = component.getAccessor().invoke(row);
            return value instanceof Instant time ? time.atZone(ZoneOffset.UTC) : value;
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalArgumentException("Cannot read " + component, failed);
        }
    }
}
