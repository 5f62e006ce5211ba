package io.daybreak.landing.columnar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/**
 * A Parquet file under construction. Rows go straight to column writers; the owner decides when a row group is done,
 * because it knows how many files share the memory.
 */
public final class RowFile implements AutoCloseable {
    private static final int PAGE_SIZE = 1 << 18;
    private static final int INDEX_LENGTH = 64;

    private final Path path;
    private final RowLayout layout;
    private final MessageType schema;
    private final ParquetProperties properties;
    private final DigestingFile output;
    private final ParquetFileWriter writer;
    private final ZstdCompressor compressor = new ZstdCompressor();
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore store;
    private ColumnWriter[] columns;
    private boolean closed;
    private long groupRows;
    private long rows;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    public RowFile(Path path, RowLayout layout) throws IOException {
        this.path = path;
        this.layout = layout;
        this.schema = layout.parquet();
        this.properties = properties(layout);
        this.output = new DigestingFile(path);
        this.writer = new ParquetFileWriter(
                output, schema, ParquetFileWriter.Mode.CREATE, Long.MAX_VALUE, 0, null, properties);
        writer.start();
        this.pages = newPages();
        this.store = properties.newColumnWriteStore(schema, pages, pages);
        this.columns = columnWriters();
    }

    /** Adds a row; its texts may be reused afterwards. */
    public void write(Row row) {
        List<Column> kinds = layout.columns();
        for (int i = 0; i < columns.length; i++) {
            Column column = kinds.get(i);
            if (column.isText()) {
                columns[i].write(row.text(i), 0, 0);
            } else if (column.type() == Column.ColumnType.DECIMAL) {
                columns[i].write(row.decimal(i), 0, 0);
            } else {
                columns[i].write(row.number(i), 0, 0);
            }
        }
        store.endRecord();
        groupRows++;
        countTime(row);
    }

    /** Bytes held in memory for the row group under construction. */
    public long bufferedBytes() {
        return groupRows == 0 ? 0 : store.getBufferedSize();
    }

    /** Ends the row group under construction, so that its memory is free again. */
    public void flushRowGroup() throws IOException {
        writeRowGroup();
        pages = newPages();
        store = properties.newColumnWriteStore(schema, pages, pages);
        columns = columnWriters();
    }

    /** Completes the file. */
    public LandedFile finish() throws IOException {
        writeRowGroup();
        writer.end(Map.of());
        close();
        String name = String.valueOf(path.getFileName());
        return LandedFile.of(name, rows, first, last, Files.size(path), output.sha256());
    }

    /** Lets go of the file, completed or not. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        store.close();
        writer.close();
        compressor.release();
    }

    private void writeRowGroup() throws IOException {
        if (groupRows > 0) {
            writer.startBlock(groupRows);
            store.flush();
            pages.flushToFileWriter(writer);
            writer.endBlock();
        }
        rows += groupRows;
        groupRows = 0;
    }

    private void countTime(Row row) {
        if (layout.timeColumn() >= 0) {
            long time = row.number(layout.timeColumn());
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
    }

    private ColumnChunkPageWriteStore newPages() {
        return new ColumnChunkPageWriteStore(compressor, schema, new HeapByteBufferAllocator(), INDEX_LENGTH, false);
    }

    private ColumnWriter[] columnWriters() {
        return schema.getColumns().stream().map(this::columnWriter).toArray(ColumnWriter[]::new);
    }

    private ColumnWriter columnWriter(ColumnDescriptor column) {
        return store.getColumnWriter(column);
    }

    private static ParquetProperties properties(RowLayout layout) {
        ParquetProperties.Builder builder = ParquetProperties.builder()
                .withPageSize(PAGE_SIZE)
                .withDictionaryEncoding(false)
                .withSizeStatisticsEnabled(false)
                .withPageWriteChecksumEnabled(false)
                .withValuesWriterFactory(new ColumnValues());
        for (Column column : layout.columns()) {
            builder.withDictionaryEncoding(column.name(), column.type() == Column.ColumnType.WORD);
            builder.withStatisticsEnabled(column.name(), column.type() == Column.ColumnType.TIME);
        }
        return builder.build();
    }
}
