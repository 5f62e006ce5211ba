package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

    private static int newest() {
        return WAREHOUSE
                .get()
                .sql()
                .sql("SELECT max(toInt32OrZero(version)) FROM flyway_schema_history")
                .query(Integer.class)
                .single();
    }

    private static void forget(int version) {
        change("ALTER TABLE flyway_schema_history DELETE WHERE version = '" + version
                + "' SETTINGS mutations_sync = 2");
    }

    private static void change(String sql) {
        WAREHOUSE.get().sql().sql(sql).update();
    }

    @Test
    void aHistoryWithAScriptTwiceIsGoneOnWith() {
        List<String> before = scripts(WAREHOUSE.get());
        change("INSERT INTO flyway_schema_history SELECT * FROM flyway_schema_history WHERE version = '1'");
        open().close();
        forget(newest());
        try (Warehouse again = open()) {
            assertThat(scripts(again)).containsAll(before);
        }
        change("ALTER TABLE flyway_schema_history DELETE WHERE 1 SETTINGS mutations_sync = 2");
        open().close();
    }

    @Test
    void severalProcessesMayOpenAFreshWarehouseAtOnce() {
        try (ExecutorService processes = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 3; round++) {
                change("DROP DATABASE IF EXISTS daybreak_migrationtest2");
                List<Future<List<String>>> opened = IntStream.range(0, 4)
                        .mapToObj(_ -> processes.submit(() -> {
                            try (Warehouse one = Warehouse.open(
                                    EmbeddedWarehouse.settings("daybreak_migrationtest2"), EmbeddedWarehouse.DATA)) {
                                return scripts(one);
                            }
                        }))
                        .toList();
                opened.forEach(one -> assertThat(one).succeedsWithin(Duration.ofMinutes(1)));
            }
        } finally {
            change("DROP DATABASE IF EXISTS daybreak_migrationtest2");
        }
    }

    private static Warehouse open() {
        return Warehouse.open(EmbeddedWarehouse.settings("daybreak_migrationtest"), EmbeddedWarehouse.DATA);
    }

    @Test
    void aMigrationThatWasKilledHalfWayIsDoneAgain() {
        List<String> before = scripts(WAREHOUSE.get());
        int newest = newest();
        forget(newest);
        change("ALTER TABLE flyway_schema_history UPDATE success = false WHERE version = '" + (newest - 1)
                + "' SETTINGS mutations_sync = 2");
        try (Warehouse again =
                Warehouse.open(EmbeddedWarehouse.settings("daybreak_migrationtest"), EmbeddedWarehouse.DATA)) {
            assertThat(scripts(again)).isEqualTo(before).hasSizeGreaterThan(5);
        }
    }
}
