package io.daybreak.jobs;

import io.daybreak.features.Day;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run.
 *
 * @param day the day
 * @param stage the range of steps
 * @param from the step to start from; null: where the last unfinished run of the whole day stopped, or the first
 * @param to the last step; null: the stage's last
 * @param reason why a finished day is run again; null where nobody said
 */
public record DayRequest(
        Day day,
        Stage stage,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason) {

    /** All steps of a stage, whatever was finished before: what they read may have changed. */
    public static DayRequest of(Day day, Stage stage) {
        return new DayRequest(day, stage, stage.first(), null, null);
    }

    /** Steps of the whole day, whatever was finished before. */
    public static DayRequest from(Day day, String step) {
        return new DayRequest(day, Stage.DAY, step, null, null);
    }
}
