package io.daybreak.features.cause;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How probable it is that the first candidate of a ranking is the cause: a logistic function (Platt 1999) of the logit of its share
 * of all scores and of how far its strongest signal stands out. What is left is divided among the others as their scores are.
 *
 * @param intercept at a share of one half, of a signal that does not stand out
 * @param slope per unit of logit
 * @param strength per decade by which the strongest signal stands out
 */
public record Calibration(double intercept, double slope, double strength) {
    /** Of a ranking for whose kind nothing was fitted: all probabilities are -1. */
    public static final Calibration NONE = new Calibration(Double.NaN, Double.NaN, Double.NaN);

    /** Shares are kept this far from 0 and 1, where their logarithms end. */
    private static final double EDGE = 1e-6;

    private static final int ROUNDS = 50;
    /** Draws slopes towards 0, so that few cases do not promise certainty. */
    private static final double RIDGE = 0.5;

    /**
     * What a first candidate has for it.
     *
     * @param share its part of all scores, 0 to 1
     * @param strength the score of its strongest signal, 0 at the least
     */
    public record Standing(double share, double strength) {
        /** Of the first of some candidates, best first. */
        public static Standing of(List<Candidate> candidates) {
            Candidate first = candidates.getFirst();
            double strongest =
                    first.evidence().isEmpty() ? 0 : first.evidence().getFirst().score();
            return of(candidates.stream().map(Candidate::score).toList(), strongest);
        }

        static Standing of(List<Double> scores, double strongest) {
            double sum = scores.stream().mapToDouble(s -> Math.max(0, s)).sum();
            return new Standing(sum > 0 ? Math.max(0, scores.getFirst()) / sum : 0, Math.max(0, strongest));
        }

        private double[] terms() {
            double within = Math.clamp(share, EDGE, 1 - EDGE);
            return new double[] {1, Math.log(within / (1 - within)), strength};
        }
    }

    /**
     * A first candidate of which it is known whether it was right.
     *
     * @param standing what it had for it
     * @param right whether it was the cause
     */
    public record Known(Standing standing, boolean right) {}

    /** Fits by Newton's method. */
    public static Calibration fit(List<Known> known) {
        double[] weights = new double[3];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] equations = {
                {1e-9, 0, 0, 0}, {0, RIDGE, 0, -RIDGE * weights[1]}, {0, 0, RIDGE, -RIDGE * weights[2]}
            };
            known.forEach(one -> add(one, weights, equations));
            double[] step = solved(equations);
            Arrays.setAll(weights, i -> weights[i] + step[i]);
        }
        return new Calibration(weights[0], weights[1], weights[2]);
    }

    /** Adds a case to the curvature and, in the last column, to the slope of the likelihood. */
    private static void add(Known one, double[] weights, double[][] equations) {
        double[] terms = one.standing().terms();
        double p = logistic(dot(weights, terms));
        for (int i = 0; i < terms.length; i++) {
            for (int j = 0; j < terms.length; j++) {
                equations[i][j] += p * (1 - p) * terms[i] * terms[j];
            }
            equations[i][terms.length] += ((one.right() ? 1 : 0) - p) * terms[i];
        }
    }

    /** Linear equations, each with its right side last, by elimination; symmetric and positive, so no pivot is 0. */
    private static double[] solved(double[][] equations) {
        int size = equations.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = 0; row < size; row++) {
                double factor = row == pivot ? 0 : equations[row][pivot] / equations[pivot][pivot];
                for (int column = pivot; column <= size; column++) {
                    equations[row][column] -= factor * equations[pivot][column];
                }
            }
        }
        return IntStream.range(0, size)
                .mapToDouble(i -> equations[i][size] / equations[i][i])
                .toArray();
    }

    private static double dot(double[] some, double[] others) {
        return IntStream.range(0, some.length)
                .mapToDouble(i -> some[i] * others[i])
                .sum();
    }

    /** The probability that a first candidate is right. */
    public double probability(Standing standing) {
        return logistic(dot(new double[] {intercept, slope, strength}, standing.terms()));
    }

    /**
     * The probability of each of some falling scores; they add up to 1 at the most.
     *
     * @param strongest the score of the first one's strongest signal
     */
    List<Double> probabilities(List<Double> scores, double strongest) {
        if (Double.isNaN(slope)) {
            return scores.stream().map(_ -> -1.0).toList();
        }
        if (scores.isEmpty()) {
            return List.of();
        }
        double first = probability(Standing.of(scores, strongest));
        double rest = scores.stream().skip(1).mapToDouble(s -> Math.max(0, s)).sum();
        double top = scores.getFirst();
        return scores.stream()
                .map(s -> s == top ? first : rest > 0 ? Math.min(first, (1 - first) * Math.max(0, s) / rest) : 0)
                .toList();
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
