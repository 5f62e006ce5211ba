package io.daybreak.warehouse;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.util.unit.DataSize;
import org.testcontainers.clickhouse.ClickHouseContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers(disabledWithoutDocker = true)
class ServerWarehouseTest extends WarehouseContract {
    @Container
    static final ClickHouseContainer SERVER = new ClickHouseContainer("clickhouse/clickhouse-server:26.3");

    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        warehouse = Warehouse.open(
                new WarehouseSettings(
                        "jdbc:clickhouse://" + SERVER.getHost() + ":" + SERVER.getMappedPort(8123) + "/daybreak",
                        SERVER.getUsername(),
                        SERVER.getPassword(),
                        "",
                        "",
                        "daybreak",
                        DataSize.ofMegabytes(1),
                        Duration.ofMinutes(1),
                        0,
                        null),
                Path.of("unused"));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Override
    Warehouse warehouse() {
        return warehouse;
    }
}
