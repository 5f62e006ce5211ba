package io.daybreak.warehouse;

import com.clickhouse.client.api.ClickHouseException;
import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ClientConfigProperties;
import com.zaxxer.hikari.HikariDataSource;
import io.daybreak.warehouse.embedded.EmbeddedEngine;
import io.daybreak.warehouse.embedded.process.EngineSettings;
import io.daybreak.warehouse.statement.FailureTranslator;
import io.daybreak.warehouse.statement.QueryPrinter;
import io.daybreak.warehouse.statement.SqlResource;
import io.daybreak.warehouse.statement.Statements;
import io.daybreak.warehouse.statement.TellingDataSource;
import io.daybreak.warehouse.statement.WarehouseException;
import io.daybreak.warehouse.table.Cluster;
import io.daybreak.warehouse.table.Layout;
import io.daybreak.warehouse.table.ParquetTable;
import io.daybreak.warehouse.table.Partition;
import io.daybreak.warehouse.table.RecordInsert;
import io.daybreak.warehouse.table.Replacement;
import io.daybreak.warehouse.table.SingleServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * ClickHouse: the embedded engine, a server or a cluster; callers do not know which.
 *
 * <p>Statements are files of the class path under {@code sql/}, one statement a file. Their parameters are ClickHouse's own,
 * {@code {name:Type}}: the server puts the value in, typed, and {@code {name:Identifier}} names a table. Values are strings,
 * numbers, booleans, {@code LocalDate}, {@code Instant} (for {@code DateTime64(9,'UTC')}), enums, and lists and maps of these. Short
 * statements of a caller's own go through {@link #sql()}, with {@code ?} or {@code :name}, which the driver puts in as literals.
 *
 * <p>Failures are {@link WarehouseException}s. If the embedded engine ended meanwhile the message says so; what a statement had
 * half done is never visible where it went through {@link #replace}.
 */
public final class Warehouse implements AutoCloseable {
    private final @Nullable EmbeddedEngine engine;
    private final FailureTranslator failures;
    private final Layout layout;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Client client;
    private final Client readingClient;
    private final Statements statements;
    private final Statements readingStatements;
    private final JdbcTemplate writer;
    private final JdbcTemplate reader;

    private Warehouse(@Nullable EmbeddedEngine engine, Layout layout, Endpoint forWriting, Endpoint forReading) {
        this.engine = engine;
        this.layout = layout;
        this.failures = new FailureTranslator(engine, forWriting.toString());
        this.client = forWriting.client();
        this.readingClient = forReading.client();
        this.writing = forWriting.dataSource();
        this.reading = forReading.dataSource();
        this.writer = template(writing);
        this.reader = template(reading);
        this.statements = new Statements(writer);
        this.readingStatements = new Statements(reader);
    }

    /**
     * Opens the warehouse with its tables at their newest version; starts the embedded engine if need be.
     *
     * @param data the data directory; the embedded engine lies in its folder {@code warehouse}
     * @throws io.daybreak.warehouse.embedded.MachineLacksException if the embedded engine cannot be had on this machine
     * @throws io.daybreak.warehouse.embedded.EngineException if it does not start
     */
    public static Warehouse open(WarehouseSettings settings, Path data) {
        Warehouse warehouse = connect(settings, data);
        try {
            new Migration(warehouse.writing, warehouse.statements, warehouse.layout).run();
            return warehouse;
        } catch (DataAccessException failed) {
            warehouse.close();
            throw failed;
        } catch (FlywayException failed) {
            warehouse.close();
            throw warehouse.failures.explain("bring the tables to their newest version", failed);
        }
    }

    /** As {@link #open}, with the tables as they are. */
    static Warehouse connect(WarehouseSettings settings, Path data) {
        return settings.isEmbedded() ? embedded(settings, data) : server(settings);
    }

    private static Warehouse embedded(WarehouseSettings settings, Path data) {
        EmbeddedEngine engine = EmbeddedEngine.use(
                data.resolve("warehouse"),
                new EngineSettings(
                        settings.memory().toBytes(),
                        settings.idle(),
                        settings.threads(),
                        settings.database(),
                        settings.library()));
        String address = "http://127.0.0.1:" + engine.port();
        Endpoint writer = new Endpoint(address, settings.database(), "daybreak", engine.writerSecret(), Map.of());
        Endpoint reader = new Endpoint(
                address,
                settings.database(),
                "reader",
                engine.readerSecret(),
                Map.of(ClientConfigProperties.HTTP_USE_BASIC_AUTH.getKey(), "false"));
        try {
            Layout layout = new SingleServer();
            writer.createDatabase(layout);
            return new Warehouse(engine, layout, writer, reader);
        } catch (WarehouseException failed) {
            engine.close();
            throw failed;
        }
    }

    private static Warehouse server(WarehouseSettings settings) {
        Endpoint named = Endpoint.of(settings);
        Layout layout =
                settings.cluster().isEmpty() ? new SingleServer() : new Cluster(settings.cluster(), named.database());
        Endpoint writer = named.with(layout.settings());
        writer.createDatabase(layout);
        return new Warehouse(null, layout, writer, writer.reader(settings));
    }

    private JdbcTemplate template(DataSource dataSource) {
        JdbcTemplate template = new JdbcTemplate(new TellingDataSource(dataSource, failures));
        template.setExceptionTranslator(failures);
        return template;
    }

    /** For short statements; may write. */
    public JdbcClient sql() {
        return JdbcClient.create(writer);
    }

    /** For questions of people and of the claim checker: reads the warehouse's own tables, writes nothing, opens no file or address. */
    public JdbcClient reader() {
        return JdbcClient.create(reader);
    }

    /**
     * Replaces one partition: fills a staging table of the same shape, then swaps it in. Readers see the old rows or the new ones.
     *
     * @param partition a literal made by {@link #partition}
     * @param fillStaging gets the staging table's name, and inserts rows of that partition alone
     * @return rows now in the partition; where none were filled it is dropped
     */
    public long replace(String table, String partition, Consumer<String> fillStaging) {
        return new Replacement(statements, layout, table, partition).run(fillStaging);
    }

    /** The literal of a partition: {@code partition(day)} or {@code partition(day, source)}. */
    public static String partition(Object... values) {
        return Partition.literal(values);
    }

    /** Streams rows into a table, at constant memory. A record component {@code traceId} fills the column {@code trace_id}. */
    public <T extends Record> void insert(String table, Class<T> type, Iterator<T> rows) {
        try {
            new RecordInsert<>(client, table, type).run(rows);
        } catch (ClickHouseException | ExecutionException | IOException failed) {
            throw failures.explain("insert into " + table, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failures.explain("insert into " + table, interrupted);
        }
    }

    /**
     * Gives Parquet files of this machine as a table, for the time of one use, wherever the warehouse is. Its name goes into a
     * statement as {@code {landing:Identifier}}; its columns are those of the files.
     *
     * @param files of one folder
     * @throws IllegalArgumentException if there is none
     */
    public <T> T withParquet(List<Path> files, Function<String, T> use) {
        try {
            return new ParquetTable(statements, client, engine != null).use(files, use);
        } catch (ClickHouseException | ExecutionException | IOException failed) {
            throw failures.explain("read Parquet files such as " + files.getFirst(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failures.explain("read Parquet files such as " + files.getFirst(), interrupted);
        }
    }

    /** Runs the statement of a file over {@link #withParquet Parquet files} that it calls {@code landing}; nothing where there is none. */
    public void executeOver(List<Path> files, String resource, Map<String, ?> parameters) {
        if (files.isEmpty()) {
            return;
        }
        Map<String, Object> all = new HashMap<>(parameters);
        withParquet(files, landing -> {
            all.put("landing", landing);
            execute(resource, all);
            return landing;
        });
    }

    /** Runs the statement of a file, such as {@code sql/signal_slots/query-edges.sql}. */
    public void execute(String resource, Map<String, ?> parameters) {
        statements.execute(SqlResource.load(resource).statement(), parameters);
    }

    /** The rows of the statement of a file. */
    public <T> List<T> query(String resource, Map<String, ?> parameters, RowMapper<T> mapper) {
        return statements.query(SqlResource.load(resource).statement(), parameters, mapper);
    }

    /** As {@link #query}, as the reading user. */
    public <T> List<T> read(String resource, Map<String, ?> parameters, RowMapper<T> mapper) {
        return readingStatements.query(SqlResource.load(resource).statement(), parameters, mapper);
    }

    /** The statement of a file with its parameters put in as literals: for people to run again, never for code to run. */
    public static String inlined(String resource, Map<String, ?> parameters) {
        return SqlResource.load(resource).inlined(parameters);
    }

    /**
     * Copies what a query gives, as the reading user, byte by byte as the server wrote it.
     *
     * @param format any output format of ClickHouse, such as {@code TSVWithNames}; a FORMAT clause of the query goes first
     */
    public void print(String query, String format, OutputStream out) {
        new QueryPrinter(readingClient, failures).print(query, format, out);
    }

    /** As {@link #print}, the query being the statement of a file. */
    public void printFile(String resource, String format, OutputStream out) {
        print(SqlResource.load(resource).statement(), format, out);
    }

    /** Hands over the rows of the statement of a file one by one, at constant memory. */
    public void forEach(String resource, Map<String, ?> parameters, RowCallbackHandler consumer) {
        statements.forEach(SqlResource.load(resource).statement(), parameters, consumer);
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
        client.close();
        readingClient.close();
        if (engine != null) {
            engine.close();
        }
    }
}
