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
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job and the engine, killed with SIGKILL at seeded moments: running the day again gives what an undisturbed run gives. */
class KillTest {
    private static final int MOMENTS = 10;
    private static final int MOMENTS_IN_A_DAY = 4;
    private static final int MOST_DAYS = 20;
    private static final long STARTING = 1000;
    private static final String REPORTS = "  reports:\n    repository: reports\n";

    @TempDir
    private static Path temporary;

    private static Map<String, String> undisturbed;
    private static String page;
    private static String commits;
    private static long milliseconds;

    private final Random random = new Random(42);
    private int jobs;
    private int engines;

    @BeforeAll
    static void runUndisturbed() throws IOException, InterruptedException, GitAPIException {
        DayFolder day = DayFolder.simulated(
                temporary.resolve("undisturbed"),
                SimulationSettings.drawn(temporary.resolve("shop"), 3, DayFolder.DAY)
                        .withScale(0.05),
                REPORTS);
        long start = System.nanoTime();
        assertThat(run(day)).as(() -> output(day)).isZero();
        milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        undisturbed = day.contents();
        page = Files.readString(day.edition(1).resolve("briefing.md"));
        commits = commits(day);
    }

    @AfterAll
    static void endEngines() throws IOException {
        Engines.endBelow(temporary);
    }

    @Test
    void theRunsAfterKillsGiveTheSameRowsAndReports() throws IOException, InterruptedException, GitAPIException {
        // A fast run may outrun a moment: as many days as it takes to hit both at ten of them.
        for (int i = 0; (jobs < MOMENTS || engines < MOMENTS) && i < MOST_DAYS; i++) {
            DayFolder day = DayFolder.over(temporary.resolve("killed-" + i), temporary.resolve("shop"), REPORTS);
            killAgainAndAgain(day);
            assertThat(run(day)).as(() -> output(day)).isZero();
            assertThat(day.contents()).isEqualTo(undisturbed);
            assertThat(Files.readString(day.edition(1).resolve("briefing.md"))).isEqualTo(page);
            assertThat(commits(day)).isEqualTo(commits);
        }
        assertThat(jobs).as("jobs that were killed at work").isGreaterThanOrEqualTo(MOMENTS);
        assertThat(engines).as("engines that were killed at work").isGreaterThanOrEqualTo(MOMENTS);
    }

    /** What is finished is not done again, so each moment lies in what the ones before left to do. */
    private void killAgainAndAgain(DayFolder day) throws IOException, InterruptedException {
        long left = milliseconds;
        boolean hit = true;
        for (int i = 0; hit && i < MOMENTS_IN_A_DAY; i++) {
            long moment = moment(random, left);
            left -= moment - STARTING;
            boolean engine = engines < jobs || (engines == jobs && random.nextBoolean());
            hit = runAndKill(day, moment, engine);
            if (hit && engine) {
                engines++;
            } else if (hit) {
                jobs++;
            }
        }
    }

    /** Milliseconds after a process's start, within the first four fifths of a span; the first second goes into starting. */
    private static long moment(Random random, long span) {
        return STARTING + random.nextLong(Math.max(1, span * 4 / 5 - STARTING));
    }

    /** Runs the day and kills the job or the engine at a moment; whether both were at work then. */
    private static boolean runAndKill(DayFolder day, long moment, boolean engine)
            throws IOException, InterruptedException {
        Process process =
                day.command("run", "--date", DayFolder.DAY.date().toString()).start();
        boolean hit = false;
        if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
            Optional<ProcessHandle> running = day.engine();
            hit = running.isPresent();
            Engines.kill(engine ? running.orElse(process.toHandle()) : process.toHandle());
        }
        process.waitFor();
        return hit;
    }

    /** The newest commit of the reports, whose id stands for all before it, and what is not committed. */
    private static String commits(DayFolder day) throws IOException, GitAPIException {
        try (Git git = Git.open(day.folder().resolve("reports").toFile())) {
            return git.getRepository().resolve("HEAD").name() + " "
                    + git.status().call().getUncommittedChanges()
                    + git.status().call().getUntracked();
        }
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
