package io.daybreak.jobs;

import io.daybreak.features.Day;
import io.daybreak.jobs.repository.Attempts;
import io.daybreak.warehouse.statement.WarehouseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * Runs the steps of a day as a Spring Batch job.
 *
 * <p>A run of a whole day that stopped half-way, killed or failed, is continued by the next one, unless something else of the day was
 * run in between; a finished day, and a stage by itself, is run anew.
 */
public final class DayRunner {
    private final JobRepository repository;
    private final JobOperator operator;
    private final Attempts attempts;
    private final List<DayStep> steps;
    private final Bookkeeping books;
    private final BookedSteps running;
    private final Progress progress;
    private final Clock clock;

    DayRunner(
            JobRepository repository,
            JobOperator operator,
            List<DayStep> steps,
            Bookkeeping books,
            Progress progress,
            Clock clock) {
        this.repository = repository;
        this.operator = operator;
        this.attempts = new Attempts(repository, operator);
        this.steps = steps;
        this.books = books;
        this.running = new BookedSteps(books, progress, clock);
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Runs what is asked for.
     *
     * @throws StepFailedException naming the step, with its cause
     */
    public RunResult run(DayRequest request) {
        Day day = request.day();
        String name = request.stage().word();
        attempts.abandonDead(name, day.date());
        Optional<JobExecution> resumed = resumable(request, name);
        String from = resumed.map(this::began).orElse(request.from());
        List<DayStep> own = request.stage().of(steps, from, request.to());
        JobParameters parameters = resumed.map(JobExecution::getJobParameters)
                .orElseGet(() -> attempts.next(name, day.date(), own.getFirst().name()));
        String runId = name + "-" + day.date() + "-" + Attempts.number(parameters);
        nameInLogs(runId, day);
        Instant started = clock.instant();
        progress.begin(name, day, own.size());
        JobExecution execution = execute(job(name, day, own, runId), parameters);
        progress.end();
        boolean completed = execution.getStatus() == BatchStatus.COMPLETED;
        if (!completed) {
            throw booked(failure(execution, day), runId, request, own.getFirst(), started);
        }
        books.run(runId, request, own.getFirst().name(), started, clock.instant(), "done");
        return result(own.getLast(), execution);
    }

    /** The warehouse may be what failed; what is told is the failure of the step all the same. */
    private StepFailedException booked(
            StepFailedException failure, String runId, DayRequest request, DayStep first, Instant started) {
        try {
            running.failed(failure.step(), request.day(), runId, String.valueOf(failure.getMessage()));
            books.run(runId, request, first.name(), started, clock.instant(), "failed");
        } catch (WarehouseException unbooked) {
            failure.addSuppressed(unbooked);
        }
        return failure;
    }

    /** Whether the newest run of a whole day stopped half-way. */
    boolean owes(Day day) {
        return attempts.unfinished(Stage.DAY.word(), day.date()).isPresent();
    }

    /** On each line that is logged from here on; what is said after the run, as its failure, is of it as well. */
    private static void nameInLogs(String runId, Day day) {
        MDC.put("run", runId);
        MDC.put("day", day.date().toString());
    }

    private RunResult result(DayStep last, JobExecution execution) {
        long rows = execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals(last.name()))
                .mapToLong(StepExecution::getWriteCount)
                .sum();
        int next = steps.indexOf(last) + 1;
        return new RunResult(
                last.table(), rows, next < steps.size() ? steps.get(next).name() : null);
    }

    private JobExecution execute(Job job, JobParameters parameters) {
        try {
            return operator.start(job, parameters);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("Cannot start job " + job.getName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The attempt that a plain request for the day goes on with: the newest, if that stopped half-way, nothing of the day was run
     * since, and the steps asked for reach as far as where it began.
     */
    private Optional<JobExecution> resumable(DayRequest request, String name) {
        if (request.stage() != Stage.DAY || request.from() != null || request.reason() != null) {
            return Optional.empty();
        }
        return attempts.resumable(name, request.day().date(), Stage.names())
                .filter(attempt -> request.to() == null
                        || Stage.position(steps, request.to()) >= Stage.position(steps, began(attempt)));
    }

    private String began(JobExecution attempt) {
        String from = Attempts.from(attempt);
        return from == null ? steps.getFirst().name() : from;
    }

    private Job job(String name, Day day, List<DayStep> own, String runId) {
        SimpleJobBuilder builder = new JobBuilder(name, repository).start(step(own.getFirst(), day, runId));
        own.stream().skip(1).forEach(step -> builder.next(step(step, day, runId)));
        return builder.build();
    }

    /** A step may take hours; the repository's connection is not held in a transaction for so long. */
    private Step step(DayStep step, Day day, String runId) {
        return new StepBuilder(step.name(), repository)
                .tasklet(
                        (contribution, context) -> {
                            contribution.incrementWriteCount(running.run(step, day, runId));
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private StepFailedException failure(JobExecution execution, Day day) {
        @Nullable
        StepExecution failed = execution.getStepExecutions().stream()
                .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
                .findFirst()
                .orElse(null);
        String step = failed == null ? "(none)" : failed.getStepName();
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("status " + execution.getStatus()));
        return new StepFailedException(step, table(step), day.date().toString(), cause);
    }

    private String table(String step) {
        return steps.stream()
                .filter(candidate -> candidate.name().equals(step))
                .map(DayStep::table)
                .findFirst()
                .orElse("no table");
    }
}
