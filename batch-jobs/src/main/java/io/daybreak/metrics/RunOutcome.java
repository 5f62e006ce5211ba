package io.daybreak.metrics;

import io.daybreak.features.Day;
import java.time.Duration;
import java.time.Instant;

/**
 * How a run ended.
 *
 * @param stage as the command line calls it: {@code day}, {@code ingest} ...
 */
public record RunOutcome(Day day, String stage, Instant started, Instant ended, boolean success) {
    double seconds() {
        return Duration.between(started, ended).toMillis() / 1e3;
    }
}
