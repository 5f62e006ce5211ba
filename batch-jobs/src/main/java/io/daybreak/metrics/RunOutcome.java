package io.daybreak.metrics;

import io.daybreak.features.Day;
import java.time.Duration;
import java.time.Instant;

/**
 * How a run ended.
 *
 * @param day that was run; of {@code late} the day before the run
 * @param stage {@code day}, {@code ingest} ... as the command line calls it, {@code part} of an ingest, {@code late}
 */
public record RunOutcome(Day day, String stage, Instant started, Instant ended, boolean success) {
    double seconds() {
        return Duration.between(started, ended).toMillis() / 1e3;
    }
}
