package io.daybreak.features.anomaly;

import io.daybreak.features.signal.Series;
import java.util.Arrays;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * How rarely a signal is as far from its baseline as it is now: -log10 of the share of windows that go as far or
 * farther, comparable between signals. Beyond what was seen, the tail is taken for exponential: peaks over threshold
 * (Pickands 1975) with the exponential member of the family, its mean estimated from quantiles.
 */
final class Surprise {
    /** Steps of usual variation per e-fold of rarity, at the least: what a normal tail has near three steps. */
    private static final double LEAST_TAIL = 0.3;
    /** Slots in the window whose median is judged: one odd slot is no finding. */
    private static final int WINDOW = 3;

    /** Signed distance of each window from the baseline, in steps of usual variation. */
    private final double[] steps;

    /** @param baselines the baseline in force at a minute */
    Surprise(Series series, LongFunction<Baseline> baselines) {
        steps = medians(steps(series, baselines));
    }

    /** How far out a quantile lies, and what an e-fold of rarity costs beyond it. */
    private record Tail(double share, double threshold, double mean) {
        double surprise(double step) {
            double excess = Math.abs(step) - threshold;
            return excess <= 0 ? 0 : Math.signum(step) * (-Math.log10(share) + excess / mean / Math.log(10));
        }
    }

    /** Signed surprise of each slot, judged by the middle of all slots: trouble of up to a third of the day included. */
    double[] byBody() {
        return scored(tail(IntStream.range(0, steps.length), 0.5, 0.3));
    }

    /** Signed surprise of each slot, judged by the outer slots outside of {@code [from, to)}: what quiet time reaches. */
    double[] byTheRest(int from, int to) {
        IntStream rest = IntStream.concat(IntStream.range(0, from), IntStream.range(to, steps.length));
        return scored(tail(rest, 0.2, 0.05));
    }

    private double[] scored(Tail tail) {
        return Arrays.stream(steps).map(tail::surprise).toArray();
    }

    /** The exponential tail through the two quantiles that the shares name, of the absolute steps at some slots. */
    private Tail tail(IntStream slots, double inner, double outer) {
        double[] sizes = slots.mapToDouble(i -> Math.abs(steps[i])).sorted().toArray();
        double threshold = upper(sizes, inner);
        double mean = (upper(sizes, outer) - threshold) / Math.log(inner / outer);
        return new Tail(inner, threshold, Math.max(LEAST_TAIL, mean));
    }

    /** The value that a share of the sorted sizes passes. */
    private static double upper(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) ((1 - share) * sorted.length))];
    }

    private static double[] steps(Series series, LongFunction<Baseline> baselines) {
        double[] steps = new double[series.size()];
        for (int i = 0; i < steps.length; i++) {
            Baseline baseline = baselines.apply(series.minutes()[i]);
            double scale = baseline.scale();
            steps[i] = scale > 0 ? (series.values()[i] - baseline.median()) / scale : 0;
        }
        return steps;
    }

    /** The median of each slot and its neighbours. */
    private static double[] medians(double[] values) {
        double[] medians = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - WINDOW / 2);
            double[] window = Arrays.copyOfRange(values, from, Math.min(values.length, i + WINDOW / 2 + 1));
            Arrays.sort(window);
            medians[i] = window.length % 2 == 1
                    ? window[window.length / 2]
                    : (window[window.length / 2 - 1] + window[window.length / 2]) / 2;
        }
        return medians;
    }
}
