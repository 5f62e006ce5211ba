package io.daybreak.features.cause.departure;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Series;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Services that ceased to report metrics: these come whether or not anybody calls, so a service that is only not asked any more is not
 * among them.
 */
public final class Silence {
    /** Minutes before the trouble that tell how often a service reports. */
    private static final long BEFORE = 60;
    /** Of as few reports expected, none is chance. */
    private static final double LEAST_EXPECTED = 2;
    /** Of those expected; the minutes in which it ceased and came back are among the trouble's. */
    private static final double LEFT = 0.25;

    private Silence() {}

    public static Set<String> of(Collection<Series> series, Window window) {
        var before = new Window(window.from() - BEFORE, window.from());
        Map<String, Set<Long>> usual = reported(series, before);
        Map<String, Set<Long>> during = reported(series, window);
        double length = (double) (window.to() - window.from()) / BEFORE;
        return usual.entrySet().stream()
                .filter(service -> {
                    double expected = service.getValue().size() * length;
                    int observed =
                            during.getOrDefault(service.getKey(), Set.of()).size();
                    return expected >= LEAST_EXPECTED && observed <= LEFT * expected;
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<Long>> reported(Collection<Series> series, Window window) {
        Map<String, Set<Long>> minutes = new HashMap<>();
        for (Series s : series) {
            if (s.signal().kind() == Kind.METRIC) {
                Set<Long> own = minutes.computeIfAbsent(s.signal().service(), _ -> new HashSet<>());
                for (int i = s.indexOf(window.from()); i < s.indexOf(window.to()); i++) {
                    own.add(s.minutes()[i]);
                }
            }
        }
        return minutes;
    }
}
