package io.daybreak.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.clickhouse.ClickHouseContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers(disabledWithoutDocker = true)
class ServerWarehouseTest extends WarehouseContract {
    @Container
    static final ClickHouseContainer SERVER = new ClickHouseContainer(image());

    private static Warehouse warehouse;

    @BeforeAll
    static void open() {
        warehouse = Warehouse.open(
                ServerSettings.at(
                        SERVER.getHost() + ":" + SERVER.getMappedPort(8123) + "/daybreak",
                        SERVER.getUsername(),
                        SERVER.getPassword()),
                Path.of("unused"));
    }

    private static String image() {
        try (Stream<String> versions = Files.lines(Path.of("..", "docker", "versions.env"))) {
            String name = "CLICKHOUSE_IMAGE=";
            return versions.filter(line -> line.startsWith(name))
                    .findFirst()
                    .orElseThrow()
                    .substring(name.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
