package io.daybreak.jobs;

import io.daybreak.features.Day;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * One step of a day: reads what earlier steps wrote, replaces what it wrote itself for the same day.
 *
 * @param name as {@code --from} takes it
 * @param table the main table or folder that it writes, for messages
 * @param work the doing
 * @param parts what the last run of it took, part by part; empty where it has none
 */
public record DayStep(String name, String table, Work work, Supplier<String> parts) {

    /** A step that is one part. */
    public DayStep(String name, String table, Work work) {
        this(name, table, work, () -> "");
    }

    /** The work of a step. */
    @FunctionalInterface
    public interface Work {
        /** Does the step for a day and returns the number of rows that it wrote. */
        long run(Day day) throws IOException;
    }
}
