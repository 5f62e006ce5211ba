package io.daybreak.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.simulator.SimulationSettings;
import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole day, from files to the edition. */
class DayTest {
    private static final String PAGE = "briefing.md";

    @TempDir
    private static Path temporary;

    private static DayFolder day;

    @BeforeAll
    static void runOnce() throws IOException {
        day = DayFolder.simulated(
                temporary.resolve("first"),
                SimulationSettings.drawn(temporary.resolve("shop"), 7, DayFolder.DAY)
                        .withScale(0.1),
                "");
        day.run(null);
    }

    @AfterAll
    static void endEngines() throws IOException {
        Engines.endBelow(temporary);
    }

    @Test
    void endsInAnEditionWithAllItsFiles() {
        assertThat(day.edition(1))
                .isDirectoryContaining("glob:**/briefing.md")
                .isDirectoryContaining("glob:**/briefing.ko.md")
                .isDirectoryContaining("glob:**/charts")
                .isDirectoryContaining("glob:**/briefing.html")
                .isDirectoryContaining("glob:**/briefing.eml")
                .isDirectoryContaining("glob:**/statements.jsonl")
                .isDirectoryContaining("glob:**/verdicts.jsonl");
    }

    @Test
    void fillsEveryTableOfTheWay() {
        for (String table : new String[] {
            "log_records",
            "metric_points",
            "spans",
            "log_templates",
            "signal_slots",
            "baselines",
            "anomalies",
            "incidents",
            "facts",
            "statements",
            "claims",
            "verdicts",
            "editions"
        }) {
            assertThat(day.rows(table)).as(table).isPositive();
        }
    }

    @Test
    void runAgainGivesTheSameRowsAndTheSameEdition() {
        var before = day.contents();
        byte[] page = day.read(day.edition(1).resolve(PAGE));
        day.run("land");
        assertThat(day.contents()).isEqualTo(before);
        assertThat(day.read(day.edition(1).resolve(PAGE))).isEqualTo(page);
        assertThat(day.edition(2)).doesNotExist();
    }

    @Test
    void zoneLocaleAndParallelismOfTheMachineChangeNothing() throws IOException, InterruptedException {
        DayFolder other = DayFolder.over(
                temporary.resolve("second"), temporary.resolve("shop"), "  landing:\n    lanes: 3\n".indent(0));
        ProcessBuilder elsewhere =
                other.command("run", "--date", DayFolder.DAY.date().toString());
        elsewhere
                .environment()
                .putAll(Map.of(
                        "TZ", "America/St_Johns",
                        "JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG",
                        "DAYBREAK_WAREHOUSE_THREADS", "1"));
        assertThat(elsewhere.start().waitFor()).isZero();
        assertThat(other.contents()).isEqualTo(day.contents());
        assertThat(Files.readString(other.edition(1).resolve(PAGE)))
                .isEqualTo(Files.readString(day.edition(1).resolve(PAGE)));
    }
}
