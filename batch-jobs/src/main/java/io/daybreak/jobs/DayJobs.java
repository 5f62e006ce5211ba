package io.daybreak.jobs;

import io.daybreak.settings.Settings;
import io.daybreak.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The day's jobs over one data folder and one warehouse. */
public final class DayJobs implements AutoCloseable {
    private final AnnotationConfigApplicationContext context;
    private final DayRunner runner;

    private DayJobs(AnnotationConfigApplicationContext context, DayRunner runner) {
        this.context = context;
        this.runner = runner;
    }

    /**
     * The jobs that the settings describe.
     *
     * @param baseFolder what relative paths of the settings start from
     * @param data where landing, job repository and editions lie
     */
    public static DayJobs open(
            Settings settings, Path baseFolder, Path data, Warehouse warehouse, Progress progress, Clock clock) {
        return of(
                new DaySteps(settings, baseFolder, data, warehouse, clock).inOrder(), data, warehouse, progress, clock);
    }

    static DayJobs of(List<DayStep> steps, Path data, Warehouse warehouse, Progress progress, Clock clock) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean("dataFolder", Path.class, () -> data);
        context.register(JobRepositoryConfiguration.class);
        context.refresh();
        var runner = new DayRunner(
                context.getBean(JobRepository.class),
                context.getBean(JobOperator.class),
                context.getBean(PlatformTransactionManager.class),
                steps,
                new Bookkeeping(warehouse, "0.1.0"),
                progress,
                clock);
        return new DayJobs(context, runner);
    }

    /**
     * Runs steps of a day.
     *
     * @throws StepFailedException naming the step, with its cause
     */
    public RunResult run(DayRequest request) {
        return runner.run(request);
    }

    @Override
    public void close() {
        context.close();
    }
}
