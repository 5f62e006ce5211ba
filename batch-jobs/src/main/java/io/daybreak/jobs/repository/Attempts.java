package io.daybreak.jobs.repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** The attempts at the jobs of a day, numbered from 1 for each job and day. */
public final class Attempts {
    private static final String DAY = "day";
    private static final String ATTEMPT = "attempt";
    private static final String FROM = "from";

    private final JobRepository repository;
    private final JobOperator operator;

    public Attempts(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    /** The run lock is held, so whatever the repository takes for running on this day belongs to a process that is gone. */
    public void abandonDead(String job, LocalDate day) {
        repository.findRunningJobExecutions(job).stream()
                .filter(run -> day.toString().equals(run.getJobParameters().getString(DAY)))
                .forEach(operator::recover);
    }

    /** The newest attempt at a job if that stopped half-way. */
    public Optional<JobExecution> unfinished(String job, LocalDate day) {
        return newest(job, day).filter(last -> last.getStatus() != BatchStatus.COMPLETED);
    }

    /** That attempt, unless another of these jobs has begun on the day since: what it had read may have changed. */
    public Optional<JobExecution> resumable(String job, LocalDate day, Collection<String> others) {
        return unfinished(job, day)
                .filter(last -> others.stream()
                        .filter(other -> !other.equals(job))
                        .flatMap(other -> newest(other, day).stream())
                        .noneMatch(other -> other.getId() > last.getId()));
    }

    /** The step that an attempt started from; null where that was not noted. */
    public static @Nullable String from(JobExecution attempt) {
        return attempt.getJobParameters().getString(FROM);
    }

    public static long number(JobParameters parameters) {
        return Objects.requireNonNull(parameters.getLong(ATTEMPT));
    }

    /** Of a new attempt. */
    public JobParameters next(String job, LocalDate day, String from) {
        long last = newest(job, day)
                .map(attempt -> number(attempt.getJobParameters()))
                .orElse(0L);
        return parameters(day, last + 1).addString(FROM, from, false).toJobParameters();
    }

    private Optional<JobExecution> newest(String job, LocalDate day) {
        JobExecution newest = null;
        for (long attempt = 1; ; attempt++) {
            JobExecution found =
                    repository.getLastJobExecution(job, parameters(day, attempt).toJobParameters());
            if (found == null) {
                return Optional.ofNullable(newest);
            }
            newest = found;
        }
    }

    private static JobParametersBuilder parameters(LocalDate day, long attempt) {
        return new JobParametersBuilder().addString(DAY, day.toString()).addLong(ATTEMPT, attempt);
    }
}
