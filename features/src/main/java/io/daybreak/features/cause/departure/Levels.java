package io.daybreak.features.cause.departure;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Quantiles;
import io.daybreak.features.signal.Series;
import io.daybreak.features.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Departures of what is not counted: metrics, durations, gaps. The median over the trouble less the median of the
 * baseline, in steps of usual variation; a step is not smaller than half of what the same signal varies elsewhere, so
 * that a series which was dead until now does not win by coming alive.
 */
public final class Levels {
    /** A change below this share of the median is not worth a word, however steady the signal is. */
    private static final double LEAST_SHARE = 0.05;
    /** The share of the family's typical variation that a step has at least. */
    private static final double FAMILY_SHARE = 0.5;
    /** The range from p01 to p99 of a normal distribution is about 3.4 IQR; a wider one belongs to heavy tails. */
    private static final double RANGE_PER_STEP = 8;
    /** With few slots the range from p10 to p90 stands for it. */
    private static final double SHORT_RANGE_PER_STEP = 3;

    private static final int MANY = 40;
    /** Calls at which half of the variance of a duration is chance. */
    private static final double CALLS = 8;

    private Levels() {}

    private record Measured(Series series, Slots slots, double usual, double variation) {}

    public static List<Departure> departures(
            List<Series> levels, Trouble trouble, Counts counts, Attribution attribution) {
        Map<String, List<Measured>> families = new HashMap<>();
        for (Measured measured : measured(levels, trouble)) {
            families.computeIfAbsent(attribution.family(measured.series().signal()), _ -> new ArrayList<>())
                    .add(measured);
        }
        List<Departure> departures = new ArrayList<>();
        families.forEach((family, members) -> {
            double typical = Quantiles.median(
                    members.stream().mapToDouble(Measured::variation).toArray());
            members.forEach(m -> departures.add(
                    departure(m, family, attribution.blamed(m.series().signal()), typical, counts, trouble.window())));
        });
        return departures;
    }

    /** An instance that is too new to have a usual level is held against the others of its service: a roll-out's first is compared at once. */
    private static List<Measured> measured(List<Series> levels, Trouble trouble) {
        List<Measured> all = new ArrayList<>();
        Map<Signal, List<Measured>> siblings = new HashMap<>();
        Map<Series, Slots> newcomers = new LinkedHashMap<>();
        for (Series series : levels) {
            Slots slots = Slots.of(series, trouble);
            if (slots.speak()) {
                Measured measured = measured(series, slots);
                all.add(measured);
                siblings.computeIfAbsent(ofService(series.signal()), _ -> new ArrayList<>())
                        .add(measured);
            } else if (slots.during().length > 0 && !series.signal().instance().isEmpty()) {
                newcomers.put(series, slots);
            }
        }
        newcomers.forEach((series, slots) -> {
            List<Measured> others = siblings.getOrDefault(ofService(series.signal()), List.of());
            if (!others.isEmpty()) {
                all.add(newcomer(series, slots, others));
            }
        });
        return all;
    }

    private static Signal ofService(Signal signal) {
        return new Signal(signal.service(), "", signal.kind(), signal.name(), signal.attribute(), signal.unit());
    }

    private static Measured newcomer(Series series, Slots slots, List<Measured> others) {
        double[] usual = others.stream().mapToDouble(Measured::usual).toArray();
        double between = Arrays.stream(usual).max().orElseThrow()
                - Arrays.stream(usual).min().orElseThrow();
        double within = others.stream().mapToDouble(Measured::variation).max().orElseThrow();
        return new Measured(series, slots, Quantiles.median(usual), Math.max(between, within));
    }

    private static Measured measured(Series series, Slots slots) {
        Quantiles usual = Quantiles.of(values(series, slots.baseline()));
        double range = usual.size() >= MANY
                ? (usual.at(0.99) - usual.at(0.01)) / RANGE_PER_STEP
                : (usual.at(0.9) - usual.at(0.1)) / SHORT_RANGE_PER_STEP;
        return new Measured(series, slots, usual.at(0.5), Math.max(usual.at(0.75) - usual.at(0.25), range));
    }

    private static Departure departure(
            Measured measured, String family, String blamed, double typical, Counts counts, Window window) {
        Series series = measured.series();
        double observed = Quantiles.median(values(series, measured.slots().during()));
        double step = step(measured, typical, observed);
        double trust = trust(series.signal(), counts, window);
        return new Departure(
                series.signal(),
                family,
                blamed,
                trust * (observed - measured.usual()) / step,
                observed,
                measured.usual(),
                measured.slots().onset(series, i -> halfway(series.values()[i], observed, measured.usual())),
                measured.slots().stretches().stream()
                        .mapToDouble(s -> Math.abs(Quantiles.median(values(series, s)) - measured.usual()) / step)
                        .toArray(),
                1);
    }

    private static boolean halfway(double value, double observed, double usual) {
        return (value - usual) * Math.signum(observed - usual) >= Math.abs(observed - usual) / 2;
    }

    private static double step(Measured measured, double typical, double observed) {
        double own = Math.max(measured.variation(), LEAST_SHARE * Math.abs(measured.usual()));
        double step = Math.max(own, FAMILY_SHARE * typical);
        return step > 0 ? step : Math.max(LEAST_SHARE * Math.abs(observed), Double.MIN_NORMAL);
    }

    /** The median of a few calls is mostly chance. */
    private static double trust(Signal signal, Counts counts, Window window) {
        if (signal.kind() == Kind.METRIC) {
            return 1;
        }
        double calls = counts.callsDuring(signal, window);
        return Math.sqrt(calls / (calls + CALLS));
    }

    private static double[] values(Series series, int[] slots) {
        return Arrays.stream(slots).mapToDouble(i -> series.values()[i]).toArray();
    }
}
