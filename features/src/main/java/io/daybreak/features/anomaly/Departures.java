package io.daybreak.features.anomaly;

import io.daybreak.features.signal.Quantiles;
import io.daybreak.features.signal.Series;
import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far a series is from what is expected of it, slot by slot.
 *
 * @param steps signed, in steps of usual variation, the median of each slot and its neighbours: one odd slot is no finding
 * @param expected in the signal's unit
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read once
record Departures(double[] steps, double[] expected) {
    /** Slots whose median is judged. */
    private static final int WINDOW = 3;

    /**
     * From what the series does around each slot, whatever the level of the day.
     *
     * @param exposure of a count, what it is a share of; null for what stands for itself
     * @param window slots whose median is judged, odd
     * @param reach slots on either side that say what is usual: trouble longer than that is not seen
     */
    static Departures fromNear(Series series, double @Nullable [] exposure, int window, int reach) {
        double[] expected =
                exposure == null ? NearMedian.of(series.values(), reach) : shareOf(series.values(), exposure, reach);
        boolean count = series.signal().isCount();
        double[] rest = new double[expected.length];
        Arrays.setAll(rest, i -> stable(count, series.values()[i]) - stable(count, expected[i]));
        rest = NearMedian.of(rest, window / 2);
        Quantiles usual = Quantiles.of(rest);
        double level = count ? 0 : Quantiles.median(series.values());
        double scale = new Baseline(level, usual.at(0.75) - usual.at(0.25), usual.at(0.01), usual.at(0.99)).scale();
        double step = Math.max(count ? 1 : level == 0 ? events(series.values()) : 0, scale);
        return new Departures(divided(rest, step), expected);
    }

    /** From what the series did on earlier days. Sees what lasts for hours, too. */
    static Departures fromBaseline(Series series, LongFunction<Baseline> baselines) {
        double[] steps = new double[series.size()];
        double[] expected = new double[series.size()];
        for (int i = 0; i < steps.length; i++) {
            Baseline baseline = baselines.apply(series.minutes()[i]);
            double scale = baseline.scale();
            expected[i] = baseline.median();
            steps[i] = scale > 0 ? (series.values()[i] - baseline.median()) / scale : 0;
        }
        return new Departures(NearMedian.of(steps, WINDOW / 2), expected);
    }

    /** What is usually 0 shows its variation in single slots, which a median hides: what a tenth of them reach is no news. */
    private static double events(double[] values) {
        return Quantiles.of(Arrays.stream(values).map(Math::abs).toArray()).at(0.9);
    }

    /** What a slot would have at the share that is usual around it. */
    private static double[] shareOf(double[] values, double[] exposure, int reach) {
        double[] shares = new double[values.length];
        Arrays.setAll(shares, i -> values[i] / Math.max(1, Math.max(values[i], exposure[i])));
        double[] expected = NearMedian.of(shares, reach);
        Arrays.setAll(expected, i -> expected[i] * exposure[i]);
        return expected;
    }

    /** Counts of chance have a deviation of 1 on this scale, however many they are (Anscombe 1948). */
    private static double stable(boolean count, double value) {
        return count ? 2 * Math.sqrt(Math.max(0, value) + 0.375) : value;
    }

    private static double[] divided(double[] values, double step) {
        return Arrays.stream(values).map(v -> step > 0 ? v / step : 0).toArray();
    }
}
