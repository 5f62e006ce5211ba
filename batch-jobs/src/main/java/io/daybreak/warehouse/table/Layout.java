package io.daybreak.warehouse.table;

import io.daybreak.warehouse.statement.Statements;
import java.util.Map;

/** Where the rows of the tables lie: what creates tables, fills them by the way of staging tables, and swaps their partitions. */
public sealed interface Layout permits SingleServer, Cluster {
    /** Puts {@code ON CLUSTER} behind the name of what a statement makes or alters; empty on one server. */
    String onCluster();

    /** For the scripts of {@code sql/schema}. */
    Map<String, String> placeholders();

    /** ClickHouse settings that every connection needs. */
    Map<String, String> settings();

    /** Makes an empty table of the same shape, whose partitions can replace those of {@code table}. */
    void createStaging(Statements statements, String staging, String table);

    /** Drops what {@link #createStaging} made, if it is there. */
    void dropStaging(Statements statements, String staging);

    /** Rows of a staging table by partition, as ClickHouse shows it; once this has answered the rows are wherever a swap looks for them. */
    Map<String, Long> rowsByPartition(Statements statements, String staging);

    void dropPartition(Statements statements, String table, String partition);

    void replacePartition(Statements statements, String table, String partition, String staging);
}
