package io.daybreak.warehouse.table;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/** A table or view for one use: whatever a killed run left of that name is dropped first, and it is dropped in the end. */
record TemporaryTable(String name, Consumer<String> drop) implements AutoCloseable {
    TemporaryTable {
        drop.accept(name);
    }

    /** The same for the same owner, so that a rerun finds what is left; two owners do not meet. */
    static TemporaryTable of(String kind, String owner, Consumer<String> drop) {
        CRC32C checksum = new CRC32C();
        checksum.update(owner.getBytes(StandardCharsets.UTF_8));
        return new TemporaryTable(kind + "_" + HexFormat.of().toHexDigits((int) checksum.getValue()), drop);
    }

    @Override
    public void close() {
        drop.accept(name);
    }
}
