package io.daybreak.features.cause;

import java.util.List;

/**
 * How probable it is that a candidate is the cause: a logistic function (Platt 1999) of its share of all scores of its
 * ranking. A guide, not a proof: the constants come from some seventy faults of three systems.
 */
final class Confidence {
    private static final double INTERCEPT = 0.21;
    private static final double SLOPE = 1.20;
    /** Shares are kept this far from 0 and 1, where their logarithms end. */
    private static final double EDGE = 1e-6;

    private Confidence() {}

    /** The probability of each of some falling scores. */
    static List<Double> of(List<Double> scores) {
        double sum = scores.stream().mapToDouble(s -> Math.max(0, s)).sum();
        return scores.stream()
                .map(s -> probability(sum > 0 ? Math.max(0, s) / sum : 0))
                .toList();
    }

    private static double probability(double share) {
        double within = Math.clamp(share, EDGE, 1 - EDGE);
        return 1 / (1 + Math.exp(-INTERCEPT - SLOPE * Math.log(within / (1 - within))));
    }
}
