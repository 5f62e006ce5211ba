package io.daybreak.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.simulator.SimulationSettings;
import io.daybreak.warehouse.TwoShards;
import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same day on one engine and on two shards. */
class ClusterDayTest {
    @TempDir
    private Path temporary;

    @AfterEach
    void endEngines() throws IOException {
        Engines.endBelow(temporary);
    }

    @Test
    void twoShardsGiveTheRowsAndTheEditionOfOneEngine() throws IOException {
        DayFolder one = DayFolder.simulated(
                temporary.resolve("one"),
                SimulationSettings.drawn(temporary.resolve("shop"), 7, DayFolder.DAY)
                        .withScale(0.03),
                "");
        one.run(null);
        try (TwoShards shards = TwoShards.start(temporary)) {
            DayFolder two = DayFolder.over(temporary.resolve("two"), temporary.resolve("shop"), "")
                    .with(variables(shards));
            two.run(null);
            assertThat(two.contents()).isEqualTo(one.contents());
            for (String file : new String[] {"briefing.md", "statements.jsonl"}) {
                assertThat(Files.readString(two.edition(1).resolve(file)))
                        .isEqualTo(Files.readString(one.edition(1).resolve(file)));
            }
            for (String table : new String[] {"log_records", "metric_points", "spans", "signal_slots"}) {
                assertThat(rows(shards, 0, table)).isPositive();
                assertThat(rows(shards, 1, table)).isPositive();
                assertThat(rows(shards, 0, table) + rows(shards, 1, table)).isEqualTo(one.rows(table));
            }
            two.run("land");
            assertThat(two.contents()).isEqualTo(one.contents());
            assertThat(two.edition(2)).doesNotExist();
        }
    }

    private static Map<String, String> variables(TwoShards shards) {
        return Map.of(
                "DAYBREAK_WAREHOUSE_URL",
                shards.url("daybreak"),
                "DAYBREAK_WAREHOUSE_USER",
                "daybreak",
                "DAYBREAK_WAREHOUSE_CLUSTER",
                TwoShards.NAME);
    }

    private static long rows(TwoShards shards, int shard, String table) {
        return Long.parseLong(shards.ask(shard, "SELECT count() FROM daybreak." + table + "_local")
                .strip());
    }
}
