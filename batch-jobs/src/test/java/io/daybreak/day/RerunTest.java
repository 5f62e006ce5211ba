package io.daybreak.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Day;
import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three days of one shop, each run when its telemetry had just been written, and then run again. */
class RerunTest {
    private static final double SCALE = 0.02;
    private static final List<Day> DAYS = Stream.of(-2, -1, 0)
            .map(i -> new Day(DayFolder.DAY.date().plusDays(i), DayFolder.DAY.zone()))
            .toList();

    @TempDir
    private static Path temporary;

    private static DayFolder folder;
    private static GrowingSet set;

    @BeforeAll
    static void runDayByDay() throws IOException {
        set = new GrowingSet(temporary.resolve("set"), temporary.resolve("scratch"));
        folder = DayFolder.over(temporary.resolve("data"), set.folder(), "");
        for (Day day : DAYS) {
            set.grow(day, SCALE);
            if (day.equals(DAYS.getFirst())) {
                // The source begins to deliver changes on the second day.
                Files.delete(set.folder().resolve("changes.jsonl"));
            }
            folder.run(day, null);
        }
    }

    @AfterAll
    static void endEngines() throws IOException {
        Engines.endBelow(temporary);
    }

    @Test
    void whatWasNotKnownOnADayDoesNotReachItByARerun() throws IOException {
        // Written on the last day, and no time in it says so.
        set.append("logs.jsonl", "{\"timestamp\": \"soon\", \"service\": \"cart\", \"body\": \"x\"}\n");
        set.append("edges.csv", "cart,known-since-today\n");
        var before = folder.contents();
        for (Day day : DAYS.subList(0, 2)) {
            String page = Files.readString(folder.edition(day, 1).resolve("briefing.md"));
            folder.run(day, "land");
            assertThat(folder.contents()).isEqualTo(before);
            assertThat(folder.edition(day, 2)).doesNotExist();
            assertThat(folder.edition(day, 1).resolve("briefing.md")).hasContent(page);
        }
    }
}
