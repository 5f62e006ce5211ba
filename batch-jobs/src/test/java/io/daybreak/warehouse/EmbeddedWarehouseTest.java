package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.warehouse.embedded.Engines;
import io.daybreak.warehouse.statement.WarehouseException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class EmbeddedWarehouseTest extends WarehouseContract {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @Test
    void aSchemaScriptThatWasEditedAfterItRanIsNoticed() {
        String database = "daybreak_edited_script";
        WarehouseSettings settings = EmbeddedWarehouse.settings(database);
        try (Warehouse first = Warehouse.open(settings, EmbeddedWarehouse.DATA)) {
            first.sql()
                    .sql(
                            "ALTER TABLE flyway_schema_history UPDATE checksum = 1 WHERE version = '1' SETTINGS mutations_sync = 1")
                    .update();
        }
        assertThatThrownBy(() -> Warehouse.open(settings, EmbeddedWarehouse.DATA))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("checksum mismatch");
        warehouse().sql().sql("DROP DATABASE " + database).update();
    }

    /** The engine makes replicated tables and then keeps them read-only, and does not open a folder that holds one. */
    @Test
    void noTableOfItIsReplicatedOrDistributed() {
        assertThat(warehouse()
                        .sql()
                        .sql("SELECT DISTINCT engine FROM system.tables WHERE database = currentDatabase()")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(engine -> engine.startsWith("Replicated") || engine.equals("Distributed"));
    }

    @Test
    void anEngineWithLittleMemoryLoadsOneTableAtATime(@TempDir Path folder) throws IOException {
        assertThat(tablesAtATime(warehouse())).isEqualTo("2");
        WarehouseSettings small = new WarehouseSettings(
                "embedded",
                "",
                "",
                "",
                "",
                "daybreak",
                "",
                DataSize.ofMegabytes(700),
                Duration.ofSeconds(9),
                0,
                null,
                null);
        try (Warehouse little = Warehouse.connect(small, folder)) {
            assertThat(tablesAtATime(little)).isEqualTo("1");
        }
        Engines.endBelow(folder);
    }

    private static String tablesAtATime(Warehouse warehouse) {
        return warehouse
                .query("sql/load/at-a-time.sql", Map.of(), (row, _) -> row.getString(1))
                .getFirst();
    }

    @Override
    Warehouse warehouse() {
        return WAREHOUSE.get();
    }
}
