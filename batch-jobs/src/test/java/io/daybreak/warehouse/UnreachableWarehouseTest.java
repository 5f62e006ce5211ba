package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.daybreak.warehouse.statement.FailureTranslator;
import io.daybreak.warehouse.statement.TellingDataSource;
import io.daybreak.warehouse.statement.WarehouseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

class UnreachableWarehouseTest {
    private static final String WHAT_TO_DO =
            "; see that it is up, and that daybreak.warehouse.url, user and password are right";

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aServerThatIsNotThereIsNamedWithWhatToDo() throws IOException {
        String address = "127.0.0.1:" + freePort();
        WarehouseSettings settings = new WarehouseSettings(
                "jdbc:clickhouse://" + address + "/daybreak",
                "ann",
                "hush",
                "",
                "",
                "daybreak",
                DataSize.ofMegabytes(1),
                Duration.ofMinutes(1),
                0,
                null);

        assertThatThrownBy(() -> Warehouse.open(settings, Path.of("unused")))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("Cannot reach the warehouse at http://" + address + " as ann: ")
                .hasMessageEndingWith(WHAT_TO_DO)
                .hasMessageNotContaining("hush");
    }

    @Test
    void aServerThatWentAwayIsNamedWithWhatToDo() throws IOException {
        Endpoint gone = new Endpoint("http://127.0.0.1:" + freePort(), "daybreak", "ann", "hush", Map.of());
        try (HikariDataSource pool = gone.dataSource()) {
            pool.setConnectionTimeout(300);
            JdbcClient sql = JdbcClient.create(
                    new TellingDataSource(pool, new FailureTranslator(null), gone.toString()));

            assertThatThrownBy(() -> sql.sql("SELECT 1").query(Integer.class).single())
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageStartingWith("Cannot reach the warehouse at " + gone + ": ")
                    .hasMessageEndingWith(WHAT_TO_DO)
                    .hasMessageNotContaining("hush");
        }
    }
}
