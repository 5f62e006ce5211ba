package io.daybreak.jobs;

import io.daybreak.features.Day;
import io.daybreak.warehouse.Warehouse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days that have a briefing and still take rows that come late. */
final class OpenDays {
    private final Warehouse warehouse;
    private final ZoneId zone;
    private final Duration open;
    private final Clock clock;

    /** @param open how long after its end a day takes such rows */
    OpenDays(Warehouse warehouse, ZoneId zone, Duration open, Clock clock) {
        this.warehouse = warehouse;
        this.zone = zone;
        this.open = open;
        this.clock = clock;
    }

    /** Each with a hash of what it was loaded from. */
    SortedMap<LocalDate, String> contents() {
        LocalDate first = LocalDate.ofInstant(clock.instant().minus(open), zone);
        SortedMap<LocalDate, String> contents = new TreeMap<>();
        warehouse.forEach("sql/load/finished.sql", Map.of("from", first), row -> {
            LocalDate day = LocalDate.parse(row.getString("day"));
            if (clock.instant().isBefore(day(day).end().plus(open))) {
                contents.put(day, row.getString("contents"));
            }
        });
        return contents;
    }

    Day day(LocalDate date) {
        return new Day(date, zone);
    }
}
