package io.daybreak.analysis;

import io.daybreak.warehouse.Warehouse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an incident's fingerprint did on earlier days.
 *
 * <p>new: not seen in the 30 days before; ongoing: seen on the day before; regressed: seen before, but not then.
 */
final class LifeCycle {
    private final LocalDate today;
    private final Map<String, Seen> seen;

    /** When a fingerprint was there: the first day of its unbroken stretch up to its last day. */
    private record Seen(LocalDate first, LocalDate last) {}

    /** @param number the day's number in an unbroken stretch, from 1 */
    record State(String word, long number) {}

    private LifeCycle(LocalDate today, Map<String, Seen> seen) {
        this.today = today;
        this.seen = seen;
    }

    /** Reads the incidents of the 30 days before. */
    static LifeCycle before(LocalDate today, Warehouse warehouse) {
        Map<String, Seen> seen = new TreeMap<>();
        warehouse.query("sql/incidents/history.sql", Map.of("day", today), (row, _) -> {
            LocalDate day = row.getObject("day", LocalDate.class);
            return seen.merge(
                    row.getString("fingerprint"),
                    new Seen(day, day),
                    (old, _) -> new Seen(old.last().equals(day.minusDays(1)) ? old.first() : day, day));
        });
        return new LifeCycle(today, seen);
    }

    State of(String fingerprint) {
        Seen before = seen.get(fingerprint);
        if (before == null) {
            return new State("new", 1);
        }
        return before.last().equals(today.minusDays(1))
                ? new State("ongoing", ChronoUnit.DAYS.between(before.first(), today) + 1)
                : new State("regressed", 1);
    }
}
