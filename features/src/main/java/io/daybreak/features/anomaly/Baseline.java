package io.daybreak.features.anomaly;

/**
 * What a signal does in comparable quiet time, in its unit.
 *
 * @param median the middle
 * @param iqr 75th less 25th percentile
 * @param p01 1st percentile
 * @param p99 99th percentile
 */
public record Baseline(double median, double iqr, double p01, double p99) {
    /** A change below this share of the median is not worth a word, however steady the signal is. */
    private static final double LEAST_SHARE = 0.05;
    /** The range from p01 to p99 of a normal distribution is about 3.4 IQR; a wider one belongs to heavy tails. */
    private static final double RANGE_PER_SCALE = 8;

    /** One step of usual variation; 0 for a signal that never moves around 0. */
    public double scale() {
        return Math.max(iqr, Math.max(LEAST_SHARE * Math.abs(median), (p99 - p01) / RANGE_PER_SCALE));
    }
}
