package io.daybreak.features.cause.departure;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Series;
import io.daybreak.features.signal.Signal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which service a signal speaks about. An edge speaks about its callee, whose network and queue the caller feels. So does what a
 * caller tells of a callee that sends nothing itself, a database, a third party, or a service that fell silent: a metric or an operation with its name in it.
 */
public final class Attribution {
    private final Map<String, Map<String, Pattern>> silentCallees = new HashMap<>();

    /**
     * @param callees whom a service calls
     * @param silent services that ceased to report, even if something was heard of them in their last minute
     */
    public Attribution(
            Function<String, Set<String>> callees, Collection<Series> series, Window window, Set<String> silent) {
        Set<String> heard = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (Series s : series) {
            known.add(s.signal().service());
            if (!silent.contains(s.signal().service()) && speaks(s, window)) {
                heard.add(s.signal().service());
            }
        }
        for (String caller : known) {
            for (String callee : callees.apply(caller)) {
                if (!heard.contains(callee)) {
                    silentCallees.computeIfAbsent(caller, _ -> new HashMap<>()).put(callee, asWord(callee));
                }
            }
        }
    }

    private static boolean speaks(Series series, Window window) {
        double[] during = series.between(window.from(), window.to());
        return series.signal().kind() == Kind.METRIC
                ? during.length > 0
                : Arrays.stream(during).anyMatch(v -> v > 0);
    }

    /** The name with no letter or digit beside it. */
    private static Pattern asWord(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
    }

    String blamed(Signal signal) {
        if (signal.kind() == Kind.EDGE) {
            return signal.attribute();
        }
        return Objects.requireNonNullElse(silent(signal), signal.service());
    }

    /** The name of a level's family; what callers tell of silent callees is compared among itself. */
    String family(Signal signal) {
        String silent = silent(signal);
        String name = silent == null || signal.kind() != Kind.METRIC
                ? signal.name()
                : signal.name().replace(silent, "*");
        return signal.kind().word() + " " + name + " " + signal.unit()
                + (silent != null ? " of a callee" : signal.attribute().isEmpty() ? "" : " each");
    }

    private @Nullable String silent(Signal signal) {
        Map<String, Pattern> callees = silentCallees.get(signal.service());
        if (callees == null || signal.kind() == Kind.LOG) {
            return null;
        }
        String text = signal.kind() == Kind.METRIC ? signal.name() : signal.attribute();
        return callees.entrySet().stream()
                .filter(c -> c.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }
}
