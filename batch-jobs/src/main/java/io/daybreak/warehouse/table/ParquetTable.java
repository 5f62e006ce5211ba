package io.daybreak.warehouse.table;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.data.ClickHouseFormat;
import io.daybreak.warehouse.statement.QueryParameters;
import io.daybreak.warehouse.statement.Statements;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * The Parquet files of a folder as a table for the time of one use. The embedded engine reads the files itself, in row groups; a
 * server elsewhere gets them one at a time into a table that is dropped afterwards, which needs each whole file in its memory.
 */
public final class ParquetTable {
    private final Statements statements;
    private final Client client;
    private final boolean sameMachine;

    public ParquetTable(Statements statements, Client client, boolean sameMachine) {
        this.statements = statements;
        this.client = client;
        this.sameMachine = sameMachine;
    }

    public <T> T use(Path folder, Function<String, T> action)
            throws IOException, ExecutionException, InterruptedException {
        Path path = folder.toAbsolutePath().normalize();
        List<Path> files = files(path);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("Cannot read Parquet from " + path + ": no *.parquet file is there");
        }
        try (TemporaryTable table = TemporaryTable.of(statements, "landing", path.toString())) {
            if (sameMachine) {
                createView(table.name(), path);
            } else {
                createTable(table.name(), files);
            }
            return action.apply(table.name());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    private void createView(String name, Path folder) {
        if (folder.toString().matches(".*[*?{}\\[\\]].*")) {
            throw new IllegalArgumentException("Cannot read Parquet from " + folder
                    + ": ClickHouse takes * ? { } [ ] in a path as a pattern; use another data directory");
        }
        statements.execute(
                "CREATE VIEW " + name + " AS SELECT * FROM file(" + QueryParameters.quote(folder + "/*.parquet")
                        + ", Parquet)",
                Map.of());
    }

    private void createTable(String name, List<Path> files)
            throws IOException, ExecutionException, InterruptedException {
        statements.execute(
                "CREATE TABLE " + name + " (" + columns(files.getFirst()) + ") ENGINE = MergeTree ORDER BY tuple()",
                Map.of());
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                client.insert(name, in, ClickHouseFormat.Parquet, new InsertSettings())
                        .get()
                        .close();
            }
        }
    }

    private static String columns(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            return reader.getFileMetaData().getSchema().getFields().stream()
                    .map(field -> "`" + field.getName() + "` " + type(field))
                    .collect(Collectors.joining(", "));
        }
    }

    private static String type(Type field) {
        String type = bare(field.asPrimitiveType());
        return field.isRepetition(Type.Repetition.OPTIONAL) ? "Nullable(" + type + ")" : type;
    }

    private static String bare(PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (meaning instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation time) {
            return switch (time.getUnit()) {
                case MILLIS -> "DateTime64(3, 'UTC')";
                case MICROS -> "DateTime64(6, 'UTC')";
                case NANOS -> "DateTime64(9, 'UTC')";
            };
        }
        if (meaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
            return "Date32";
        }
        return switch (type.getPrimitiveTypeName()) {
            case INT64 -> "Int64";
            case INT32 -> "Int32";
            case BOOLEAN -> "Bool";
            case FLOAT -> "Float32";
            case DOUBLE -> "Float64";
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> "String";
        };
    }
}
