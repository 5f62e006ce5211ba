package io.daybreak.jobs;

import io.daybreak.features.Day;
import io.daybreak.jobs.repository.JobRepositoryConfiguration;
import io.daybreak.jobs.repository.RepositoryPlace;
import io.daybreak.settings.Settings;
import io.daybreak.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The day's jobs over one data folder and one warehouse. */
public final class DayJobs implements AutoCloseable {
    /** Of the program, as {@code runs} and {@code --version} name it. */
    public static final String VERSION = "0.1.0";

    private final AnnotationConfigApplicationContext context;
    private final DayRunner runner;
    private final OpenDays open;

    private DayJobs(AnnotationConfigApplicationContext context, DayRunner runner, OpenDays open) {
        this.context = context;
        this.runner = runner;
        this.open = open;
    }

    /**
     * The jobs that the settings describe.
     *
     * @param baseFolder what relative paths of the settings start from
     * @param data where landing, job repository and editions lie
     */
    public static DayJobs open(
            Settings settings, Path baseFolder, Path data, Warehouse warehouse, Progress progress, Clock clock) {
        var open =
                new OpenDays(warehouse, settings.timeZone(), settings.landing().open(), clock);
        return of(
                new DaySteps(settings, baseFolder, data, warehouse, clock).inOrder(),
                open,
                RepositoryPlace.of(settings.batch(), baseFolder, data),
                warehouse,
                progress,
                clock);
    }

    static DayJobs of(
            List<DayStep> steps,
            OpenDays open,
            RepositoryPlace repository,
            Warehouse warehouse,
            Progress progress,
            Clock clock) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean("repositoryPlace", RepositoryPlace.class, () -> repository);
        context.register(JobRepositoryConfiguration.class);
        context.refresh();
        var runner = new DayRunner(
                context.getBean(JobRepository.class),
                context.getBean(JobOperator.class),
                steps,
                new Bookkeeping(warehouse, VERSION),
                progress,
                clock);
        return new DayJobs(context, runner, open);
    }

    /**
     * Runs steps of a day.
     *
     * @throws StepFailedException naming the step, with its cause
     */
    public RunResult run(DayRequest request) {
        return runner.run(request);
    }

    /**
     * Takes in what came late: loads each day that is still open again, and runs those through to their briefing of which anything
     * changed, and those whose last run stopped half-way, as where the mail of a correction was refused.
     *
     * @param to the last step; null: delivery
     * @return the days that were run
     * @throws StepFailedException naming the step, with its cause; days behind it wait for the next call
     */
    public List<Day> runLate(@Nullable String to) {
        List<Day> changed = new ArrayList<>();
        open.contents().forEach((date, before) -> {
            Day day = open.day(date);
            boolean owed = runner.owes(day);
            runner.run(DayRequest.of(day, Stage.INGEST));
            if (owed || !before.equals(open.contents().get(date))) {
                runner.run(new DayRequest(day, Stage.DAY, "quality", to, "rows came late"));
                changed.add(day);
            }
        });
        return changed;
    }

    @Override
    public void close() {
        context.close();
    }
}
