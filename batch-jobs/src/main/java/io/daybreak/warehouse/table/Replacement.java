package io.daybreak.warehouse.table;

import io.daybreak.warehouse.statement.Statements;
import io.daybreak.warehouse.statement.WarehouseException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Replaces one partition of a table as a whole, through a staging table of the same shape: a killed insert leaves its finished blocks
 * behind, so nothing is ever inserted into the table itself.
 */
public final class Replacement {
    private static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*";

    private final Statements statements;
    private final Layout layout;
    private final String table;
    private final String partition;

    public Replacement(Statements statements, Layout layout, String table, String partition) {
        if (!table.matches(IDENTIFIER)) {
            throw new IllegalArgumentException(
                    "Cannot replace a partition of '" + table + "': not the name of a table");
        }
        this.statements = statements;
        this.layout = layout;
        this.table = table;
        this.partition = Partition.checked(partition);
    }

    /** Two partitions of a table can be replaced at the same time; the same one by one process alone. */
    public long run(Consumer<String> fillStaging) {
        try (TemporaryTable staging =
                TemporaryTable.of(table + "_staging", partition, name -> layout.dropStaging(statements, name))) {
            layout.createStaging(statements, staging.name(), table);
            fillStaging.accept(staging.name());
            return swap(staging.name());
        }
    }

    private long swap(String staging) {
        Map<String, Long> rows = layout.rowsByPartition(statements, staging);
        if (!rows.isEmpty() && !rows.keySet().equals(Set.of(Partition.shown(partition)))) {
            throw new WarehouseException("Cannot replace the partition " + partition + " of " + table
                    + ": rows of other partitions were filled in: " + rows);
        }
        if (rows.isEmpty()) {
            layout.dropPartition(statements, table, partition);
        } else {
            layout.replacePartition(statements, table, partition, staging);
        }
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
