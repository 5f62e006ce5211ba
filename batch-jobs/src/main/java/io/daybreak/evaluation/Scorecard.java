package io.daybreak.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** How good rankings are whose right answers are known: shares with intervals, and whether what they promise is kept. */
final class Scorecard {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 1;
    private static final int BINS = 5;
    private static final double NAMED = 0.5;

    private Scorecard() {}

    /**
     * One answered case.
     *
     * @param place of the true service, from 1; large where the ranking lacks it
     * @param promised the probability printed with the first candidate
     */
    record Outcome(int place, double promised) {
        boolean isRight() {
            return place == 1;
        }
    }

    /** The share of cases with the true service among the first, and the 95 % interval of resampled cases (Efron 1979). */
    static String within(List<Outcome> outcomes, int first) {
        double[] hits =
                outcomes.stream().mapToDouble(o -> o.place() <= first ? 1 : 0).toArray();
        var random = new Random(SEED);
        double[] shares = IntStream.range(0, RESAMPLES)
                .mapToDouble(_ -> IntStream.range(0, hits.length)
                        .mapToDouble(_ -> hits[random.nextInt(hits.length)])
                        .average()
                        .orElse(0))
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%.3f (%.2f to %.2f)",
                Arrays.stream(hits).average().orElse(0),
                shares[(int) (0.025 * RESAMPLES)],
                shares[(int) (0.975 * RESAMPLES) - 1]);
    }

    /** How far promised probabilities are from what came true, over five bins, weighted by their cases. */
    static double calibrationError(List<Outcome> outcomes) {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> in(outcomes, bin))
                .mapToDouble(bin -> Math.abs(promised(bin) - kept(bin)) * bin.size() / outcomes.size())
                .sum();
    }

    /** Lines of a Markdown table: bin, cases, promised on average, came true. */
    static List<String> reliability(List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            List<Outcome> bin = in(outcomes, i);
            if (!bin.isEmpty()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.2f | %.2f |",
                        i / (double) BINS,
                        (i + 1) / (double) BINS,
                        bin.size(),
                        promised(bin),
                        kept(bin)));
            }
        }
        return lines;
    }

    /** What is promised and what came true among those from .5 on: a briefing names no other cause. */
    static String named(List<Outcome> outcomes) {
        List<Outcome> named =
                outcomes.stream().filter(o -> o.promised() >= NAMED).toList();
        return String.format(
                Locale.ROOT,
                "Named (from .5 on) are %d: promised %.2f, right %.2f.",
                named.size(),
                promised(named),
                kept(named));
    }

    private static List<Outcome> in(List<Outcome> outcomes, int bin) {
        return outcomes.stream()
                .filter(o -> Math.clamp((int) (o.promised() * BINS), 0, BINS - 1) == bin)
                .toList();
    }

    private static double promised(List<Outcome> bin) {
        return bin.stream().mapToDouble(Outcome::promised).average().orElse(0);
    }

    private static double kept(List<Outcome> bin) {
        return bin.stream().mapToDouble(o -> o.isRight() ? 1 : 0).average().orElse(0);
    }
}
