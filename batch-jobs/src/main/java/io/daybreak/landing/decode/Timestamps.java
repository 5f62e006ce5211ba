package io.daybreak.landing.decode;

import io.daybreak.landing.block.RejectReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601 times with a zone, read from bytes: {@code 2026-11-20T14:02:00.123456789Z}, a blank for the {@code T}, an
 * offset {@code +09:00}, {@code +0900} or {@code +09} for the {@code Z}, any number of decimals (the tenth and further
 * ones are dropped). Not safe for threads: it remembers the last date.
 */
public final class Timestamps {
    private static final long UNREADABLE = -1;
    private static final long WITHOUT_ZONE = -2;
    private static final long OUT_OF_RANGE = -3;

    private static final long NANOS = 1_000_000_000L;
    private static final long FIRST = LocalDate.of(1990, 1, 1).toEpochDay() * 86_400;
    private static final long LAST = LocalDate.of(2101, 1, 1).toEpochDay() * 86_400;
    private static final int SECONDS_END = 19;

    private int lastDate = -1;
    private long lastEpochDay;

    /** Nanoseconds since 1970, or a negative number that {@link #flaw} explains. */
    public long parse(byte[] text, int start, int end) {
        if (end - start < SECONDS_END || !isShaped(text, start)) {
            return UNREADABLE;
        }
        long day = epochDay(digits(text, start, 4), digits(text, start + 5, 2), digits(text, start + 8, 2));
        int hour = digits(text, start + 11, 2);
        int minute = digits(text, start + 14, 2);
        int second = digits(text, start + 17, 2);
        if (day == Long.MIN_VALUE || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return UNREADABLE;
        }
        return withFraction(text, start + SECONDS_END, end, day * 86_400 + hour * 3600L + minute * 60L + second);
    }

    /** Why a parsed time is none, or null if it is one. */
    static @Nullable RejectReason flaw(long parsed) {
        if (parsed >= 0) {
            return null;
        }
        return parsed == WITHOUT_ZONE
                ? RejectReason.TIME_WITHOUT_ZONE
                : parsed == OUT_OF_RANGE ? RejectReason.TIME_OUT_OF_RANGE : RejectReason.UNREADABLE_TIME;
    }

    /** Whether nanoseconds since 1970 lie within 1990 to 2100. */
    static boolean inRange(long nanos) {
        return nanos >= FIRST * NANOS && nanos < LAST * NANOS;
    }

    private static boolean isShaped(byte[] text, int start) {
        byte separator = text[start + 10];
        return text[start + 4] == '-'
                && text[start + 7] == '-'
                && (separator == 'T' || separator == ' ' || separator == 't')
                && text[start + 13] == ':'
                && text[start + 16] == ':';
    }

    private static long withFraction(byte[] text, int start, int end, long seconds) {
        int at = start;
        long nanos = 0;
        if (at < end && (text[at] == '.' || text[at] == ',')) {
            long unit = NANOS / 10;
            for (at++; at < end && isDigit(text[at]); at++) {
                nanos += (text[at] - '0') * unit;
                unit /= 10;
            }
            if (!isDigit(text[at - 1])) {
                return UNREADABLE;
            }
        }
        return withZone(text, at, end, seconds, nanos);
    }

    private static long withZone(byte[] text, int at, int end, long seconds, long nanos) {
        if (at == end) {
            return WITHOUT_ZONE;
        }
        long offset = at + 1 == end && (text[at] == 'Z' || text[at] == 'z') ? 0 : offset(text, at, end);
        if (offset == Long.MIN_VALUE) {
            return UNREADABLE;
        }
        long utc = seconds - offset;
        return utc < FIRST || utc >= LAST ? OUT_OF_RANGE : utc * NANOS + nanos;
    }

    /** Seconds east of UTC; the smallest long if unreadable. */
    private static long offset(byte[] text, int at, int end) {
        int length = end - at;
        boolean colon = length == 6 && text[at + 3] == ':';
        if (text[at] != '+' && text[at] != '-' || !(colon || length == 5 || length == 3)) {
            return Long.MIN_VALUE;
        }
        int hours = digits(text, at + 1, 2);
        int minutes = length == 3 ? 0 : digits(text, end - 2, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Long.MIN_VALUE;
        }
        long seconds = hours * 3600L + minutes * 60L;
        return text[at] == '-' ? -seconds : seconds;
    }

    private long epochDay(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return Long.MIN_VALUE;
        }
        int date = year * 10_000 + month * 100 + day;
        if (date != lastDate) {
            LocalDate first = LocalDate.of(year, month, 1);
            lastEpochDay = day > first.lengthOfMonth() ? Long.MIN_VALUE : first.toEpochDay() + day - 1;
            lastDate = date;
        }
        return lastEpochDay;
    }

    /** The number that the digits say; negative if one is none. */
    private static int digits(byte[] text, int start, int count) {
        int number = 0;
        for (int i = start; i < start + count; i++) {
            if (!isDigit(text[i])) {
                return -1;
            }
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
