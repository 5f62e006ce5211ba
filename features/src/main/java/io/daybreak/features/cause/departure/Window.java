package io.daybreak.features.cause.departure;

import java.time.Instant;

/**
 * A stretch of slots.
 *
 * @param from first minute since 1970-01-01T00:00Z
 * @param to the minute after the last
 */
public record Window(long from, long to) {
    private static final long SECONDS = 60;

    /** The slots of which at least half lies in {@code [start, end)}; one at the least. */
    public static Window mostlyIn(Instant start, Instant end) {
        long from = Math.floorDiv(start.getEpochSecond() + SECONDS / 2, SECONDS);
        long to = Math.floorDiv(end.getEpochSecond() + SECONDS / 2, SECONDS);
        return new Window(from, Math.max(to, from + 1));
    }

    /** The slots that begin in {@code [start, end)}. */
    public static Window beginningIn(Instant start, Instant end) {
        return new Window(ceil(start), ceil(end));
    }

    private static long ceil(Instant time) {
        return Math.ceilDiv(time.getEpochSecond() + (time.getNano() > 0 ? 1 : 0), SECONDS);
    }

    public boolean contains(long minute) {
        return minute >= from && minute < to;
    }

    /** The window and a minute on either side: what may be partly inside. */
    public Window widened() {
        return new Window(from - 1, to + 1);
    }
}
