package io.daybreak.simulator.plan;

import io.daybreak.features.Day;
import java.util.List;

/**
 * What happens in the shop on a day, before any of it is simulated.
 *
 * @param faults by onset
 * @param releases by start
 * @param changes all that was recorded, by time: the releases and more
 */
public record DayPlan(
        long seed,
        Day day,
        LoadCurve curve,
        List<Fault> faults,
        List<Release> releases,
        List<Change> changes,
        List<Herring> herrings) {

    /** Seconds that the model takes at a time. */
    public static final int STEP_SECONDS = 15;

    public DayPlan {
        faults = List.copyOf(faults);
        releases = List.copyOf(releases);
        changes = List.copyOf(changes);
        herrings = List.copyOf(herrings);
    }

    public long start() {
        return day.start().getEpochSecond();
    }

    public long end() {
        return day.end().getEpochSecond();
    }

    public int steps() {
        return (int) ((end() - start()) / STEP_SECONDS);
    }
}
