package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationTest {
    private static final String HISTORY =
            "SELECT script FROM flyway_schema_history WHERE success ORDER BY installed_rank";

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private static List<String> scripts(Warehouse warehouse) {
        return warehouse.sql().sql(HISTORY).query(String.class).list();
    }

    private static void change(String sql) {
        WAREHOUSE.get().sql().sql(sql).update();
    }

    @Test
    void aMigrationThatWasKilledHalfWayIsDoneAgain() {
        List<String> before = scripts(WAREHOUSE.get());
        change("ALTER TABLE flyway_schema_history DELETE WHERE version = '7' SETTINGS mutations_sync = 2");
        change(
                "ALTER TABLE flyway_schema_history UPDATE success = false WHERE version = '6' SETTINGS mutations_sync = 2");
        try (Warehouse again =
                Warehouse.open(EmbeddedWarehouse.settings("daybreak_migrationtest"), EmbeddedWarehouse.DATA)) {
            assertThat(scripts(again)).isEqualTo(before).hasSizeGreaterThan(5);
        }
    }
}
