package io.daybreak.features;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A calendar date in the team's time zone: 23, 24 or 25 hours, {@code [start, end)}.
 *
 * @param date the date
 * @param zone the team's zone
 */
public record Day(LocalDate date, ZoneId zone) {

    /** The first instant that belongs to the day. */
    public Instant start() {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The first instant of the next day. */
    public Instant end() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean contains(Instant time) {
        return !time.isBefore(start()) && time.isBefore(end());
    }
}
