package io.daybreak.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.jobs.DayRequest;
import io.daybreak.jobs.Stage;
import io.daybreak.landing.manifest.Part;
import io.daybreak.simulator.SimulationSettings;
import io.daybreak.simulator.Simulator;
import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ingest of a day in parts, as workers would do it. */
class PartsTest {
    private static final DayRequest INGEST = DayRequest.of(DayFolder.DAY, Stage.INGEST);

    @TempDir
    private static Path temporary;

    private static Map<String, String> whole;

    @BeforeAll
    static void ingestAtOnce() throws IOException {
        new Simulator()
                .run(SimulationSettings.drawn(temporary.resolve("shop"), 7, DayFolder.DAY)
                        .withScale(0.1));
        DayFolder day = DayFolder.over(temporary.resolve("whole"), temporary.resolve("shop"), "");
        day.runRequest(INGEST);
        whole = day.contents();
        assertThat(whole.get("log_templates")).isNotEqualTo("0 0");
    }

    @AfterAll
    static void endEngines() throws IOException {
        Engines.endBelow(temporary);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 24})
    void inAnyOrderAndOneOfThemTwiceTheyGiveTheSameRows(int count) throws IOException {
        DayFolder day = DayFolder.over(temporary.resolve("parts-" + count), temporary.resolve("shop"), "");
        List<Part> parts = new ArrayList<>(IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Part(i, count))
                .toList());
        parts.add(new Part(count, count));
        Collections.shuffle(parts, new Random(count));
        day.runParts(parts);
        day.runRequest(INGEST);
        assertThat(day.contents()).isEqualTo(whole);
    }
}
