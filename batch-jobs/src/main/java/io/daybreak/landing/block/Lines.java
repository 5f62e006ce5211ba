package io.daybreak.landing.block;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at bytes eight at a time. */
public final class Lines {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOWS = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long LINE_FEEDS = ONES * '\n';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long BLANKS = ONES * ' ';

    private Lines() {}

    /** The place of the next line feed, or {@code end}. */
    public static int nextLineFeed(byte[] bytes, int start, int end) {
        int i = start;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long match = zeroBytes((long) LONGS.get(bytes, i) ^ LINE_FEEDS);
            if (match != 0) {
                return i + (Long.numberOfTrailingZeros(match) >>> 3);
            }
        }
        while (i < end && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    public static int countLineFeeds(byte[] bytes, int start, int end) {
        int count = 0;
        int i = start;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            count += Long.bitCount(zeroBytes((long) LONGS.get(bytes, i) ^ LINE_FEEDS));
        }
        for (; i < end; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    public static int lastLineFeed(byte[] bytes, int start, int end) {
        int i = end - 1;
        while (i >= start && bytes[i] != '\n') {
            i--;
        }
        return i >= start ? i : -1;
    }

    /** The place of the next quotation mark, backslash or control character, or {@code end}. */
    public static int plainEnd(byte[] bytes, int start, int end) {
        int i = start;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, i);
            long control = (eight - BLANKS) & ~eight & HIGHS;
            long match = control | zeroBytes(eight ^ QUOTES) | zeroBytes(eight ^ BACKSLASHES);
            if (match != 0) {
                return i + (Long.numberOfTrailingZeros(match) >>> 3);
            }
        }
        while (i < end && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] & 0xFF) >= ' ') {
            i++;
        }
        return i;
    }

    /** Whether all are ASCII and none is NUL: what nearly every line is. */
    public static boolean isPlain(byte[] bytes, int start, int end) {
        int i = start;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, i);
            if (((eight | zeroBytes(eight)) & HIGHS) != 0) {
                return false;
            }
        }
        while (i < end && bytes[i] > 0) {
            i++;
        }
        return i == end;
    }

    /** 0x80 in each byte that is zero, exactly (the shorter formula also marks a 1 above a 0). */
    private static long zeroBytes(long eight) {
        return ~(((eight & LOWS) + LOWS) | eight | LOWS);
    }
}
