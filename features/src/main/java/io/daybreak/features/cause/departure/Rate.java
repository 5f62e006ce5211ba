package io.daybreak.features.cause.departure;

import io.daybreak.features.signal.Quantiles;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A Poisson rate with a spread of its own.
 *
 * @param perExposure occurrences per unit of exposure
 * @param spread how many times as wide as Poisson's
 */
record Rate(double perExposure, double spread) {
    /** What is expected even of what never occurred: half an occurrence (Jeffreys). */
    static final double LEAST_EXPECTED = 0.5;
    /** A change below this share of the expected is within what counts do, however many there are. */
    private static final double LEAST_SHARE = 0.05;
    /** Of the absolute values of a normal distribution, the median and the 80th percentile. */
    private static final double HALF = 0.6745;

    private static final double FOUR_FIFTHS = 1.2816;
    /** Slots with less exposure than this share of the median say nothing of the rate. */
    private static final double LEAST_EXPOSURE = 0.25;
    /** Two lines of one path of code differ by what falls on either side of a slot's end, which is less than Poisson's spread. */
    private static final double LEAST_SPREAD_TOGETHER = 0.5;

    private static final int LEAST_TOGETHER = 4;

    static Rate of(double[] counts, double[] exposure, int[] slots) {
        double[] exposed = Arrays.stream(slots)
                .mapToDouble(i -> exposure[i])
                .filter(e -> e > 0)
                .toArray();
        if (exposed.length == 0) {
            return new Rate(0, 1);
        }
        double least = LEAST_EXPOSURE * Quantiles.median(exposed);
        int[] usable = Arrays.stream(slots)
                .filter(i -> exposure[i] > 0 && exposure[i] >= least)
                .toArray();
        double rate = rate(counts, exposure, usable);
        return new Rate(rate, Math.max(1, spread(residuals(rate, counts, exposure, usable))));
    }

    /** How often one line comes for each of another; null where that cannot be told, or it mostly does not come at all. */
    static @Nullable Rate together(double[] counts, double[] others, int[] slots) {
        int[] some =
                Arrays.stream(slots).filter(i -> counts[i] > 0 || others[i] > 0).toArray();
        double[] ratios = Arrays.stream(some)
                .filter(i -> others[i] > 0)
                .mapToDouble(i -> counts[i] / others[i])
                .toArray();
        if (ratios.length < LEAST_TOGETHER) {
            return null;
        }
        double ratio = Quantiles.median(ratios);
        return ratio <= 0
                ? null
                : new Rate(ratio, Math.max(LEAST_SPREAD_TOGETHER, spread(residuals(ratio, counts, others, some))));
    }

    /** The median rate; of what mostly does not occur the mean, but not above what three quarters of slots stay under. */
    private static double rate(double[] counts, double[] exposure, int[] slots) {
        Quantiles rates = Quantiles.of(
                Arrays.stream(slots).mapToDouble(i -> counts[i] / exposure[i]).toArray());
        double median = rates.at(0.5);
        return median > 0 ? median : Math.min(Counts.sum(counts, slots) / Counts.sum(exposure, slots), rates.at(0.75));
    }

    private static double[] residuals(double rate, double[] counts, double[] exposure, int[] slots) {
        return Arrays.stream(slots)
                .mapToDouble(i -> residual(counts[i], rate * exposure[i] + LEAST_EXPECTED))
                .toArray();
    }

    static double residual(double count, double expected) {
        return Math.abs(count - expected) / Math.sqrt(expected);
    }

    private static double spread(double[] residuals) {
        Quantiles sizes = Quantiles.of(residuals);
        return Math.max(sizes.at(0.5) / HALF, sizes.at(0.8) / FOUR_FIFTHS);
    }

    /** Whether a slot's count is as far from the expected as half of a change, in logarithms. */
    boolean isHalfway(double count, double exposure, double change) {
        double own = (count + LEAST_EXPECTED) / (expected(exposure) + LEAST_EXPECTED);
        return exposure > 0 && (change > 1 ? own * own >= change : own * own <= change);
    }

    double expected(double exposure) {
        return perExposure * exposure + LEAST_EXPECTED;
    }

    /** The signed root of the Poisson deviance, per spread. */
    double steps(double count, double expected) {
        double deviance = 2 * ((count > 0 ? count * Math.log(count / expected) : 0) - (count - expected));
        double share = Math.sqrt(1 + LEAST_SHARE * LEAST_SHARE * expected);
        return Math.signum(count - expected) * Math.sqrt(Math.max(0, deviance)) / (spread * share);
    }
}
