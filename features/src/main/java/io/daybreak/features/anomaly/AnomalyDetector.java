package io.daybreak.features.anomaly;

import io.daybreak.features.signal.Series;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the anomalies of one series at a time; linear in its slots but for sorting them. */
public final class AnomalyDetector {
    /** A surprise that quiet time reaches once in a thousand windows. */
    static final double THRESHOLD = 3;
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
    /** If a larger share of all slots is surprising, that is how the series is. */
    private static final double MOST_SURPRISING = 1 / 3.0;
    /** Fewer slots say too little about what is usual. */
    private static final int LEAST_SLOTS = 20;

    /**
     * The anomalies of a series in order of time; none where it has fewer than twenty slots.
     *
     * @param exposure of a count, what it is a share of, see {@link io.daybreak.features.signal.Exposures}; else null
     * @param baselines the baseline in force at a minute, of earlier days; null where there are none
     */
    public List<Anomaly> detect(
            Series series, double @Nullable [] exposure, @Nullable LongFunction<Baseline> baselines) {
        if (series.size() < LEAST_SLOTS) {
            return List.of();
        }
        List<Run> found = new ArrayList<>(runs(series, Departures.fromNear(series, exposure, SHARP, HOUR)));
        found.addAll(runs(series, Departures.fromNear(series, exposure, SMOOTH, 3 * HOUR)));
        if (baselines != null && exposure == null) {
            found.addAll(runs(series, Departures.fromBaseline(series, baselines)));
        }
        List<Run> kept = strongest(found);
        return kept.stream()
                .flatMap(run -> run.anomalies(weight(run, kept)))
                .sorted(Comparator.comparingLong(Anomaly::start).thenComparingInt(Anomaly::direction))
                .toList();
    }

    private static List<Run> runs(Series series, Departures departures) {
        var surprise = new Surprise(departures.steps());
        List<Extent> extents = extents(series, surprise.byBody());
        double[] byQuiet = surprise.byQuiet(quiet(series.size(), extents));
        return extents.stream()
                .map(extent -> new Run(series, departures, byQuiet, extent.start(), extent.end()))
                .filter(run -> run.score() >= THRESHOLD)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Slots {@code [start, end)} of a series that are surprising in one direction. */
    private record Extent(int start, int end) {}

    private static List<Extent> extents(Series series, double[] surprise) {
        List<Extent> found = new ArrayList<>();
        for (int i = 0; i < surprise.length; ) {
            int end = Math.abs(surprise[i]) >= THRESHOLD ? runEnd(series, surprise, i) : i + 1;
            if (end - i > 1) {
                found.add(new Extent(i, end));
            }
            i = end;
        }
        return found;
    }

    /**
     * The slots outside of everything surprising: one fault does not hide another, and what comes again and again is weighed by that.
     * Where so much is surprising, all slots.
     */
    private static BitSet quiet(int slots, List<Extent> extents) {
        var quiet = new BitSet(slots);
        quiet.set(0, slots);
        extents.forEach(extent -> quiet.clear(extent.start(), extent.end()));
        if (slots - quiet.cardinality() > MOST_SURPRISING * slots) {
            quiet.set(0, slots);
        }
        return quiet;
    }

    /** Of runs that overlap in one direction the strongest, in order of time. */
    private static List<Run> strongest(List<Run> found) {
        found.sort(Comparator.comparingDouble(Run::score).reversed().thenComparingInt(Run::start));
        List<Run> kept = new ArrayList<>();
        for (Run run : found) {
            if (kept.stream().noneMatch(run::overlaps)) {
                kept.add(run);
            }
        }
        return kept;
    }

    /** What happens again and again in a day is not rare, however far it goes. */
    @SuppressWarnings("ReferenceEquality") // all others, those that are equal too
    private static double weight(Run run, List<Run> all) {
        long alike = all.stream()
                .filter(other -> other != run && other.direction() == run.direction())
                .filter(other -> other.score() >= ALIKE * Math.min(Run.SURE, run.score()))
                .count();
        return 1 / (1 + Math.max(0, alike - TIMES) / 2.0);
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
}
