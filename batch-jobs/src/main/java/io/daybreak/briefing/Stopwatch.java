package io.daybreak.briefing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What each part of a step took, one after the other. */
final class Stopwatch {
    private final Clock clock;
    private final Map<String, Duration> parts = new LinkedHashMap<>();
    private Instant last;

    Stopwatch(Clock clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /** Ends a part, which began where the last one ended. */
    void ended(String part) {
        Instant now = clock.instant();
        parts.merge(part, Duration.between(last, now), Duration::plus);
        last = now;
    }

    /** "facts 0.412 s, check 0.230 s", in the order in which they ended first. */
    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(part -> String.format(
                        Locale.ROOT, "%s %.3f s", part.getKey(), part.getValue().toMillis() / 1e3))
                .collect(Collectors.joining(", "));
    }
}
