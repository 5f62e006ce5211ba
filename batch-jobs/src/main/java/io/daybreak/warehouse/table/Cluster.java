package io.daybreak.warehouse.table;

import io.daybreak.warehouse.statement.SqlResource;
import io.daybreak.warehouse.statement.Statements;
import java.util.Map;

/**
 * Shards with replicas, as the servers' {@code remote_servers} name them. Each shard keeps its part of a table in {@code NAME_local};
 * {@code NAME} is a Distributed table over these. What makes or alters a table goes to all servers by {@code ON CLUSTER}; what is
 * filled and asked goes through the one server that the settings name. A partition is exchanged atomically on each shard, and within
 * moments of each other on all.
 *
 * @param name of letters, digits, _ and -
 */
public record Cluster(String name, String database) implements Layout {
    private static final String LOCAL = "_local";
    /** A shard on which nothing of the day lies any more is emptied by the statement that fills the others (ClickHouse 26.6). */
    private static final String ALSO_EMPTY = " SETTINGS allow_replace_partition_from_empty_source = 1";

    @Override
    public String onCluster() {
        return " ON CLUSTER `" + name + "`";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of(
                "local",
                LOCAL,
                "on_cluster",
                onCluster().strip(),
                "replicated",
                "Replicated",
                "cluster",
                name,
                "database",
                database,
                "unmerged",
                "");
    }

    /**
     * An inner query is answered once and sent to the shards, instead of refused; an insert has ended when the shards have its rows;
     * {@code INSERT SELECT} groups over all shards, not on each one by itself; replicas are asked in one order, so that a connection
     * reads what it wrote; a swap has ended when all replicas have made it, and may wait for hours until they have fetched what is
     * swapped.
     */
    @Override
    public Map<String, String> settings() {
        return Map.of(
                "distributed_product_mode", "global",
                "distributed_foreground_insert", "1",
                "parallel_distributed_insert_select", "0",
                "load_balancing", "in_order",
                "alter_sync", "2",
                "distributed_ddl_task_timeout", "21600");
    }

    private String local(String table) {
        return database + "." + table + LOCAL;
    }

    @Override
    public void createStaging(Statements statements, String staging, String table) {
        statements.execute("CREATE TABLE " + local(staging) + onCluster() + " AS " + local(table), Map.of());
        statements.execute(
                "CREATE TABLE " + staging + " AS " + local(staging) + " ENGINE = "
                        + engine(statements, table).replace("'" + table + LOCAL + "'", "'" + staging + LOCAL + "'"),
                Map.of());
    }

    /** Spread as the table itself is: {@code sql/schema} says how. */
    private static String engine(Statements statements, String table) {
        return statements
                .query(
                        SqlResource.load("sql/warehouse/engine.sql").statement(),
                        Map.of("table", table),
                        (row, number) -> row.getString(1))
                .getFirst();
    }

    @Override
    public void dropStaging(Statements statements, String staging) {
        statements.execute("DROP TABLE IF EXISTS " + staging + " SYNC", Map.of());
        statements.execute("DROP TABLE IF EXISTS " + local(staging) + onCluster() + " SYNC", Map.of());
    }

    /** An insert reaches one replica of a shard; the swap is made by any. Merges need not be waited for. */
    @Override
    public Map<String, Long> rowsByPartition(Statements statements, String staging) {
        statements.execute("SYSTEM SYNC REPLICA" + onCluster() + " " + local(staging) + " LIGHTWEIGHT", Map.of());
        return Partition.rows(
                statements,
                SqlResource.load("sql/warehouse/shard_partitions.sql"),
                Map.of("cluster", name, "table", staging + LOCAL));
    }

    @Override
    public void dropPartition(Statements statements, String table, String partition) {
        statements.execute("ALTER TABLE " + local(table) + onCluster() + " DROP PARTITION " + partition, Map.of());
    }

    @Override
    public void replacePartition(Statements statements, String table, String partition, String staging) {
        statements.execute(
                "ALTER TABLE " + local(table) + onCluster() + " REPLACE PARTITION " + partition + " FROM "
                        + local(staging) + ALSO_EMPTY,
                Map.of());
    }
}
