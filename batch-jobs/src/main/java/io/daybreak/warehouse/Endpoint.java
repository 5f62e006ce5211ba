package io.daybreak.warehouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ClientConfigProperties;
import com.clickhouse.client.api.ClientFaultCause;
import com.clickhouse.jdbc.DataSourceImpl;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.daybreak.warehouse.statement.FailureTranslator;
import io.daybreak.warehouse.table.Layout;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a ClickHouse answers, and as whom.
 *
 * @param address {@code http://host:port} or https
 * @param options of the driver besides
 */
record Endpoint(String address, String database, String user, String password, Map<String, String> options) {
    private static final int CONNECTIONS = 8;
    /** A statement over a day of a large system may run long without sending a byte. */
    private static final int LONGEST_STATEMENT_HOURS = 6;

    private static final Pattern JDBC =
            Pattern.compile("jdbc:(?:clickhouse|ch):(?:(https?):)?//([^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

    /** A server, as the settings name it: {@code jdbc:clickhouse://host:port/database?option=value}. */
    static Endpoint of(WarehouseSettings settings) {
        Matcher url = demandAddress(settings.url());
        String scheme = url.group(1) == null ? "http" : url.group(1);
        String database = url.group(3) == null || url.group(3).isEmpty() ? settings.database() : url.group(3);
        return new Endpoint(
                scheme + "://" + url.group(2), database, settings.user(), settings.password(), options(url.group(4)));
    }

    /** @throws IllegalArgumentException where this is no address of a server */
    static Matcher demandAddress(String url) {
        Matcher address = JDBC.matcher(url);
        if (!address.matches()) {
            throw new IllegalArgumentException("Cannot use daybreak.warehouse.url: '" + url
                    + "'; write embedded, or jdbc:clickhouse://host:8123/daybreak");
        }
        return address;
    }

    private static Map<String, String> options(@Nullable String query) {
        Map<String, String> options = new TreeMap<>();
        for (String option : query == null ? new String[0] : query.split("&")) {
            String[] parts = option.split("=", 2);
            options.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return options;
    }

    /** As the reading user; if there is none, as this one with ClickHouse's own setting against writing. */
    Endpoint reader(WarehouseSettings settings) {
        return settings.readerUser().isEmpty()
                ? with(Map.of("readonly", "2"))
                : new Endpoint(address, database, settings.readerUser(), settings.readerPassword(), options);
    }

    /** The same, with settings of ClickHouse for each statement. */
    Endpoint with(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(options);
        settings.forEach((name, value) -> all.put(ClientConfigProperties.serverSetting(name), value));
        return new Endpoint(address, database, user, password, all);
    }

    void createDatabase(Layout layout) {
        try (Connection connection = new Endpoint(address, "default", user, password, options)
                        .driver()
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + database + layout.onCluster());
        } catch (SQLException failed) {
            throw new FailureTranslator(null, toString()).explain("open the warehouse at " + this, failed);
        }
    }

    HikariDataSource dataSource() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("warehouse-" + user);
        pool.setDataSource(driver());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    private DataSource driver() {
        return new DataSourceImpl("jdbc:clickhouse:" + address + "/" + database, properties());
    }

    /** Nothing is repeated unseen: an INSERT that was lost half-way would be there one and a half times. */
    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty(
                ClientConfigProperties.SOCKET_OPERATION_TIMEOUT.getKey(),
                Long.toString(ChronoUnit.HOURS.getDuration().toMillis() * LONGEST_STATEMENT_HOURS));
        properties.setProperty(ClientConfigProperties.RETRY_ON_FAILURE.getKey(), "0");
        properties.setProperty(ClientConfigProperties.CLIENT_RETRY_ON_FAILURE.getKey(), ClientFaultCause.None.name());
        properties.putAll(options);
        return properties;
    }

    /** Never repeats a request by itself: what fills an insert can be read only once. */
    Client client() {
        Client.Builder builder = new Client.Builder()
                .addEndpoint(address)
                .setUsername(user)
                .setPassword(password)
                .setDefaultDatabase(database)
                .compressClientRequest(false)
                .compressServerResponse(false)
                .retryOnFailures(ClientFaultCause.None)
                .setMaxRetries(0)
                .setSocketTimeout(LONGEST_STATEMENT_HOURS, ChronoUnit.HOURS);
        options.forEach(builder::setOption);
        return builder.build();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return address + " as " + user;
    }
}
