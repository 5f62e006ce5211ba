package io.daybreak.features.anomaly;

import io.daybreak.features.signal.Signal;

/**
 * A signal away from its baseline for some time.
 *
 * @param signal which
 * @param start first minute, counted from 1970-01-01T00:00Z
 * @param end the minute after the last
 * @param direction 1 above the baseline, -1 below
 * @param score the largest surprise of its windows, see {@link Surprise}
 * @param observed at its peak, in the signal's unit
 * @param expected at its peak, in the signal's unit
 * @param peak the minute of the largest surprise
 */
public record Anomaly(
        Signal signal,
        long start,
        long end,
        int direction,
        double score,
        double observed,
        double expected,
        long peak) {}
