package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.warehouse.embedded.EmbeddedEngine;
import io.daybreak.warehouse.embedded.Engines;
import io.daybreak.warehouse.embedded.process.EngineSettings;
import io.daybreak.warehouse.statement.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What a load leaves behind when its engine is killed or its memory does not suffice. */
class EngineCrashTest {
    private static final String PARTITION = Warehouse.partition(LocalDate.parse("2026-11-20"), "shop");
    private static final int MEMORY = 700_000_000;

    @TempDir
    Path data;

    @AfterEach
    void endEngines() throws IOException {
        Engines.endBelow(data);
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private Warehouse open() {
        return Warehouse.open(
                new WarehouseSettings(
                        "embedded",
                        "",
                        "",
                        "",
                        "",
                        "daybreak",
                        "",
                        DataSize.ofBytes(MEMORY),
                        Duration.ofSeconds(1),
                        0,
                        null,
                        null),
                data);
    }

    private EmbeddedEngine engine() {
        return EmbeddedEngine.use(
                data.resolve("warehouse"), new EngineSettings(MEMORY, Duration.ofSeconds(1), 0, "daybreak", null));
    }

    private static long fill(Warehouse warehouse, long rows) {
        return warehouse.replace(
                "metric_points",
                PARTITION,
                staging -> warehouse.execute("sql/warehouse/fill_points.sql", Map.of("target", staging, "rows", rows)));
    }

    private static long count(Warehouse warehouse, String table) {
        return warehouse
                .sql()
                .sql("SELECT count() FROM " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void anEngineKilledInMidLoadIsSaidSoAndTheNextLoadIsRight() {
        for (long millis : new long[] {300, 700, 1200}) {
            try (Warehouse warehouse = open()) {
                fill(warehouse, 5000);
                killAfter(millis);
                assertThatThrownBy(() -> fill(warehouse, 2_000_000_000))
                        .isInstanceOf(WarehouseException.class)
                        .hasMessageContaining("the embedded engine ended meanwhile")
                        .hasMessageContaining("run it again");
            }
            try (Warehouse warehouse = open()) {
                assertThat(count(warehouse, "metric_points")).isEqualTo(5000);
                assertThat(fill(warehouse, 6000)).isEqualTo(6000);
                assertThat(count(warehouse, "metric_points")).isEqualTo(6000);
                assertThat(warehouse
                                .sql()
                                .sql("CHECK TABLE metric_points SETTINGS check_query_single_value_result = 1")
                                .query(Integer.class)
                                .list())
                        .containsOnly(1);
                assertThat(warehouse
                                .sql()
                                .sql("SHOW TABLES LIKE '%staging%'")
                                .query(String.class)
                                .list())
                        .isEmpty();
            }
        }
    }

    private void killAfter(long millis) {
        long pid;
        try (EmbeddedEngine engine = engine()) {
            pid = engine.pid();
        }
        CompletableFuture.runAsync(() -> kill(pid), CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    @Test
    void aQueryOverTheMemoryFailsAndTheEngineLivesOn() {
        try (Warehouse warehouse = open()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> warehouse
                                .sql()
                                .sql("SELECT length(groupArray(number)) FROM numbers(1000000000)")
                                .query(Long.class)
                                .single())
                        .isInstanceOf(WarehouseException.class)
                        .hasMessageContaining("MEMORY_LIMIT_EXCEEDED");
                assertThat(count(warehouse, "numbers(10)")).isEqualTo(10);
            }
        }
    }

    @Test
    void aLargeParquetFileIsLoadedWithinTheMemory() throws IOException {
        Path folder = Files.createDirectories(data.resolve("landing"));
        try (Warehouse warehouse = open()) {
            warehouse.execute(
                    "sql/warehouse/write_parquet.sql",
                    Map.of("file", folder.resolve("00-0.parquet").toString(), "rows", 4_000_000));
            assertThat(Files.size(folder.resolve("00-0.parquet"))).isGreaterThan(100_000_000);
            long rows = warehouse.withParquet(
                    List.of(folder.resolve("00-0.parquet")),
                    landing -> warehouse.replace(
                            "metric_points",
                            PARTITION,
                            staging -> warehouse.execute(
                                    "sql/warehouse/load_points.sql", Map.of("target", staging, "landing", landing))));
            assertThat(rows).isEqualTo(4_000_000);
        }
    }
}
