package io.daybreak.features.cause.departure;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Quantiles;
import io.daybreak.features.signal.Series;
import io.daybreak.features.signal.Signal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Departures of counts: how many there were of what the same service did, or of what the whole system did. A count is
 * not judged by itself, so that more load, or telemetry that is kept for some minutes only, is no symptom.
 */
public final class Counts {
    private static final Set<String> NAMES =
            Set.of("calls", "errors", "records", "severity", "template", "error_type", "new_template");
    /** What is expected even of what never occurred: half an occurrence (Jeffreys). */
    private static final double LEAST_EXPECTED = 0.5;
    /** A change below this share of the expected is within what counts do, however many there are. */
    private static final double LEAST_SHARE = 0.05;
    /** Of the absolute values of a normal distribution, the median and the 80th percentile. */
    private static final double HALF = 0.6745;

    private static final double FOUR_FIFTHS = 1.2816;
    /** Slots with less exposure than this share of the median say nothing of the rate. */
    private static final double LEAST_EXPOSURE = 0.25;

    private final Map<Signal, Series> counts = new HashMap<>();
    private final Map<Signal, Map<Long, Double>> exposures = new HashMap<>();
    private final Trouble trouble;

    public Counts(List<Series> series, Trouble trouble) {
        this.trouble = trouble;
        series.stream().filter(s -> isCount(s.signal())).forEach(s -> counts.put(s.signal(), s));
    }

    public static boolean isCount(Signal signal) {
        return signal.kind() != Kind.METRIC && NAMES.contains(signal.name());
    }

    /** Calls behind a duration, a gap or a self time during the trouble; 0 where they were not counted. */
    double callsDuring(Signal level, Window window) {
        Series calls = counts.get(named(level, "calls", level.attribute()));
        if (calls == null) {
            return 0;
        }
        return Arrays.stream(calls.between(window.from(), window.to())).sum();
    }

    /** Null where the signal says nothing: no exposure, or no comparison. */
    @Nullable
    public Departure departure(Series series) {
        Slots slots = Slots.of(series, trouble);
        double[] exposure = exposure(series);
        if (!slots.speak() || sum(exposure, slots.during()) <= 0) {
            return null;
        }
        Rate rate = Rate.of(series.values(), exposure, slots.baseline());
        double observed = sum(series.values(), slots.during());
        double expected = rate.expected(sum(exposure, slots.during()));
        return new Departure(
                series.signal(),
                family(series.signal()),
                Levels.blamed(series.signal()),
                rate.steps(observed, expected),
                observed,
                expected,
                slots.onset(series, i -> rate.isHalfway(series.values()[i], exposure[i], observed / expected)),
                slots.stretches().stream()
                        .mapToDouble(s -> rate.steps(sum(series.values(), s), rate.expected(sum(exposure, s))))
                        .map(Math::abs)
                        .toArray());
    }

    /** Templates of errors are compared among themselves: they are rarer, and say more. */
    private String family(Signal signal) {
        boolean grave =
                signal.name().equals("template") && trouble.graveTemplates().contains(signal.attribute());
        return signal.kind().word()
                + (grave ? " grave " : " ")
                + signal.name()
                + (signal.attribute().isEmpty() ? "" : " each");
    }

    private double[] exposure(Series series) {
        Map<Long, Double> byMinute = exposures.computeIfAbsent(exposureOf(series.signal()), this::exposureByMinute);
        return Arrays.stream(series.minutes())
                .mapToDouble(m -> byMinute.getOrDefault(m, 0.0))
                .toArray();
    }

    /** Errors and severities are counted of the calls and records beside them, calls and records of the whole system's. */
    private static Signal exposureOf(Signal signal) {
        String whole = signal.kind() == Kind.LOG ? "records" : "calls";
        if (signal.kind() == Kind.EDGE && signal.name().equals("calls")) {
            return new Signal(signal.service(), "", Kind.SPAN, whole, "", "");
        }
        boolean total = signal.name().equals(whole)
                && signal.attribute().isEmpty()
                && signal.instance().isEmpty();
        return total
                ? new Signal("", "", signal.kind(), whole, "", "")
                : new Signal(
                        signal.service(),
                        "",
                        signal.kind(),
                        whole,
                        signal.name().equals("errors") ? signal.attribute() : "",
                        "");
    }

    private Map<Long, Double> exposureByMinute(Signal of) {
        Map<Long, Double> sums = new HashMap<>();
        for (Series s : counts.values()) {
            Signal signal = s.signal();
            boolean meant = signal.kind() == of.kind()
                    && signal.name().equals(of.name())
                    && signal.attribute().equals(of.attribute())
                    && signal.instance().isEmpty()
                    && (of.service().isEmpty() || of.service().equals(signal.service()));
            for (int i = 0; meant && i < s.size(); i++) {
                sums.merge(s.minutes()[i], s.values()[i], Double::sum);
            }
        }
        return sums;
    }

    private static Signal named(Signal signal, String name, String attribute) {
        return new Signal(signal.service(), signal.instance(), signal.kind(), name, attribute, "1");
    }

    private static double sum(double[] values, int[] slots) {
        return Arrays.stream(slots).mapToDouble(i -> values[i]).sum();
    }

    /**
     * A Poisson rate with more spread than Poisson's.
     *
     * @param perExposure occurrences per unit of exposure
     * @param spread how many times wider than Poisson's, at least 1
     */
    private record Rate(double perExposure, double spread) {
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
            double[] residuals = Arrays.stream(usable)
                    .mapToDouble(i -> residual(counts[i], rate * exposure[i] + LEAST_EXPECTED))
                    .toArray();
            Quantiles sizes = Quantiles.of(residuals);
            double spread = Math.max(sizes.at(0.5) / HALF, sizes.at(0.8) / FOUR_FIFTHS);
            return new Rate(rate, Math.max(1, spread));
        }

        /** The median rate; of what mostly does not occur the mean, but not above what three quarters of slots stay under. */
        private static double rate(double[] counts, double[] exposure, int[] slots) {
            Quantiles rates = Quantiles.of(Arrays.stream(slots)
                    .mapToDouble(i -> counts[i] / exposure[i])
                    .toArray());
            double median = rates.at(0.5);
            return median > 0 ? median : Math.min(sum(counts, slots) / sum(exposure, slots), rates.at(0.75));
        }

        private static double residual(double count, double expected) {
            return Math.abs(count - expected) / Math.sqrt(expected);
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
}
