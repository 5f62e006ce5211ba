package io.daybreak.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.simulator.SimulationSettings;
import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job and the engine, killed with SIGKILL at seeded moments: running the day again gives what an undisturbed run gives. */
class KillTest {
    private static final int MOMENTS = 10;
    private static final int MOST_ROUNDS = 12;

    @TempDir
    private static Path temporary;

    private static Map<String, String> undisturbed;
    private static String page;
    private static long milliseconds;

    @BeforeAll
    static void runUndisturbed() throws IOException, InterruptedException {
        DayFolder day = DayFolder.simulated(
                temporary.resolve("undisturbed"),
                SimulationSettings.drawn(temporary.resolve("shop"), 3, DayFolder.DAY)
                        .withScale(0.05),
                "");
        long start = System.nanoTime();
        assertThat(run(day)).isZero();
        milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        undisturbed = day.contents();
        page = Files.readString(day.edition(1).resolve("briefing.md"));
    }

    @AfterAll
    static void endEngines() throws IOException {
        Engines.endBelow(temporary);
    }

    @Test
    void theRunsAfterKillsGiveTheSameRows() throws IOException, InterruptedException {
        var random = new Random(42);
        int jobs = 0;
        int engines = 0;
        // A fast run may outrun a moment: as many rounds as it takes to hit something at ten of them.
        for (int round = 0; jobs + engines < MOMENTS && round < MOST_ROUNDS; round++) {
            DayFolder day = DayFolder.over(temporary.resolve("killed-" + round), temporary.resolve("shop"), "");
            // What is finished is not done again, so the second moment lies in what the first left to do.
            long first = moment(random, milliseconds);
            long second = moment(random, milliseconds - first);
            boolean engineFirst = round % 2 == 1;
            int killedFirst = runAndKill(day, first, engineFirst);
            int killedSecond = runAndKill(day, second, !engineFirst);
            jobs += engineFirst ? killedSecond : killedFirst;
            engines += engineFirst ? killedFirst : killedSecond;
            assertThat(run(day)).as(() -> output(day)).isZero();
            assertThat(day.contents()).isEqualTo(undisturbed);
            assertThat(Files.readString(day.edition(1).resolve("briefing.md"))).isEqualTo(page);
        }
        assertThat(jobs + engines).as("kills at work").isGreaterThanOrEqualTo(MOMENTS);
        assertThat(jobs).as("jobs that were killed at work").isGreaterThanOrEqualTo(3);
        assertThat(engines).as("engines that were killed at work").isGreaterThanOrEqualTo(3);
    }

    /** Milliseconds after a process's start, within the first four fifths of a span; the first second goes into starting. */
    private static long moment(Random random, long span) {
        return 1000 + random.nextLong(Math.max(1, span * 4 / 5 - 1000));
    }

    /** Runs the day and kills the job or the engine at a moment; 1 where there was something to kill. */
    private static int runAndKill(DayFolder day, long moment, boolean engine) throws IOException, InterruptedException {
        Process process =
                day.command("run", "--date", DayFolder.DAY.date().toString()).start();
        int killed = 0;
        if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
            Optional<ProcessHandle> victim = engine ? day.engine() : Optional.of(process.toHandle());
            victim.ifPresent(Engines::kill);
            killed = victim.isPresent() ? 1 : 0;
        }
        process.waitFor();
        return killed;
    }

    private static int run(DayFolder day) throws IOException, InterruptedException {
        return day.command("run", "--date", DayFolder.DAY.date().toString())
                .start()
                .waitFor();
    }

    private static String output(DayFolder day) {
        return new String(day.read(day.folder().resolve("output.txt")), java.nio.charset.StandardCharsets.UTF_8);
    }
}
