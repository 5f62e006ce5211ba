package io.daybreak.features.incident;

/**
 * A service in trouble without a longer pause.
 *
 * @param service which
 * @param start first minute, counted from 1970-01-01T00:00Z
 * @param end the minute after the last
 */
record Stretch(String service, long start, long end) {
    /** Whether less than so many minutes lie between the two. */
    boolean touches(Stretch other, long pause) {
        return start < other.end + pause && other.start < end + pause;
    }

    Stretch within(long from, long to) {
        return new Stretch(service, Math.max(start, from), Math.min(end, to));
    }
}
