package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetWriter;
import io.daybreak.warehouse.statement.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** What holds for every warehouse, embedded or elsewhere. */
abstract class WarehouseContract {
    static final LocalDate DAY = LocalDate.parse("2026-11-20");
    static final String HOSTILE = "it's \\ \"q\"\n\n;\t--\r\0 {x:String} ${x} 한글 \uD83D\uDE00 \u202E";
    private static final Instant START = Instant.parse("2026-11-20T00:00:00.000000001Z");
    private static final String PARTITION = Warehouse.partition(DAY, "shop");

    record Point(
            LocalDate day,
            String source,
            String service,
            String instance,
            String metric,
            String unit,
            Instant timestamp,
            double value) {}

    record Edge(LocalDate day, String source, String caller, String callee) {}

    record LandedPoint(LocalDate day, String service, String metric, Instant timestamp, double value) {}

    record Log(
            LocalDate day, String source, String service, Instant timestamp, String traceId, String body, long line) {}

    abstract Warehouse warehouse();

    private static Point point(long i) {
        return new Point(DAY, "shop", "cart", "cart-" + i % 3, "requests", "1", START.plusSeconds(i), i / 3.0);
    }

    private static Iterator<Point> points(long count) {
        return LongStream.range(0, count).mapToObj(WarehouseContract::point).iterator();
    }

    private long fill(long count) {
        return warehouse()
                .replace(
                        "metric_points", PARTITION, staging -> warehouse().insert(staging, Point.class, points(count)));
    }

    private long count(String table) {
        return warehouse()
                .reader()
                .sql("SELECT count() FROM " + table)
                .query(Long.class)
                .single();
    }

    private List<String> tables(String like) {
        return warehouse()
                .sql()
                .sql("SHOW TABLES LIKE ?")
                .param(like)
                .query(String.class)
                .list();
    }

    @Test
    void aPartitionHoldsWhatItWasLastFilledWith() {
        for (long rows : new long[] {1000, 10, 0, 5}) {
            assertThat(fill(rows)).isEqualTo(rows);
            assertThat(count("metric_points")).isEqualTo(rows);
        }
        assertThat(tables("%staging%")).isEmpty();
    }

    private void fillEdges(long count) {
        warehouse()
                .replace(
                        "service_edges",
                        PARTITION,
                        staging -> warehouse()
                                .insert(
                                        staging,
                                        Edge.class,
                                        LongStream.range(0, count)
                                                .mapToObj(i -> new Edge(DAY, "shop", "cart", "callee-" + i))
                                                .iterator()));
    }

    @Test
    void aReaderSeesTheOldRowsOrTheNewOnesWhileAPartitionIsReplaced() {
        fillEdges(1000);
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean replacing = new AtomicBoolean(true);
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                readers.submit(() -> {
                    while (replacing.get()) {
                        seen.add(count("service_edges"));
                    }
                });
            }
            try {
                for (int i = 0; i < 10; i++) {
                    fillEdges(i % 2 == 0 ? 2000 : 1000);
                }
            } finally {
                replacing.set(false);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(1000L, 2000L);
    }

    @Test
    void otherPartitionsStayWhenOneIsReplaced() {
        String other = Warehouse.partition(DAY, "it's");
        warehouse()
                .replace(
                        "changes",
                        other,
                        staging -> warehouse()
                                .sql()
                                .sql("INSERT INTO " + staging + " (day, source, text) VALUES (?, ?, ?)")
                                .params(DAY, "it's", "kept")
                                .update());
        warehouse().replace("changes", Warehouse.partition(DAY, "shop"), staging -> {});
        assertThat(warehouse()
                        .sql()
                        .sql("SELECT source FROM changes")
                        .query(String.class)
                        .list())
                .containsExactly("it's");
    }

    @Test
    void rowsOfAnotherPartitionAreRefusedAndTheOldOnesStay() {
        fill(7);
        String wrong = Warehouse.partition(DAY, "other");
        assertThatThrownBy(() -> warehouse()
                        .replace(
                                "metric_points", wrong, staging -> warehouse().insert(staging, Point.class, points(3))))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("rows of other partitions were filled in: {('2026-11-20','shop')=3}");
        assertThat(count("metric_points")).isEqualTo(7);
    }

