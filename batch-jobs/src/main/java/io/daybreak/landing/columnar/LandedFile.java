package io.daybreak.landing.columnar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished Parquet file.
 *
 * @param name of the file in its folder
 * @param rows in it
 * @param first the earliest time of a row; null where rows have no time
 * @param last the latest
 * @param bytes on disk
 * @param sha256 of the file, hexadecimal
 */
public record LandedFile(
        String name,
        long rows,
        @Nullable Instant first,
        @Nullable Instant last,
        long bytes,
        String sha256) {
    private static final long NANOS = 1_000_000_000L;

    static LandedFile of(String name, long rows, long first, long last, long bytes, String sha256) {
        boolean timed = first <= last;
        return new LandedFile(name, rows, timed ? instant(first) : null, timed ? instant(last) : null, bytes, sha256);
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
