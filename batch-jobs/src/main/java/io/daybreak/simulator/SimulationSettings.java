package io.daybreak.simulator;

import io.daybreak.features.Day;
import io.daybreak.simulator.plan.FaultKind;
import java.nio.file.Path;
import java.util.List;

/**
 * What to simulate.
 *
 * @param out the folder of the telemetry set; made if it is absent
 * @param seed names the shop and its fate; the same seed at other dates is the same shop
 * @param day the day, in the team's zone
 * @param scale 1 is about 250,000 log records, 250,000 metric points and 125,000 spans; rows grow in proportion
 * @param faults how many faults, drawn from the seed; -1 draws 3 to 6; ignored where {@code kinds} names them, 0 is a quiet day
 * @param kinds the faults themselves, in the order of their onsets; empty to draw them
 */
public record SimulationSettings(Path out, long seed, Day day, double scale, int faults, List<FaultKind> kinds) {

    /** Lets the seed choose between 3 and 6 faults. */
    public static final int DRAWN = -1;

    private static final int MOST_FAULTS = 12;

    public SimulationSettings {
        if (!(scale > 0 && scale <= 1000)) {
            throw new IllegalArgumentException(
                    "Cannot simulate: scale " + scale + "; give a number above 0, at most 1000");
        }
        if (faults < DRAWN || faults > MOST_FAULTS || kinds.size() > MOST_FAULTS) {
            throw new IllegalArgumentException(
                    "Cannot simulate: " + Math.max(faults, kinds.size()) + " faults; give 0 to " + MOST_FAULTS);
        }
        kinds = List.copyOf(kinds);
    }

    public static SimulationSettings drawn(Path out, long seed, Day day) {
        return new SimulationSettings(out, seed, day, 1, DRAWN, List.of());
    }

    public static SimulationSettings quiet(Path out, long seed, Day day) {
        return new SimulationSettings(out, seed, day, 1, 0, List.of());
    }

    public SimulationSettings withScale(double other) {
        return new SimulationSettings(out, seed, day, other, faults, kinds);
    }

    public SimulationSettings withKinds(FaultKind... others) {
        return new SimulationSettings(out, seed, day, scale, others.length, List.of(others));
    }
}
