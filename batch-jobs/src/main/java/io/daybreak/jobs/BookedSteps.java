package io.daybreak.jobs;

import io.daybreak.features.Day;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Runs the steps of a run one by one: each is shown, timed, and booked. */
final class BookedSteps {
    private final Bookkeeping books;
    private final Progress progress;
    private final Clock clock;

    /** Of the step that runs, or ran last. */
    private Instant started = Instant.EPOCH;

    BookedSteps(Bookkeeping books, Progress progress, Clock clock) {
        this.books = books;
        this.progress = progress;
        this.clock = clock;
    }

    /** Returns the rows that the step wrote. */
    long run(DayStep step, Day day, String runId) throws IOException {
        started = clock.instant();
        progress.stepBegins(step);
        boolean done = false;
        long rows = 0;
        try {
            rows = step.work().run(day);
            done = true;
        } finally {
            progress.stepEnds(step, rows, seconds(), done);
        }
        books.step(row(runId, day, step.name(), rows, "done", step.parts().get()));
        return rows;
    }

    /** Books that the step which ran last has failed, and why. */
    void failed(String step, Day day, String runId, String message) {
        books.step(row(runId, day, step, 0, "failed", message));
    }

    private Bookkeeping.Step row(String runId, Day day, String step, long rows, String status, String message) {
        return new Bookkeeping.Step(runId, day.date(), step, started, seconds(), rows, status, message);
    }

    private double seconds() {
        return Duration.between(started, clock.instant()).toMillis() / 1e3;
    }
}
