package io.daybreak.jobs;

import io.daybreak.features.Day;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run.
 *
 * @param day the day
 * @param stage the range of steps
 * @param from the step to start from; null: where the last unfinished run stopped, or the first
 * @param reason why a finished day is run again; null where nobody said
 */
public record DayRequest(
        Day day,
        Stage stage,
        @Nullable String from,
        @Nullable String reason) {}
