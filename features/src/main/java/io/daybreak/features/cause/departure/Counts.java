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
    private static final Set<String> TOTALS = Set.of("calls", "records");
    private static final String SILENCE = "silence";
    /** Of fewer expected, none is no silence. */
    private static final double LEAST_SILENCED = 3;

    private static final double HABIT = 0.85;
    /** With fewer other stretches nothing is known of habits. */
    private static final int LEAST_STRETCHES = 8;

    private final Map<Signal, Series> counts = new HashMap<>();
    private final Map<Signal, Map<Long, Double>> exposures = new HashMap<>();
    private final Trouble trouble;
    private final Attribution attribution;

    public Counts(List<Series> series, Trouble trouble, Attribution attribution) {
        this.attribution = attribution;
        this.trouble = trouble;
        series.stream().filter(s -> s.signal().isCount()).forEach(s -> counts.put(s.signal(), s));
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
        double[] rest = slots.stretches().stream()
                .mapToDouble(s -> rate.steps(sum(series.values(), s), rate.expected(sum(exposure, s))))
                .map(Math::abs)
                .toArray();
        return new Departure(
                series.signal(),
                silent(series.signal(), observed, expected) ? SILENCE : family(series.signal()),
                attribution.blamed(series.signal()),
                rate.steps(observed, expected),
                observed,
                expected,
                slots.onset(series, i -> rate.isHalfway(series.values()[i], exposure[i], observed / expected)),
                rest,
                habit(rest));
    }

    /** Whether all that a service says or is asked has ceased: compared with other silences alone, not with busier services. */
    private static boolean silent(Signal signal, double observed, double expected) {
        boolean total = signal.attribute().isEmpty() && signal.instance().isEmpty();
        return total && TOTALS.contains(signal.name()) && observed == 0 && expected >= LEAST_SILENCED;
    }

    /** What a count does in every seventh quiet stretch or so: a line that comes in bursts is no news in a burst. */
    static double habit(double[] rest) {
        return rest.length < LEAST_STRETCHES
                ? 1
                : Math.max(1, Quantiles.of(rest).at(HABIT));
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

    static double sum(double[] values, int[] slots) {
        return Arrays.stream(slots).mapToDouble(i -> values[i]).sum();
    }
}
