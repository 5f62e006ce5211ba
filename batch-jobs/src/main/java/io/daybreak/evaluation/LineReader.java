package io.daybreak.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a stream as text, line feeds and carriage returns off, at constant memory: of a longer line the first
 * {@value #LONGEST} bytes. Bytes that are no UTF-8 become replacement characters.
 */
final class LineReader {
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[1 << 10];
    private int at;
    private int size;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line; null at the end. A last line without a line feed counts, an empty one does not. */
    @Nullable
    String next() throws IOException {
        int length = 0;
        boolean any = false;
        while (at < size || fill()) {
            any = true;
            int end = at;
            while (end < size && buffer[end] != '\n') {
                end++;
            }
            if (length == 0 && end < size) {
                String whole = text(buffer, at, end);
                at = end + 1;
                return whole;
            }
            length = append(length, at, end);
            at = end + 1;
            if (end < size) {
                break;
            }
        }
        return any ? text(line, 0, length) : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        size = Math.max(in.read(buffer), 0);
        return size > 0;
    }

    private int append(int length, int from, int to) {
        int count = Math.min(to - from, LONGEST - length);
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(line.length * 2, length + count)));
        }
        System.arraycopy(buffer, from, line, length, count);
        return length + count;
    }

    private static String text(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        for (int i = from; i < end; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, from, end - from, StandardCharsets.UTF_8);
            }
        }
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
