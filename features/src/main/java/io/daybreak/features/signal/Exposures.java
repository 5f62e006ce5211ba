package io.daybreak.features.signal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Of what the counts of a day are shares: operations, errors, instances and edges of the calls of their service (or instance), log lines
 * of the records of their service. So more load moves none of them, and neither does telemetry that is kept for some minutes only.
 * Calls and records of a whole service are shares of those of all services where they are kept for some minutes only; where they are kept
 * throughout they stand for themselves, and their fall is a finding.
 */
public final class Exposures {
    /** Of the minutes in which anything was counted or measured: kept throughout, but for gaps. */
    private static final double THROUGHOUT = 0.5;

    private final Map<Whole, Series> wholes = new HashMap<>();
    private final Map<Boolean, TreeMap<Long, Double>> totals = new HashMap<>();
    private final long minutes;

    /** @param minutes of the day in which a source reported anything */
    public Exposures(long minutes) {
        this.minutes = minutes;
    }

    /** Whose calls, or records. */
    private record Whole(String service, String instance, boolean log) {
        static Whole of(Signal signal) {
            return new Whole(signal.service(), signal.instance(), signal.kind() == Kind.LOG);
        }
    }

    /** Takes the calls or records of a service or of one of its instances; all must be here before anything is asked. */
    public void add(Series whole) {
        Signal signal = whole.signal();
        wholes.put(Whole.of(signal), whole);
        if (signal.instance().isEmpty()) {
            TreeMap<Long, Double> total = totals.computeIfAbsent(signal.kind() == Kind.LOG, _ -> new TreeMap<>());
            for (int i = 0; i < whole.size(); i++) {
                total.merge(whole.minutes()[i], whole.values()[i], Double::sum);
            }
        }
    }

    /** The calls or records that say in which minutes a count could have been; null where there are none. */
    public @Nullable Series whole(Signal signal) {
        return wholes.get(Whole.of(signal));
    }

    /**
     * What there was to be counted in each slot of a series.
     *
     * @return as many as slots; null for what is no count, and for what stands for itself
     */
    public double @Nullable [] of(Series series) {
        Signal signal = series.signal();
        if (!signal.isCount()) {
            return null;
        }
        Series whole = wholes.get(Whole.of(signal));
        if (whole == null || !whole.signal().equals(signal)) {
            return whole == null ? null : aligned(series, whole);
        }
        if (!signal.instance().isEmpty()) {
            Series service = wholes.get(new Whole(signal.service(), "", signal.kind() == Kind.LOG));
            return service == null ? null : aligned(series, service);
        }
        TreeMap<Long, Double> total = totals.getOrDefault(signal.kind() == Kind.LOG, new TreeMap<>());
        return total.size() >= THROUGHOUT * minutes ? null : aligned(series, total);
    }

    private static double[] aligned(Series series, Series whole) {
        double[] exposure = new double[series.size()];
        for (int i = 0, j = 0; i < exposure.length; i++) {
            while (j < whole.size() && whole.minutes()[j] < series.minutes()[i]) {
                j++;
            }
            exposure[i] = j < whole.size() && whole.minutes()[j] == series.minutes()[i] ? whole.values()[j] : 0;
        }
        return exposure;
    }

    private static double[] aligned(Series series, TreeMap<Long, Double> total) {
        double[] exposure = new double[series.size()];
        for (int i = 0; i < exposure.length; i++) {
            exposure[i] = total.getOrDefault(series.minutes()[i], 0.0);
        }
        return exposure;
    }
}
