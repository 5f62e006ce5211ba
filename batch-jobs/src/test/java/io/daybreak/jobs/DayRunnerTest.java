package io.daybreak.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.features.Day;
import io.daybreak.jobs.repository.RepositoryPlace;
import io.daybreak.warehouse.EmbeddedWarehouse;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DayRunnerTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
    private static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);

    @TempDir
    private Path data;

    private final List<String> done = new ArrayList<>();
    private String broken = "";
    private String lateFor = "";

    @BeforeEach
    void emptyBooks() {
        List.of("runs", "steps", "loads", "editions").forEach(table -> write("TRUNCATE TABLE " + table));
    }

    @Test
    void aDayRunsItsStepsInOrder() {
        run(null, null);
        assertThat(done).containsExactly("land", "load", "quality", "causes", "brief", "deliver");
    }

    @Test
    void aRunThatFailedGoesOnWhereItStopped() {
        broken = "quality";
        assertThatThrownBy(() -> run(null, null))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("Cannot finish step quality of 2026-11-20 (it writes table): the disk is full");
        broken = "";
        run(null, null);
        assertThat(done).containsExactly("land", "load", "quality", "causes", "brief", "deliver");
    }

    @Test
    void aStageThatFailedIsRunAnewSinceWhatItReadsMayHaveChanged() {
        broken = "causes";
        assertThatThrownBy(() -> stage(Stage.ANALYSE)).isInstanceOf(StepFailedException.class);
        broken = "";
        stage(Stage.ANALYSE);
        assertThat(done).containsExactly("quality", "quality", "causes");
    }

    @Test
    void aRunIsNotContinuedWhereSomethingElseOfTheDayWasRunSince() {
        broken = "causes";
        assertThatThrownBy(() -> run(null, null)).isInstanceOf(StepFailedException.class);
        broken = "";
        stage(Stage.INGEST);
        done.clear();
        run(null, null);
        assertThat(done).containsExactly("land", "load", "quality", "causes", "brief", "deliver");
    }

    @Test
    void aRunFromAStepOnThatFailedIsContinuedWithoutTheStepsBeforeThatStep() {
        broken = "brief";
        assertThatThrownBy(() -> run("causes", null)).isInstanceOf(StepFailedException.class);
        broken = "";
        run(null, null);
        assertThat(done).containsExactly("causes", "brief", "deliver");
    }

    @Test
    void stepsBeforeTheOneThatAFailedRunStartedFromAreRunAlone() {
        broken = "brief";
        assertThatThrownBy(() -> run("causes", null)).isInstanceOf(StepFailedException.class);
        done.clear();
        run(null, "quality", null);
        assertThat(done).containsExactly("land", "load", "quality");
    }

    @Test
    void aFinishedDayIsRunAgainAsAWhole() {
        run(null, null);
        run(null, null);
        assertThat(done).hasSize(12);
    }

    @Test
    void aReasonStartsAFailedDayAnew() {
        broken = "quality";
        assertThatThrownBy(() -> run(null, null)).isInstanceOf(StepFailedException.class);
        broken = "";
        done.clear();
        run(null, "the disk was cleaned");
        assertThat(done).hasSize(6);
        assertThat(WAREHOUSE
                        .get()
                        .sql()
                        .sql("SELECT reason FROM runs FINAL WHERE status = 'done'")
                        .query(String.class)
                        .list())
                .containsExactly("the disk was cleaned");
    }

    @Test
    void aStepOnwardsIsRunAlone() {
        run("causes", null);
        assertThat(done).containsExactly("causes", "brief", "deliver");
    }

    @Test
    void stepsBetweenTwoAreRunAlone() {
        assertThat(run("quality", "causes", null)).isEqualTo(new RunResult("table", 7, "brief"));
        assertThat(done).containsExactly("quality", "causes");
    }

    @Test
    void aRunThatIsToStopEarlyGoesOnThereWhenItFailed() {
        broken = "causes";
        assertThatThrownBy(() -> run(null, "brief", null))
                .hasMessageContaining("step causes of 2026-11-20 (it writes table)");
        broken = "";
        run(null, "brief", null);
        assertThat(done).containsExactly("land", "load", "quality", "causes", "brief");
    }

    @Test
    void afterTheLastStepComesNothing() {
        assertThat(run("deliver", null).next()).isNull();
    }

    @Test
    void stepsInTheWrongOrderAreBadUsage() {
        assertThatThrownBy(() -> run("brief", "load", null))
                .isInstanceOf(StepRangeException.class)
                .hasMessageContaining("Cannot run from brief to load");
    }

    @Test
    void anUnknownStepIsNamedWithTheValidOnes() {
        assertThatThrownBy(() -> run("lnad", null)).hasMessageContaining("lnad").hasMessageContaining("land, load");
    }

    @Test
    void stepsAndRowsAreBooked() {
        run(null, null);
        assertThat(WAREHOUSE
                        .get()
                        .sql()
                        .sql("SELECT concat(step, ' ', toString(rows)) FROM steps FINAL ORDER BY step")
                        .query(String.class)
                        .list())
                .containsExactly("brief 7", "causes 7", "deliver 7", "land 7", "load 7", "quality 7");
    }

    @Test
    void aStepThatFailedIsBookedWithItsReasonUntilItSucceeds() {
        broken = "quality";
        assertThatThrownBy(() -> run(null, null)).isInstanceOf(StepFailedException.class);
        assertThat(bookedSteps("failed")).singleElement().asString().startsWith("quality Cannot finish step quality");
        broken = "";
        run(null, null);
        assertThat(bookedSteps("failed")).isEmpty();
        assertThat(bookedSteps("done")).hasSize(6).contains("quality ");
    }

    private static List<String> bookedSteps(String status) {
        return WAREHOUSE
                .get()
                .sql()
                .sql("SELECT concat(step, ' ', message) FROM steps FINAL WHERE status = ?")
                .param(status)
                .query(String.class)
                .list();
    }

    @Test
    void aDayThatIsOpenIsRunThroughWhereItsRowsChangedAndOneThatIsOverIsLeftAlone() {
        for (String day : List.of("2026-11-17", "2026-11-19", "2026-11-20")) {
            write("INSERT INTO editions (day, edition) VALUES ('" + day + "', 1)");
            write("INSERT INTO loads (day, source, kind, digest) VALUES ('" + day + "', 'shop', 'logs', 'a')");
        }
        lateFor = "2026-11-19";
        try (var jobs = jobs()) {
            assertThat(jobs.runLate("brief")).containsExactly(new Day(LocalDate.of(2026, 11, 19), ZoneOffset.UTC));
            assertThat(done).containsExactly("land", "load", "quality", "causes", "brief", "land", "load");
            done.clear();
            lateFor = "";
            assertThat(jobs.runLate(null)).isEmpty();
            assertThat(done).containsExactly("land", "load", "land", "load");
        }
    }

    @Test
    void anOpenDayWhoseCorrectionCouldNotBeSentIsRunAgainThoughNothingCameSince() {
        write("INSERT INTO editions (day, edition) VALUES ('2026-11-19', 1)");
        write("INSERT INTO loads (day, source, kind, digest) VALUES ('2026-11-19', 'shop', 'logs', 'a')");
        lateFor = "2026-11-19";
        broken = "deliver";
        try (var jobs = jobs()) {
            assertThatThrownBy(() -> jobs.runLate(null)).isInstanceOf(StepFailedException.class);
            lateFor = "";
            broken = "";
            done.clear();
            assertThat(jobs.runLate(null)).hasSize(1);
            assertThat(done).containsExactly("land", "load", "quality", "causes", "brief", "deliver");
            assertThat(jobs.runLate(null)).isEmpty();
        }
    }

    @Test
    void aRepositoryInPostgresqlGoesOnWhereARunFailedToo() throws IOException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            var repository =
                    new RepositoryPlace("postgresql", database.getJdbcUrl("postgres", "postgres"), "postgres", "");
            broken = "quality";
            try (var jobs = jobs(repository)) {
                assertThatThrownBy(() -> jobs.run(new DayRequest(DAY, Stage.DAY, null, null, null)))
                        .isInstanceOf(StepFailedException.class);
            }
            broken = "";
            try (var jobs = jobs(repository)) {
                jobs.run(new DayRequest(DAY, Stage.DAY, null, null, null));
            }
            assertThat(done).containsExactly("land", "load", "quality", "causes", "brief", "deliver");
        }
    }

    private static void write(String sql) {
        WAREHOUSE.get().sql().sql(sql).update();
    }

    private RunResult run(String from, String reason) {
        return run(from, null, reason);
    }

    private RunResult run(String from, String to, String reason) {
        try (var jobs = jobs()) {
            return jobs.run(new DayRequest(DAY, Stage.DAY, from, to, reason));
        }
    }

    private void stage(Stage stage) {
        try (var jobs = jobs()) {
            jobs.run(DayRequest.of(DAY, stage));
        }
    }

    private DayJobs jobs() {
        return jobs(RepositoryPlace.file(data));
    }

    private DayJobs jobs(RepositoryPlace repository) {
        List<DayStep> steps = List.of("land", "load", "quality", "causes", "brief", "deliver").stream()
                .map(name -> new DayStep(name, "table", day -> work(name, day)))
                .toList();
        var progress = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
        var open = new OpenDays(WAREHOUSE.get(), ZoneOffset.UTC, Duration.ofDays(3), CLOCK);
        return DayJobs.of(steps, open, repository, WAREHOUSE.get(), progress, CLOCK);
    }

    private long work(String name, Day day) throws IOException {
        if (name.equals(broken)) {
            throw new IOException("the disk is full");
        }
        done.add(name);
        if (name.equals("load") && day.date().toString().equals(lateFor)) {
            write("INSERT INTO loads (day, source, kind, digest, loaded) VALUES ('" + lateFor
                    + "', 'shop', 'logs', 'b', '2026-11-21 06:00:00')");
        }
        return 7;
    }
}
