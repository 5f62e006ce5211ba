package io.daybreak.features.cause.departure;

import io.daybreak.features.signal.Signal;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How far a signal was from its usual level during the trouble.
 *
 * @param signal which
 * @param family the signals it is compared with: the same thing measured elsewhere
 * @param service the service that it speaks about; of an edge the callee
 * @param steps signed distance in steps of usual variation
 * @param observed median over the window, or the count
 * @param expected median of the baseline, or the count that it leads one to expect
 * @param onset the first minute of the trouble, or of the few before it, in which the signal was half as far
 * @param rest what other stretches of the same length reach, in steps, without sign
 * @param habit steps that the signal is in the habit of making, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read once
public record Departure(
        Signal signal,
        String family,
        String service,
        double steps,
        double observed,
        double expected,
        long onset,
        double[] rest,
        double habit) {
    /** The distance in units of what the signal is in the habit of doing. */
    double size() {
        return Math.abs(steps) / habit;
    }

    /** What other stretches reach in these units. */
    DoubleStream habits() {
        return Arrays.stream(rest).map(r -> r / habit);
    }

    /** The share of other stretches in which the signal went at least half as far; 0 where there are none. */
    public double usualness() {
        return (double) Arrays.stream(rest)
                        .filter(r -> r >= Math.abs(steps) / 2)
                        .count()
                / (rest.length + 1);
    }
}
