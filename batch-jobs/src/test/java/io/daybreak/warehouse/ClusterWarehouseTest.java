package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What holds for every warehouse, on two shards. */
class ClusterWarehouseTest extends WarehouseContract {
    private static final String DATABASE = "daybreak";

    @TempDir
    private static Path folder;

    private static TwoShards shards;
    private static Warehouse warehouse;

    @BeforeAll
    static void open() throws IOException {
        shards = TwoShards.start(folder);
        warehouse = Warehouse.open(
                new WarehouseSettings(
                        shards.url(DATABASE),
                        "daybreak",
                        "",
                        "",
                        "",
                        DATABASE,
                        TwoShards.NAME,
                        DataSize.ofMegabytes(1),
                        Duration.ofMinutes(1),
                        0,
                        null,
                        null),
                folder);
    }

    @AfterAll
    static void close() {
        warehouse.close();
        shards.close();
    }

    @Override
    Warehouse warehouse() {
        return warehouse;
    }

    @Test
    void everyTableIsSpreadOverAllShards() {
        String local = "SELECT replaceRegexpOne(name, '_local$', '') FROM system.tables WHERE database = '" + DATABASE
                + "' AND engine LIKE '%MergeTree' AND name NOT LIKE 'flyway%' AND name NOT LIKE '%staging%' ORDER BY name";
        String distributed = "SELECT name FROM system.tables WHERE database = '" + DATABASE
                + "' AND engine = 'Distributed' ORDER BY name";
        assertThat(shards.ask(0, local).lines()).hasSizeGreaterThan(25);
        assertThat(shards.ask(1, local)).isEqualTo(shards.ask(0, local));
        assertThat(shards.ask(0, distributed)).isEqualTo(shards.ask(0, local));
        assertThat(shards.ask(1, distributed)).isEqualTo(shards.ask(0, local));
    }

    @Test
    void whatIsMadeIsMadeOnAllServersAndReplicated() {
        assertThat(shards.statementsOnCluster())
                .anyMatch(sql -> sql.contains("CREATE DATABASE IF NOT EXISTS daybreak ON CLUSTER"))
                .anyMatch(sql -> sql.contains("CREATE TABLE IF NOT EXISTS spans_local ON CLUSTER")
                        && sql.contains("ENGINE = ReplicatedMergeTree PARTITION BY (day, source)"))
                .anyMatch(sql -> sql.contains("ENGINE = ReplicatedReplacingMergeTree(ended)"))
                .anyMatch(sql -> sql.contains("CREATE OR REPLACE VIEW signal_windows ON CLUSTER"));
    }
}
