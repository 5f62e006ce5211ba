package io.daybreak.simulator.plan;

/**
 * Something that looks like trouble and is none.
 *
 * @param service by its index; -1 for the whole shop
 * @param start first second, since 1970
 * @param end first second after it
 * @param strength by kind: share of an instance's processor, lines a second, milliseconds, growth over the time, traffic factor less 1
 */
public record Herring(Kind kind, int service, long start, long end, double strength) {

    /** What it is. */
    public enum Kind {
        /** A job that runs at the same time every day, or every hour. */
        CRON_LOAD,
        /** One harmless line, very often. */
        NOISY_LINE,
        /** A few slow seconds of one instance. */
        LATENCY_SPIKE,
        /** Memory that grows slowly and stays far from its limit. */
        MEMORY_DRIFT,
        /** A disk that fills slowly and is emptied in time. */
        DISK_DRIFT,
        /** A sale: more visitors than usual, and the shop serves them. */
        TRAFFIC_PEAK
    }

    public boolean active(long second) {
        return second >= start && second < end;
    }

    /** 0 at the start to 1 at the end; outside it 0. */
    public double progress(long second) {
        return active(second) ? (second - start) / (double) (end - start) : 0;
    }

    Herring until(int seconds) {
        return new Herring(kind, service, start, start + seconds, strength);
    }
}
