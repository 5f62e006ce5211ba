package io.daybreak.features.anomaly;

import io.daybreak.features.signal.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** Finds the anomalies of one series at a time; linear in its slots but for sorting them. */
public final class AnomalyDetector {
    /** A surprise that quiet time reaches once in a thousand windows. */
    private static final double THRESHOLD = 3;
    /** Slots below the threshold that do not end an anomaly. */
    private static final int BRIDGE = 2;
    /** Fewer slots say too little about what is usual. */
    private static final int LEAST_SLOTS = 30;

    /**
     * The anomalies of a series in order of time; none where it has under half an hour of slots.
     *
     * @param baselines the baseline in force at a minute
     */
    public List<Anomaly> detect(Series series, LongFunction<Baseline> baselines) {
        if (series.size() < LEAST_SLOTS) {
            return List.of();
        }
        var surprise = new Surprise(series, baselines);
        double[] first = surprise.byBody();
        List<Anomaly> found = new ArrayList<>();
        for (int i = 0; i < first.length; ) {
            int end = i + 1;
            if (Math.abs(first[i]) >= THRESHOLD) {
                end = runEnd(series, first, i);
                Anomaly candidate = anomaly(series, surprise.byTheRest(i, end), baselines, i, end);
                if (end - i > 1 && candidate.score() >= THRESHOLD) {
                    found.add(candidate);
                }
            }
            i = end;
        }
        return found;
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

    private static Anomaly anomaly(
            Series series, double[] surprise, LongFunction<Baseline> baselines, int start, int end) {
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
                baselines.apply(series.minutes()[peak]).median(),
                series.minutes()[peak]);
    }
}
