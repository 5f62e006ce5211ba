package io.daybreak.warehouse;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which ClickHouse, and how; prefix {@code daybreak.warehouse}. Passwords come from the environment or from files, never from
 * {@code daybreak.yaml}.
 *
 * @param url {@code embedded}, or a server: {@code jdbc:clickhouse://host:8123/daybreak}
 * @param user of a server; may create tables
 * @param password of that user
 * @param readerUser of a server, for questions and for checking claims; may read alone. Empty: the first user with ClickHouse's
 *     {@code readonly} setting
 * @param readerPassword of that user
 * @param database created if it is not there
 * @param cluster of the server, as its {@code remote_servers} name it: tables are spread over its shards; empty: the server alone
 * @param memory that the embedded engine may use over all queries
 * @param idle the embedded engine ends when nobody has used it for so long
 * @param threads of one query on the embedded engine; 0 for one a core
 * @param library a libchdb to use instead of the one that is fetched
 * @param retentionDays raw rows of days further back than this from the day that is run are dropped when it is loaded; null: none
 */
public record WarehouseSettings(
        @DefaultValue("embedded") String url,
        @DefaultValue("default") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String readerUser,
        @DefaultValue("") String readerPassword,
        @DefaultValue("daybreak") String database,
        @DefaultValue("") String cluster,
        @DefaultValue("1400MB") DataSize memory,
        @DefaultValue("5m") Duration idle,
        @DefaultValue("0") int threads,
        @Nullable Path library,
        @Nullable Integer retentionDays) {

    private static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String CLUSTER = "[A-Za-z0-9_-]*";

    public WarehouseSettings {
        if (!url.equals("embedded")) {
            Endpoint.demandAddress(url);
        }
        if (memory.toMegabytes() < 1) {
            throw new IllegalArgumentException("Cannot run the embedded engine in daybreak.warehouse.memory: " + memory
                    + "; use some 700MB or more");
        }
        if (idle.isNegative() || idle.isZero() || threads < 0) {
            throw new IllegalArgumentException("Cannot use daybreak.warehouse.idle: " + idle
                    + " with daybreak.warehouse.threads: " + threads + "; use a time above 0, and 0 threads or more");
        }
        if (!database.matches(IDENTIFIER)) {
            throw new IllegalArgumentException("Cannot use the database name daybreak.warehouse.database: '" + database
                    + "'; letters, digits and _ are allowed");
        }
        if (!cluster.matches(CLUSTER)) {
            throw new IllegalArgumentException("Cannot use the cluster name daybreak.warehouse.cluster: '" + cluster
                    + "'; letters, digits, _ and - are allowed");
        }
        if (!cluster.isEmpty() && url.equals("embedded")) {
            throw new IllegalArgumentException("Cannot spread the embedded warehouse over daybreak.warehouse.cluster: '"
                    + cluster + "'; name a server of that cluster in daybreak.warehouse.url");
        }
        if (retentionDays != null && retentionDays < 1) {
            throw new IllegalArgumentException("Cannot keep raw rows for daybreak.warehouse.retention-days: "
                    + retentionDays + "; use 1 or more, or leave it out to keep all");
        }
    }

    /** The embedded engine with all defaults. */
    public static WarehouseSettings embedded() {
        return new WarehouseSettings(
                "embedded",
                "default",
                "",
                "",
                "",
                "daybreak",
                "",
                DataSize.ofMegabytes(1400),
                Duration.ofMinutes(5),
                0,
                null,
                null);
    }

    /** The same on the embedded engine with all rows kept, whatever server is named: for work that no team's warehouse may see. */
    public WarehouseSettings onThisMachine() {
        return new WarehouseSettings(
                "embedded",
                user,
                password,
                readerUser,
                readerPassword,
                database,
                "",
                memory,
                idle,
                threads,
                library,
                null);
    }

    public boolean isEmbedded() {
        return url.equals("embedded");
    }

    @Override
    public String toString() {
        return "warehouse " + url + ", database " + database;
    }
}
