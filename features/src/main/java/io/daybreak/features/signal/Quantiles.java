package io.daybreak.features.signal;

import java.util.Arrays;

/** Order statistics of a sample, sorted once; linear between neighbours (Hyndman and Fan 1996, type 7). */
public final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** Of any number of finite values but none; the array is left as it is. */
    public static Quantiles of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Cannot take quantiles: no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    public static double median(double[] values) {
        return of(values).at(0.5);
    }

    /** The value below which a share of the sample lies, share from 0 to 1. */
    public double at(double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public int size() {
        return sorted.length;
    }

    /** The values in ascending order. */
    public double[] sorted() {
        return sorted.clone();
    }
}
