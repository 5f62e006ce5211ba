package io.daybreak.features.template;

import java.util.HashMap;
import java.util.Map;

/**
 * The least that a reader of log lines can do: bytes to lines, lines to tokens, digits masked, a 64-bit signature of each line in a
 * map. Nothing is understood; it is what our own reading is measured against.
 */
final class BareReader {
    private static final int CLASSES = 256;
    private static final byte[] KINDS = new byte[CLASSES];

    static {
        for (int c = 0; c <= ' '; c++) {
            KINDS[c] = 1;
        }
        for (int c = '0'; c <= '9'; c++) {
            KINDS[c] = 2;
        }
    }

    private final Map<Long, long[]> counts = new HashMap<>();

    /** Reads the lines of a block; gives their number. */
    long read(byte[] bytes, int end) {
        long lines = 0;
        long hash = Hash.SEED;
        int before = 1;
        for (int i = 0; i < end; i++) {
            byte c = bytes[i];
            if (c == '\n') {
                counts.computeIfAbsent(Hash.mix(hash), mark -> new long[1])[0]++;
                hash = Hash.SEED;
                lines++;
                before = 1;
                continue;
            }
            int kind = KINDS[c & 0xFF];
            if (kind == 0 || kind != before) {
                hash = Hash.fold(hash, kind == 0 ? c : kind);
            }
            before = kind;
        }
        return lines;
    }

    int signatures() {
        return counts.size();
    }
}
