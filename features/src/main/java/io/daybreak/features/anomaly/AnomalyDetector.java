package io.daybreak.features.anomaly;

import io.daybreak.features.signal.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Finds the anomalies of one series at a time; linear in its slots but for sorting them. */
public final class AnomalyDetector {
    /** A surprise that quiet time reaches once in a thousand windows. */
    private static final double THRESHOLD = 3;
    /** Slots below the threshold that do not end an anomaly. */
    private static final int BRIDGE = 2;
    /** Slots whose median is judged for sudden trouble, and for trouble that is slight but stays. */
    private static final int SHARP = 3;

    private static final int SMOOTH = 15;
    /** Slots. */
    private static final int HOUR = 60;
    /** Others of at least this share of a score are like it. */
    private static final double ALIKE = 0.7;
    /** So many others are chance; more take from the score. */
    private static final long TIMES = 3;
    /** Fewer slots say too little about what is usual. */
    private static final int LEAST_SLOTS = 30;

    /**
     * The anomalies of a series in order of time; none where it has under half an hour of slots.
     *
     * @param baselines the baseline in force at a minute, of earlier days; null where there are none
     */
    public List<Anomaly> detect(Series series, @Nullable LongFunction<Baseline> baselines) {
        if (series.size() < LEAST_SLOTS) {
            return List.of();
        }
        List<Anomaly> found = new ArrayList<>(runs(series, Departures.fromNear(series, SHARP, HOUR)));
        found.addAll(runs(series, Departures.fromNear(series, SMOOTH, 3 * HOUR)));
        if (baselines != null) {
            found.addAll(runs(series, Departures.fromBaseline(series, baselines)));
        }
        return discounted(strongest(found));
    }

    private static List<Anomaly> runs(Series series, Departures departures) {
        var surprise = new Surprise(departures.steps());
        double[] first = surprise.byBody();
        List<Anomaly> found = new ArrayList<>();
        for (int i = 0; i < first.length; ) {
            int end = i + 1;
            if (Math.abs(first[i]) >= THRESHOLD) {
                end = runEnd(series, first, i);
                Anomaly candidate = anomaly(series, surprise.byTheRest(i, end), departures, i, end);
                if (end - i > 1 && candidate.score() >= THRESHOLD) {
                    found.add(candidate);
                }
            }
            i = end;
        }
        return found;
    }

    /** Of anomalies that overlap in one direction the strongest, in order of time. */
    private static List<Anomaly> strongest(List<Anomaly> found) {
        found.sort(Comparator.comparingDouble(Anomaly::score).reversed().thenComparingLong(Anomaly::start));
        List<Anomaly> kept = new ArrayList<>();
        for (Anomaly anomaly : found) {
            if (kept.stream().noneMatch(anomaly::overlaps)) {
                kept.add(anomaly);
            }
        }
        kept.sort(Comparator.comparingLong(Anomaly::start).thenComparingInt(Anomaly::direction));
        return kept;
    }

    /** What happens again and again in a day is not rare, however far it goes. */
    private static List<Anomaly> discounted(List<Anomaly> found) {
        return found.stream()
                .map(anomaly ->
                        anomaly.withScore(anomaly.score() / (1 + Math.max(0, alike(anomaly, found) - TIMES) / 2.0)))
                .toList();
    }

    private static long alike(Anomaly anomaly, List<Anomaly> found) {
        return found.stream()
                .filter(other -> other != anomaly && other.direction() == anomaly.direction())
                .filter(other -> other.score() >= ALIKE * anomaly.score())
                .count();
    }

    /** The index after the last slot that belongs to the run beginning at an index: same direction, short bridges. */
    private static int runEnd(Series series, double[] surprise, int start) {
        double direction = Math.signum(surprise[start]);
        int last = start;
        for (int i = start + 1; i < surprise.length; i++) {
            if (series.minutes()[i] - series.minutes()[last] > spacing(series) * (BRIDGE + 1L)) {
                break;
            }
            if (surprise[i] * direction >= THRESHOLD) {
                last = i;
            }
        }
        return last + 1;
    }

    /** Minutes between two slots of a source that reports more rarely than every minute. */
    private static long spacing(Series series) {
        long[] minutes = series.minutes();
        return Math.max(1, (minutes[minutes.length - 1] - minutes[0]) / Math.max(1, minutes.length - 1));
    }

    private static Anomaly anomaly(Series series, double[] surprise, Departures departures, int start, int end) {
        int peak = start;
        for (int i = start; i < end; i++) {
            peak = Math.abs(surprise[i]) > Math.abs(surprise[peak]) ? i : peak;
        }
        double[] values = Arrays.copyOfRange(series.values(), start, end);
        Arrays.sort(values);
        return new Anomaly(
                series.signal(),
                series.minutes()[start],
                series.minutes()[end - 1] + 1,
                surprise[peak] > 0 ? 1 : -1,
                Math.abs(surprise[peak]),
                values[values.length / 2],
                departures.expected()[peak],
                series.minutes()[peak]);
    }
}
