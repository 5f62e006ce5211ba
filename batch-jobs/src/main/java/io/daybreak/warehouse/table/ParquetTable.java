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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * Parquet files as a table for the time of one use. The embedded engine reads them where they lie, in row groups; a server
 * elsewhere, which sees no file of this machine, is sent those of one use one after another into a table that is dropped afterwards. ClickHouse
 * takes a sent file whole into its memory; a landing's files are bounded.
 */
public final class ParquetTable {
    /** ClickHouse refuses patterns with too many names. */
    private static final int FILES_A_PATTERN = 100;

    private final Statements statements;
    private final Client client;
    private final boolean sameMachine;

    public ParquetTable(Statements statements, Client client, boolean sameMachine) {
        this.statements = statements;
        this.client = client;
        this.sameMachine = sameMachine;
    }

    /**
     * @param files at least one, all of one folder
     * @param action gets the name of the table
     */
    public <T> T use(List<Path> files, Function<String, T> action)
            throws IOException, ExecutionException, InterruptedException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("Cannot read Parquet: no file is named");
        }
        try (TemporaryTable table = TemporaryTable.of("landing", files.toString(), this::drop)) {
            if (sameMachine) {
                createView(table.name(), files);
            } else {
                createTable(table.name(), files);
            }
            return action.apply(table.name());
        }
    }

    /** {@code DROP TABLE} takes views too. */
    private void drop(String name) {
        statements.execute("DROP TABLE IF EXISTS " + name + " SYNC", Map.of());
    }

    private void createView(String name, List<Path> files) {
        List<String> selects = new ArrayList<>();
        for (int from = 0; from < files.size(); from += FILES_A_PATTERN) {
            String pattern = pattern(files.subList(from, Math.min(files.size(), from + FILES_A_PATTERN)));
            selects.add("SELECT * FROM file(" + QueryParameters.quote(pattern) + ", Parquet)");
        }
        statements.execute("CREATE VIEW " + name + " AS " + String.join(" UNION ALL ", selects), Map.of());
    }

    private static String pattern(List<Path> files) {
        String folder =
                String.valueOf(files.getFirst().toAbsolutePath().normalize().getParent());
        if (folder.matches(".*[*?{}\\[\\]].*")) {
            throw new IllegalArgumentException("Cannot read Parquet from " + folder
                    + ": ClickHouse takes * ? { } [ ] in a path as a pattern; use another data directory");
        }
        String names =
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(","));
        return folder + "/" + (files.size() == 1 ? names : "{" + names + "}");
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
        if (meaning instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation integer) {
            return (integer.isSigned() ? "Int" : "UInt") + integer.getBitWidth();
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
