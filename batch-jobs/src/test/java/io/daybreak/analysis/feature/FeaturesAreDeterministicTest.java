package io.daybreak.analysis.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Day;
import io.daybreak.warehouse.Warehouse;
import io.daybreak.warehouse.WarehouseSettings;
import io.daybreak.warehouse.embedded.Engines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FeaturesAreDeterministicTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZONE);
    private static final Day DAY_BEFORE = new Day(LocalDate.of(2026, 11, 19), ZONE);
    private static final List<DerivedTable> TABLES =
            List.of(DerivedTable.QUALITY_CHECKS, DerivedTable.SIGNAL_SLOTS, DerivedTable.BASELINES);

    @TempDir
    Path folder;

    @AfterEach
    void endEngines() throws IOException {
        Engines.endBelow(folder);
    }

    @Test
    void derivedTablesAreTheSameBytesForAnyNumberOfThreadsAndOrderOfLoading() {
        List<String> oneThread = tables(1, false);
        List<String> eightThreads = tables(8, true);

        assertThat(oneThread).noneMatch(String::isEmpty);
        for (int i = 0; i < TABLES.size(); i++) {
            assertThat(eightThreads.get(i)).as(TABLES.get(i).name()).isEqualTo(oneThread.get(i));
        }
    }

    private List<String> tables(int threads, boolean reversed) {
        WarehouseSettings settings = new WarehouseSettings(
                "embedded",
                "",
                "",
                "",
                "",
                "daybreak",
                "",
                DataSize.ofMegabytes(900),
                Duration.ofSeconds(1),
                threads,
                null,
                null);
        try (Warehouse warehouse = Warehouse.open(settings, folder.resolve(threads + "-threads"))) {
            for (Day day : List.of(DAY_BEFORE, DAY)) {
                fill(warehouse, day, reversed);
                TABLES.forEach(table -> table.replace(warehouse, day));
            }
            return TABLES.stream().map(table -> rows(warehouse, table)).toList();
        }
    }

    private static void fill(Warehouse warehouse, Day day, boolean reversed) {
        Map<String, Object> parameters = Map.of("day", day.date(), "start", day.start(), "reversed", reversed);
        for (String table : List.of("log_records", "metric_points", "spans", "log_templates")) {
            warehouse.execute("sql/determinism/" + table + ".sql", parameters);
        }
    }

    private static String rows(Warehouse warehouse, DerivedTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        warehouse.print("SELECT * FROM " + table.name() + " ORDER BY ALL", "TabSeparated", out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
