package io.daybreak.features.logline.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * How times that lack a zone, a year or a date are read.
 *
 * @param zone of times that name none
 * @param near a date that the lines lie near: a year-less date gets the year that brings it closest, so that it rolls over at
 *     New Year; null where nothing is known, and then such times are none
 * @param dated whether a bare clock time lies on that date, as in a file that has its date in its name
 * @param ignored whether times are not read at all, since the lines' times are known from elsewhere
 */
public record TimeReading(ZoneId zone, @Nullable LocalDate near, boolean dated, boolean ignored) {
    private static final int HALF_YEAR = 183;

    /** Nothing known: UTC, and no time where the year lacks. */
    public static final TimeReading PLAIN = new TimeReading(ZoneOffset.UTC, null, false);

    /** Times are stepped over. */
    public static final TimeReading IGNORED = new TimeReading(ZoneOffset.UTC, null, false, true);

    public TimeReading(ZoneId zone, @Nullable LocalDate near, boolean dated) {
        this(zone, near, dated, false);
    }

    /** The year of a month and day; 0 where there is none. */
    int year(int month, int day) {
        if (near == null) {
            return 0;
        }
        int dayOfYear = month * 31 + day;
        int nearDay = near.getMonthValue() * 31 + near.getDayOfMonth();
        int later = dayOfYear - nearDay > HALF_YEAR ? -1 : nearDay - dayOfYear > HALF_YEAR ? 1 : 0;
        return near.getYear() + later;
    }

    /** The date of bare clock times; null where there is none. */
    @Nullable
    LocalDate date() {
        return dated ? near : null;
    }

    /** Seconds east of UTC at a local time, given as seconds since 1970 on the local clock. */
    long offset(long localSeconds) {
        ZoneRules rules = zone.getRules();
        return rules.isFixedOffset()
                ? rules.getOffset(java.time.Instant.EPOCH).getTotalSeconds()
                : rules.getOffset(LocalDateTime.ofEpochSecond(localSeconds, 0, ZoneOffset.UTC))
                        .getTotalSeconds();
    }
}
