package io.daybreak.features.cause;

import java.util.List;

/**
 * How probable it is that the first candidate of a ranking is the cause: a logistic function (Platt 1999) of the logit of its share
 * of all scores. What is left is divided among the others as their scores are.
 *
 * @param intercept at a share of one half
 * @param slope per unit of logit
 */
public record Calibration(double intercept, double slope) {
    /** Of a ranking for whose kind nothing was fitted: all probabilities are -1. */
    public static final Calibration NONE = new Calibration(Double.NaN, Double.NaN);

    /** Shares are kept this far from 0 and 1, where their logarithms end. */
    private static final double EDGE = 1e-6;

    private static final int ROUNDS = 50;
    /** Draws the slope towards 0, so that few cases do not promise certainty. */
    private static final double RIDGE = 0.5;

    /**
     * A first candidate of which it is known whether it was right.
     *
     * @param share its part of all scores, 0 to 1
     * @param right whether it was the cause
     */
    public record Known(double share, boolean right) {}

    /** Fits by Newton's method. */
    public static Calibration fit(List<Known> known) {
        double intercept = 0;
        double slope = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double g0 = 0;
            double g1 = -RIDGE * slope;
            double h00 = 1e-9;
            double h01 = 0;
            double h11 = RIDGE;
            for (Known one : known) {
                double x = logit(one.share());
                double p = logistic(intercept + slope * x);
                double miss = (one.right() ? 1 : 0) - p;
                double weight = p * (1 - p);
                g0 += miss;
                g1 += miss * x;
                h00 += weight;
                h01 += weight * x;
                h11 += weight * x * x;
            }
            double determinant = h00 * h11 - h01 * h01;
            intercept += (h11 * g0 - h01 * g1) / determinant;
            slope += (h00 * g1 - h01 * g0) / determinant;
        }
        return new Calibration(intercept, slope);
    }

    /** The part of all scores that the first of some falling scores has. */
    public static double share(List<Double> scores) {
        double sum = scores.stream().mapToDouble(s -> Math.max(0, s)).sum();
        return sum > 0 ? Math.max(0, scores.getFirst()) / sum : 0;
    }

    /** The probability of each of some falling scores; they add up to 1 at the most. */
    List<Double> probabilities(List<Double> scores) {
        if (Double.isNaN(slope)) {
            return scores.stream().map(_ -> -1.0).toList();
        }
        if (scores.isEmpty()) {
            return List.of();
        }
        double first = probability(share(scores));
        double rest = scores.stream().skip(1).mapToDouble(s -> Math.max(0, s)).sum();
        double top = scores.getFirst();
        return scores.stream()
                .map(s -> s == top ? first : rest > 0 ? Math.min(first, (1 - first) * Math.max(0, s) / rest) : 0)
                .toList();
    }

    private double probability(double share) {
        return logistic(intercept + slope * logit(share));
    }

    private static double logit(double share) {
        double within = Math.clamp(share, EDGE, 1 - EDGE);
        return Math.log(within / (1 - within));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
