package io.daybreak.features.anomaly;

import java.util.Arrays;

/** The median of the slots around each slot; keeps edges, and forgets what lasts less than half its reach. */
final class NearMedian {
    private NearMedian() {}

    /**
     * Of every value and up to {@code reach} on either side; of an even number the lower middle one. Each costs a search
     * and a move of {@code reach} numbers.
     */
    static double[] of(double[] values, int reach) {
        double[] sorted = new double[2 * reach + 1];
        double[] medians = new double[values.length];
        int size = 0;
        for (int next = 0; next < Math.min(reach, values.length); next++) {
            insert(sorted, size++, values[next]);
        }
        for (int i = 0; i < values.length; i++) {
            if (i > reach) {
                remove(sorted, size--, values[i - reach - 1]);
            }
            if (i + reach < values.length) {
                insert(sorted, size++, values[i + reach]);
            }
            medians[i] = sorted[(size - 1) / 2];
        }
        return medians;
    }

    private static void insert(double[] sorted, int size, double value) {
        int found = Arrays.binarySearch(sorted, 0, size, value);
        int place = found >= 0 ? found : -found - 1;
        System.arraycopy(sorted, place, sorted, place + 1, size - place);
        sorted[place] = value;
    }

    private static void remove(double[] sorted, int size, double value) {
        int place = Arrays.binarySearch(sorted, 0, size, value);
        System.arraycopy(sorted, place + 1, sorted, place, size - place - 1);
    }
}
