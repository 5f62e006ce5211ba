package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.text.mention.Cue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which windows "the day before", "a week earlier" and the like mean.
 *
 * @param windows of the claims, by their text
 * @param team whose days are meant
 */
record RelativeWindows(Map<String, Span> windows, ZoneId team) {

    Set<String> meant(Cue cue) {
        return switch (cue) {
            case DAY_BEFORE -> shifted(Duration.ofDays(1));
            case WEEK_BEFORE -> shifted(Duration.ofDays(7));
            case HOUR_BEFORE -> shifted(Duration.ofHours(1));
            case EARLIER -> earlier();
            default -> Set.of();
        };
    }

    private Set<String> shifted(Duration offset) {
        return matching(window -> windows.values().stream()
                .anyMatch(other -> other.back(offset).equals(window) || localShift(other, window, offset)));
    }

    /** A day with another clock change is 23 or 25 hours long. */
    private boolean localShift(Span later, Span window, Duration offset) {
        long days = offset.toDays();
        return days > 0
                && later.from().atZone(team).minusDays(days).toInstant().equals(window.from())
                && later.to().atZone(team).minusDays(days).toInstant().equals(window.to());
    }

    private Set<String> earlier() {
        Instant latest = windows.values().stream()
                .map(Span::from)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return matching(window -> window.from().isBefore(latest));
    }

    private Set<String> matching(Predicate<Span> test) {
        return windows.entrySet().stream()
                .filter(one -> test.test(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
