package io.daybreak.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.features.Day;
import io.daybreak.warehouse.EmbeddedWarehouse;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
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

    @BeforeEach
    void emptyBooks() {
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE runs").update();
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE steps").update();
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

    private RunResult run(String from, String reason) {
        return run(from, null, reason);
    }

    private RunResult run(String from, String to, String reason) {
        List<DayStep> steps = List.of("land", "load", "quality", "causes", "brief", "deliver").stream()
                .map(name -> new DayStep(name, "table", day -> work(name)))
                .toList();
        var progress = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
        try (var jobs = DayJobs.of(steps, data, WAREHOUSE.get(), progress, CLOCK)) {
            return jobs.run(new DayRequest(DAY, Stage.DAY, from, to, reason));
        }
    }

    private long work(String name) throws IOException {
        if (name.equals(broken)) {
            throw new IOException("the disk is full");
        }
        done.add(name);
        return 7;
    }
}
