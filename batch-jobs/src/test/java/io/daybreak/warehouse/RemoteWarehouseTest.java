package io.daybreak.warehouse;

import io.daybreak.warehouse.embedded.EmbeddedEngine;
import io.daybreak.warehouse.embedded.process.EngineSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.util.unit.DataSize;

/** The way to a server, walked without Docker: the embedded engine addressed by its URL, as if it were elsewhere. */
class RemoteWarehouseTest extends WarehouseContract {
    private static EmbeddedEngine engine;
    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        engine = EmbeddedEngine.use(
                EmbeddedWarehouse.DATA.resolve("warehouse"),
                new EngineSettings(1_400_000_000L, Duration.ofMinutes(1), 0, "daybreak", null));
        try (Warehouse any = Warehouse.connect(settings("default"), EmbeddedWarehouse.DATA)) {
            any.sql().sql("DROP DATABASE IF EXISTS daybreak_remote").update();
        }
        warehouse = Warehouse.open(settings("daybreak_remote"), EmbeddedWarehouse.DATA);
    }

    private static WarehouseSettings settings(String database) {
        return new WarehouseSettings(
                "jdbc:clickhouse://127.0.0.1:" + engine.port() + "/" + database,
                "daybreak",
                engine.writerSecret(),
                "",
                "",
                "daybreak",
                DataSize.ofMegabytes(1),
                Duration.ofMinutes(1),
                0,
                null);
    }

    @AfterAll
    static void close() {
        warehouse.close();
        engine.close();
    }

    @Override
    Warehouse warehouse() {
        return warehouse;
    }
}
