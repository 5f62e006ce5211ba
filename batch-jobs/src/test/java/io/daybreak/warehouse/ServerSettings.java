package io.daybreak.warehouse;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Settings that name a server. */
final class ServerSettings {
    private ServerSettings() {}

    /** @param place host, port and database: {@code 127.0.0.1:8123/daybreak} */
    static WarehouseSettings at(String place, String user, String password) {
        return new WarehouseSettings(
                "jdbc:clickhouse://" + place,
                user,
                password,
                "",
                "",
                "daybreak",
                "",
                DataSize.ofMegabytes(1),
                Duration.ofMinutes(1),
                0,
                null,
                null);
    }
}
