package io.daybreak.landing.block;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Checks text as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
public final class Utf8 {
    private static final int RAW_LIMIT = 4096;
    private static final int LONGEST = 4;

    /** The byte-order mark. */
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Utf8() {}

    /** Whether a byte-order mark stands at {@code start}. */
    public static boolean marked(byte[] bytes, int start, int end) {
        boolean marked = end - start >= MARK.length;
        for (int i = 0; marked && i < MARK.length; i++) {
            marked = bytes[start + i] == MARK[i];
        }
        return marked;
    }

    /** The block without the byte-order mark it begins with. */
    public static LineBlock withoutMark(LineBlock block) {
        return marked(block.bytes(), block.start(), block.end()) ? block.from(block.start() + MARK.length, 0) : block;
    }

    /** Why these bytes are no text, or null. */
    public static @Nullable RejectReason flaw(byte[] bytes, int start, int end) {
        if (Lines.isPlain(bytes, start, end)) {
            return null;
        }
        for (int i = start; i < end; ) {
            int length = bytes[i] > 0 ? 1 : lengthAt(bytes, i, end);
            if (length == 0) {
                return bytes[i] == 0 ? RejectReason.NUL : RejectReason.NOT_UTF_8;
            }
            i += length;
        }
        return null;
    }

    /** Raw bytes as valid UTF-8 of at most 4,096 bytes, cut between characters; U+FFFD stands for what is none. */
    public static byte[] shown(byte[] bytes, int start, int end) {
        int length = Math.min(end - start, RAW_LIMIT + LONGEST - 1);
        byte[] valid = new String(bytes, start, length, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        int cut = Math.min(valid.length, RAW_LIMIT);
        while (cut < valid.length && (valid[cut] & 0xC0) == 0x80) {
            cut--;
        }
        return Arrays.copyOf(valid, cut);
    }

    /** Bytes of the character of more than one byte that starts here; 0 if none does. */
    private static int lengthAt(byte[] bytes, int i, int end) {
        int lead = bytes[i] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || i + length > end) {
            return 0;
        }
        int second = bytes[i + 1] & 0xFF;
        boolean legal = second >= lowestSecond(lead) && second <= highestSecond(lead);
        for (int k = 2; k < length; k++) {
            legal &= (bytes[i + k] & 0xC0) == 0x80;
        }
        return legal ? length : 0;
    }

    private static int lowestSecond(int lead) {
        return switch (lead) {
            case 0xE0 -> 0xA0;
            case 0xF0 -> 0x90;
            default -> 0x80;
        };
    }

    private static int highestSecond(int lead) {
        return switch (lead) {
            case 0xED -> 0x9F;
            case 0xF4 -> 0x8F;
            default -> 0xBF;
        };
    }
}
