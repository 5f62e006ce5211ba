package io.daybreak.warehouse.table;

import io.daybreak.warehouse.statement.SqlResource;
import io.daybreak.warehouse.statement.Statements;
import io.daybreak.warehouse.statement.WarehouseException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Replaces one partition of a table as a whole, through a staging table of the same shape: a killed insert leaves its finished blocks
 * behind, so nothing is ever inserted into the table itself.
 */
public final class Replacement {
    private static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*";

    private final Statements statements;
    private final String table;
    private final String partition;

    public Replacement(Statements statements, String table, String partition) {
        if (!table.matches(IDENTIFIER)) {
            throw new IllegalArgumentException(
                    "Cannot replace a partition of '" + table + "': not the name of a table");
        }
        this.statements = statements;
        this.table = table;
        this.partition = Partition.checked(partition);
    }

    /** Two partitions of a table can be replaced at the same time; the same one by one process alone. */
    public long run(Consumer<String> fillStaging) {
        try (TemporaryTable staging = TemporaryTable.of(statements, table + "_staging", partition)) {
            statements.execute("CREATE TABLE " + staging.name() + " AS " + table, Map.of());
            fillStaging.accept(staging.name());
            return swap(staging.name());
        }
    }

    private long swap(String staging) {
        Map<String, Long> rows = rowsByPartition(staging);
        if (!rows.isEmpty() && !rows.keySet().equals(Set.of(Partition.shown(partition)))) {
            throw new WarehouseException("Cannot replace the partition " + partition + " of " + table
                    + ": rows of other partitions were filled in: " + rows);
        }
        statements.execute(
                rows.isEmpty()
                        ? "ALTER TABLE " + table + " DROP PARTITION " + partition
                        : "ALTER TABLE " + table + " REPLACE PARTITION " + partition + " FROM " + staging,
                Map.of());
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> rowsByPartition(String staging) {
        return statements
                .query(
                        SqlResource.load("sql/warehouse/partitions.sql").statement(),
                        Map.of("table", staging),
                        (row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
