package io.daybreak.features.anomaly;

import io.daybreak.features.signal.Series;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Slots of a series, one after the other, that are surprising in one direction.
 *
 * @param surprise of every slot of the series
 * @param start index of the first slot
 * @param end the index after the last
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read once
record Run(Series series, Departures departures, double[] surprise, int start, int end) {
    /** Of a run's peak: below it a lesser anomaly goes on, if any. */
    private static final double CORE = 0.5;
    /** From here on all is equally sure, and no shape is told. */
    static final double SURE = 12;
    /** A rise by this factor is full. */
    private static final double FULL = 2;

    /** One odd slot is none. */
    private static final int LEAST_SLOTS = 2;

    private int peak() {
        int peak = start;
        for (int i = start; i < end; i++) {
            peak = Math.abs(surprise[i]) > Math.abs(surprise[peak]) ? i : peak;
        }
        return peak;
    }

    double score() {
        return Math.abs(surprise[peak()]);
    }

    int direction() {
        return surprise[peak()] > 0 ? 1 : -1;
    }

    /** Whether both are of one direction and share a minute. */
    boolean overlaps(Run other) {
        return direction() == other.direction() && start < other.end && other.start < end;
    }

    /** The run cut where it rises or falls by half: each anomaly says how strong it was while it lasted. */
    Stream<Anomaly> anomalies(double weight) {
        if (end - start < LEAST_SLOTS || score() < AnomalyDetector.THRESHOLD) {
            return Stream.of();
        }
        int from = peak();
        int to = from + 1;
        double level = Math.max(AnomalyDetector.THRESHOLD, Math.min(SURE, CORE * score()));
        while (from > start && Math.abs(surprise[from - 1]) >= level) {
            from--;
        }
        while (to < end && Math.abs(surprise[to]) >= level) {
            to++;
        }
        Stream<Anomaly> sides =
                Stream.concat(part(start, from).anomalies(weight), part(to, end).anomalies(weight));
        return to - from < LEAST_SLOTS
                ? sides
                : Stream.concat(Stream.of(part(from, to).whole(weight)), sides);
    }

    /** @param weight below 1 for what comes again and again: then nothing is surer than sure */
    private double weighted(double weight) {
        return effect() * (weight < 1 ? weight * Math.min(SURE, score()) : score());
    }

    /** How much of its score a rise keeps by its size: all from a doubling on, however rare less may be. */
    private double effect() {
        double observed = series.values()[peak()];
        double expected = departures.expected()[peak()];
        boolean share = !series.signal().isCount() && expected > 0 && observed > expected;
        return share ? Math.min(1, Math.log(observed / expected) / Math.log(FULL)) : 1;
    }

    private Run part(int from, int to) {
        return new Run(series, departures, surprise, from, to);
    }

    private Anomaly whole(double weight) {
        double[] values = Arrays.copyOfRange(series.values(), start, end);
        Arrays.sort(values);
        return new Anomaly(
                series.signal(),
                series.minutes()[start],
                series.minutes()[end - 1] + 1,
                direction(),
                weighted(weight),
                values[values.length / 2],
                departures.expected()[peak()],
                series.minutes()[peak()]);
    }
}
