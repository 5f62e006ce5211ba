package io.daybreak.analysis.anomaly;

import io.daybreak.features.Day;
import io.daybreak.features.anomaly.Baseline;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Signal;
import io.daybreak.warehouse.Warehouse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The baselines of a day, as far as they rest on earlier days, by signal and hour. */
final class DayBaselines {
    /** The hour under which the table keeps the baseline of the whole day. */
    private static final int WHOLE_DAY = -1;

    private final Day day;
    private final Map<Signal, Map<Integer, Baseline>> bySignal = new HashMap<>();

    private DayBaselines(Day day) {
        this.day = day;
    }

    static DayBaselines read(Warehouse warehouse, Day day) {
        var baselines = new DayBaselines(day);
        warehouse.forEach("sql/anomalies/baselines.sql", Map.of("day", day.date()), row -> {
            var signal = new Signal(
                    row.getString("service"),
                    row.getString("instance"),
                    Kind.of(row.getString("kind")),
                    row.getString("signal"),
                    row.getString("attribute"),
                    row.getString("unit"));
            var baseline = new Baseline(
                    row.getDouble("median"), row.getDouble("iqr"), row.getDouble("p01"), row.getDouble("p99"));
            baselines.bySignal.computeIfAbsent(signal, _ -> new HashMap<>()).put(row.getInt("hour"), baseline);
        });
        return baselines;
    }

    /** The baseline in force at a minute since 1970; null for a signal that earlier days do not know. */
    @Nullable
    LongFunction<Baseline> of(Signal signal) {
        Map<Integer, Baseline> hours = bySignal.get(signal);
        return hours == null || hours.isEmpty() ? null : minute -> at(hours, minute);
    }

    private Baseline at(Map<Integer, Baseline> hours, long minute) {
        int hour = Instant.ofEpochSecond(minute * 60).atZone(day.zone()).getHour();
        Baseline own = hours.get(hour);
        Baseline whole = hours.get(WHOLE_DAY);
        Baseline known = own != null ? own : whole;
        return known != null ? known : hours.values().iterator().next();
    }
}
