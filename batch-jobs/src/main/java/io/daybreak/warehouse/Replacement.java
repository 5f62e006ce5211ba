package io.daybreak.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * Replaces one partition of a table as a whole, through a staging table of the same shape: a killed insert leaves its finished blocks
 * behind, so nothing is ever inserted into the table itself.
 */
final class Replacement {
    private static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*";

    private final Statements statements;
    private final String table;
    private final String partition;
    private final String staging;

    Replacement(Statements statements, String table, String partition) {
        if (!table.matches(IDENTIFIER)) {
            throw new IllegalArgumentException(
                    "Cannot replace a partition of '" + table + "': not the name of a table");
        }
        this.statements = statements;
        this.table = table;
        this.partition = Partition.checked(partition);
        this.staging = table + "_staging_" + checksum(partition);
    }

    /** Two partitions of a table can be replaced at the same time; the same one by one process alone. */
    static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    long run(Consumer<String> fillStaging) {
        // What a killed run left.
        statements.execute("DROP TABLE IF EXISTS " + staging + " SYNC", Map.of());
        statements.execute("CREATE TABLE " + staging + " AS " + table, Map.of());
        try {
            fillStaging.accept(staging);
            return swap();
        } finally {
            statements.execute("DROP TABLE IF EXISTS " + staging + " SYNC", Map.of());
        }
    }

    private long swap() {
        Map<String, Long> rows = rowsByPartition();
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

    private Map<String, Long> rowsByPartition() {
        return statements
                .query(
                        SqlResource.load("sql/warehouse/partitions.sql").statement(),
                        Map.of("table", staging),
                        (row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
