package io.daybreak.warehouse.table;

import io.daybreak.warehouse.statement.SqlResource;
import io.daybreak.warehouse.statement.Statements;
import java.util.Map;

/** All rows lie on one server: the embedded engine or another. */
public record SingleServer() implements Layout {
    @Override
    public String onCluster() {
        return "";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of(
                "local",
                "",
                "on_cluster",
                "",
                "replicated",
                "",
                "unmerged",
                "SETTINGS max_bytes_to_merge_at_max_space_in_pool = 1");
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void createStaging(Statements statements, String staging, String table) {
        statements.execute("CREATE TABLE " + staging + " AS " + table, Map.of());
    }

    @Override
    public void dropStaging(Statements statements, String staging) {
        statements.execute("DROP TABLE IF EXISTS " + staging + " SYNC", Map.of());
    }

    @Override
    public Map<String, Long> rowsByPartition(Statements statements, String staging) {
        return Partition.rows(statements, SqlResource.load("sql/warehouse/partitions.sql"), Map.of("table", staging));
    }

    @Override
    public void dropPartition(Statements statements, String table, String partition) {
        statements.execute("ALTER TABLE " + table + " DROP PARTITION " + partition, Map.of());
    }

    @Override
    public void replacePartition(Statements statements, String table, String partition, String staging) {
        statements.execute("ALTER TABLE " + table + " REPLACE PARTITION " + partition + " FROM " + staging, Map.of());
    }
}
