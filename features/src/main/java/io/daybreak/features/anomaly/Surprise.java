package io.daybreak.features.anomaly;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * How rarely a signal is as far from what is expected as it is now: -log10 of the share of slots that go as far or
 * farther, comparable between signals. Beyond what was seen, the tail is taken for exponential: peaks over threshold
 * (Pickands 1975) with the exponential member of the family, its mean estimated from quantiles.
 */
final class Surprise {
    /** Steps of usual variation per e-fold of rarity, at the least: what a normal tail has near three steps. */
    private static final double LEAST_TAIL = 0.3;

    private final double[] steps;

    /** @param steps signed distance of each slot, in steps of usual variation */
    Surprise(double[] steps) {
        this.steps = steps;
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

    /** Signed surprise of each slot, judged by the outer ones of some quiet slots: what quiet time reaches. */
    double[] byQuiet(BitSet quiet) {
        return scored(tail(quiet.stream(), 0.2, 0.05));
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
}
