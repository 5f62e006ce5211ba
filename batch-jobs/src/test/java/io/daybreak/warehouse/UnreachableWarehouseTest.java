package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.warehouse.embedded.SeparateServer;
import io.daybreak.warehouse.statement.FailureTranslator;
import io.daybreak.warehouse.statement.TellingDataSource;
import io.daybreak.warehouse.statement.WarehouseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

class UnreachableWarehouseTest {
    private static final String WHAT_TO_DO =
            "; see that it is up, and that daybreak.warehouse.url, user and password are right";

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static WarehouseSettings settings(int port, String user, String password) {
        return ServerSettings.at("127.0.0.1:" + port + "/daybreak", user, password);
    }

    @Test
    void aServerThatIsNotThereIsNamedWithWhatToDo() throws IOException {
        int port = freePort();

        assertThatThrownBy(() -> Warehouse.open(settings(port, "ann", "hush"), Path.of("unused")))
                .isInstanceOf(WarehouseException.class)
                .hasMessageStartingWith("Cannot open the warehouse at http://127.0.0.1:" + port + " as ann: no answer")
                .hasMessageEndingWith(WHAT_TO_DO)
                .hasMessageNotContaining("hush");
    }

    @Test
    void aServerThatWentAwayIsNamedWithWhatToDo(@TempDir Path folder) throws IOException {
        SeparateServer server = SeparateServer.fileless(folder);
        try (Warehouse warehouse = Warehouse.open(settings(server.port(), "daybreak", server.secret()), folder)) {
            server.close();

            assertThatThrownBy(() ->
                            warehouse.sql().sql("SELECT 1").query(Integer.class).single())
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining(
                            "no answer from the warehouse at http://127.0.0.1:" + server.port() + " as daybreak: ")
                    .hasMessageEndingWith(WHAT_TO_DO)
                    .hasMessageNotContaining(server.secret());
        }
    }

    @Test
    void aConnectionThatCannotBeHadIsNamedWithWhatToDo() {
        DataSource refusing = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("request timed out", "08001", new ConnectException("Connection refused"));
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
        JdbcClient sql = JdbcClient.create(
                new TellingDataSource(refusing, new FailureTranslator(null, "http://there:8123 as ann")));

        assertThatThrownBy(() -> sql.sql("SELECT 1").query(Integer.class).single())
                .isInstanceOf(WarehouseException.class)
                .hasMessage("Cannot connect to the warehouse: no answer from the warehouse at http://there:8123 as ann:"
                        + " Connection refused" + WHAT_TO_DO);
    }
}