    @Test
    void aPartitionThatIsNotALiteralIsRefused() {
        assertThatThrownBy(() -> warehouse().replace("changes", "'x' FROM y --", staging -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> warehouse().replace("changes; DROP TABLE x", PARTITION, staging -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSourceThatBreaksInMidLoadChangesNothing() {
        fill(7);
        Iterator<Point> breaking = LongStream.range(0, 100_000)
                .mapToObj(i -> {
                    if (i == 90_000) {
                        throw new IllegalStateException("the source broke");
                    }
                    return point(i);
                })
                .iterator();
        assertThatThrownBy(() -> warehouse()
                        .replace(
                                "metric_points",
                                PARTITION,
                                staging -> warehouse().insert(staging, Point.class, breaking)))
                .hasStackTraceContaining("the source broke");
        assertThat(count("metric_points")).isEqualTo(7);
        assertThat(tables("%staging%")).isEmpty();
    }

    @Test
    void recordsComeBackAsTheyWere() {
        Log log = new Log(DAY, "shop", "cart", START, HOSTILE, "\n\n" + HOSTILE + "\n\n", Long.MAX_VALUE);
        warehouse()
                .replace(
                        "log_records",
                        PARTITION,
                        staging -> warehouse()
                                .insert(staging, Log.class, List.of(log).iterator()));
        Map<String, Object> row = warehouse()
                .reader()
                .sql("SELECT trace_id, body, line, toString(timestamp) AS time, severity FROM log_records")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("trace_id", log.traceId())
                .containsEntry("body", log.body())
                .containsEntry("time", "2026-11-20 00:00:00.000000001")
                .containsEntry("severity", "");
        assertThat(row.get("line")).hasToString(Long.toString(Long.MAX_VALUE));
    }

    @Test
    void parametersArriveAsTheyAre() {
        Map<String, Object> parameters = Map.of(
                "text",
                HOSTILE,
                "list",
                List.of(HOSTILE, "'", ""),
                "time",
                START,
                "day",
                DAY,
                "number",
                Long.MAX_VALUE,
                "fraction",
                0.1,
                "table",
                "redactions");
        List<List<Object>> rows = warehouse()
                .query(
                        "sql/warehouse/parameters.sql",
                        parameters,
                        (row, n) -> List.of(
                                row.getString("text"),
                                List.of((Object[]) row.getArray("list").getArray()),
                                row.getString("time"),
                                row.getString("day"),
                                row.getLong("number"),
                                row.getDouble("fraction"),
                                row.getLong("rows")));
        assertThat(rows)
                .containsExactly(List.of(
                        HOSTILE,
                        List.of(HOSTILE, "'", ""),
                        "2026-11-20 00:00:00.000000001",
                        "2026-11-20",
                        Long.MAX_VALUE,
                        0.1,
                        0L));
    }

    @Test
    void parquetFilesAreATable(@TempDir Path folder) throws IOException {
        write(folder.resolve("00-0.parquet"), 0, 10);
        write(folder.resolve("01-0.parquet"), 10, 25);
        long rows = warehouse()
                .withParquet(
                        List.of(folder.resolve("00-0.parquet"), folder.resolve("01-0.parquet")),
                        landing -> warehouse()
                                .replace(
                                        "metric_points",
                                        PARTITION,
                                        staging -> warehouse()
                                                .execute(
                                                        "sql/warehouse/load_points.sql",
                                                        Map.of("target", staging, "landing", landing))));
        assertThat(rows).isEqualTo(25);
        assertThat(warehouse()
                        .reader()
                        .sql(
                                "SELECT toString(max(timestamp)) || ' ' || sum(value) || ' ' || any(metric) FROM metric_points")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-11-20 00:00:24.000000001 300 " + HOSTILE);
        assertThat(tables("landing%")).isEmpty();
    }

    private static void write(Path file, long from, long to) throws IOException {
        try (CarpetWriter<LandedPoint> writer = new CarpetWriter.Builder<>(
                        Files.newOutputStream(file), LandedPoint.class)
                .withDefaultTimeUnit(com.jerolba.carpet.TimeUnit.NANOS)
                .build()) {
            for (long i = from; i < to; i++) {
                writer.accept(new LandedPoint(DAY, "cart", HOSTILE, START.plusSeconds(i), i));
            }
        }
    }

    @Test
    void noParquetFileIsAnError() {
        assertThatThrownBy(() -> warehouse().withParquet(List.of(), landing -> 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no file is named");
    }

    @Test
    void theReaderWritesNothing() {
        for (String sql : List.of(
                "INSERT INTO changes (text) VALUES ('x')",
                "DROP TABLE changes",
                "CREATE TABLE x (a Int8) ENGINE = Log",
                "ALTER TABLE changes DELETE WHERE 1")) {
            assertThatThrownBy(() -> warehouse().reader().sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theReaderSeesWhichTablesAndColumnsThereAre() {
        assertThat(warehouse()
                        .reader()
                        .sql(
                                "SELECT name FROM system.columns WHERE database = currentDatabase() AND table = 'service_edges'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("day", "source", "caller", "callee");
        assertThat(warehouse()
                        .reader()
                        .sql("SELECT count() FROM system.tables WHERE database = currentDatabase()")
                        .query(Long.class)
                        .single())
                .isGreaterThan(20);
    }

    @Test
    void aFailureSaysWhatAndWhyInClickHousesWords() {
        assertThatThrownBy(() -> warehouse()
                        .sql()
                        .sql("SELECT nothing FROM changes")
                        .query()
                        .listOfRows())
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("Cannot run SELECT nothing FROM changes")
                .hasMessageContaining("UNKNOWN_IDENTIFIER");
    }
}
