package io.daybreak.warehouse.table;

import io.daybreak.warehouse.statement.Statements;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;

/** A table or view for one use: whatever a killed run left of that name is dropped first, and it is dropped in the end. */
record TemporaryTable(Statements statements, String name) implements AutoCloseable {
    TemporaryTable {
        drop(statements, name);
    }

    /** The same for the same owner, so that a rerun finds what is left; two owners do not meet. */
    static TemporaryTable of(Statements statements, String kind, String owner) {
        CRC32C checksum = new CRC32C();
        checksum.update(owner.getBytes(StandardCharsets.UTF_8));
        return new TemporaryTable(statements, kind + "_" + HexFormat.of().toHexDigits((int) checksum.getValue()));
    }

    /** {@code DROP TABLE} takes views too. */
    private static void drop(Statements statements, String name) {
        statements.execute("DROP TABLE IF EXISTS " + name + " SYNC", Map.of());
    }

    @Override
    public void close() {
        drop(statements, name);
    }
}
