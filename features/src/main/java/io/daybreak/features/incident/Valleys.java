package io.daybreak.features.incident;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a time of trouble where it nearly ends and begins again: between two peaks, where trouble stays for a while under a share of the
 * lesser one (the prominence of peaks in a landscape).
 */
final class Valleys {
    /** Of the lesser peak: below it the trouble between two peaks is what is left of the first. */
    private static final double SHARE = 0.5;
    /** Minutes that a valley is wide at the least. */
    private static final int WIDTH = 2;

    private final double[] trouble;

    /** @param trouble minute by minute */
    Valleys(double[] trouble) {
        this.trouble = trouble.clone();
    }

    /** Indexes {@code [from, to)}. */
    record Part(int from, int to) {}

    /** The parts between valleys, in order of time; the whole where there is no valley. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        cut(0, trouble.length, parts);
        return parts;
    }

    private void cut(int from, int to, List<Part> parts) {
        double[] after = new double[to - from + 1];
        for (int i = to - 1; i >= from; i--) {
            after[i - from] = Math.max(after[i - from + 1], trouble[i]);
        }
        double before = 0;
        for (int i = from; i + WIDTH < to; i++) {
            double level = SHARE * Math.min(before, after[i - from + WIDTH]);
            int end = i;
            while (end < to && trouble[end] < level) {
                end++;
            }
            if (end - i >= WIDTH && level > 0) {
                parts.add(new Part(from, i));
                cut(end, to, parts);
                return;
            }
            before = Math.max(before, trouble[i]);
        }
        parts.add(new Part(from, to));
    }
}
