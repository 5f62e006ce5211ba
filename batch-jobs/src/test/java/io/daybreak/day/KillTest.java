package io.daybreak.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.simulator.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job and the engine, killed with SIGKILL at seeded moments: running the day again gives what an undisturbed run gives. */
class KillTest {
    private static final int MOMENTS = 10;

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

    @Test
    void theRunAfterAKillGivesTheSameRows() throws IOException, InterruptedException {
        var random = new Random(42);
        DayFolder day = DayFolder.over(temporary.resolve("killed"), temporary.resolve("shop"), "");
        for (int moment = 0; moment < MOMENTS; moment++) {
            // The first second starts a process; later moments lie within work, as what is finished is not done again.
            long wait = 1000 + random.nextLong(Math.max(1, milliseconds - 1000));
            boolean engine = moment % 2 == 1;
            Process process = day.command("run", "--date", DayFolder.DAY.date().toString(), "--rerun", "kill " + moment)
                    .start();
            if (!process.waitFor(wait, TimeUnit.MILLISECONDS)) {
                kill(engine ? day.engines() : List.of(process.toHandle()));
            }
            process.waitFor();
        }
        assertThat(run(day)).as(() -> output(day)).isZero();
        assertThat(day.contents()).isEqualTo(undisturbed);
        assertThat(Files.readString(day.edition(1).resolve("briefing.md"))).isEqualTo(page);
    }

    private static int run(DayFolder day) throws IOException, InterruptedException {
        return day.command("run", "--date", DayFolder.DAY.date().toString())
                .start()
                .waitFor();
    }

    /** SIGKILL: no handler runs, nothing is flushed. */
    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    private static String output(DayFolder day) {
        return new String(day.read(day.folder().resolve("output.txt")), java.nio.charset.StandardCharsets.UTF_8);
    }
}
