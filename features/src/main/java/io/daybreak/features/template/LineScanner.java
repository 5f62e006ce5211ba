package io.daybreak.features.template;

import java.util.Arrays;

/**
 * Cuts a message into tokens, masks what varies by its type (number, hexadecimal, identifier, address, path, URL, time,
 * size) and folds the rest into a 64-bit signature: one pass, no regular expressions, no allocation per line. Lines of one
 * signature always have one template; lines of one template may have several signatures, which {@link TemplateMiner}
 * brings together.
 *
 * <p>Not safe for use by several threads at once: it holds the tokens of the message scanned last. Messages are read up to
 * {@value #LONGEST} characters; what follows does not take part.
 */
public final class LineScanner {
    /** Characters of a message that are read. */
    public static final int LONGEST = 4096;

    static final byte BLANK = 0;
    static final byte DELIMITER = 1;
    static final byte WORD = 2;
    static final byte MIXED = 3;
    static final byte MASK = 4;

    private static final long MASKED = 0x2a;
    private final char[] text = new char[LONGEST];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] types = new byte[256];
    private int size;

    /** The signature of a message. */
    public long signature(String message) {
        return signature(message, 0, message.length());
    }

    /** The signature of the message {@code [from, to)} of a line. Linear in its length. */
    public long signature(String line, int from, int to) {
        int length = Math.min(to - from, LONGEST);
        line.getChars(from, from + length, text, 0);
        size = 0;
        long hash = Hash.SEED;
        int at = 0;
        while (at < length) {
            int start = at;
            byte type = kind(text[at]);
            at++;
            if (type == BLANK) {
                while (at < length && text[at] <= ' ') {
                    at++;
                }
                hash = Hash.fold(hash, ' ');
            } else if (type == DELIMITER) {
                hash = Hash.fold(hash, text[start]);
            } else {
                while (at < length && kind(text[at]) == WORD) {
                    at++;
                }
                type = Atom.type(text, start, at);
                hash = type == MASK ? Hash.fold(hash, MASKED) : Hash.fold(hash, folded(start, at));
            }
            push(start, at, type);
        }
        return Hash.mix(hash);
    }

    private long folded(int start, int end) {
        long hash = Hash.SEED;
        for (int i = start; i < end; i++) {
            boolean digit = Atom.isDigit(text[i]);
            if (!digit || i == start || !Atom.isDigit(text[i - 1])) {
                hash = Hash.fold(hash, digit ? '#' : text[i]);
            }
        }
        return hash;
    }

    private void push(int start, int end, byte type) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            types = Arrays.copyOf(types, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        types[size++] = type;
    }

    private static byte kind(char c) {
        if (c <= ' ') {
            return BLANK;
        }
        return "=,;()[]{}<>\"'|".indexOf(c) >= 0 ? DELIMITER : WORD;
    }

    int size() {
        return size;
    }

    byte type(int token) {
        return types[token];
    }

    /** The masked spelling of a token of the message scanned last. */
    String spelled(int token) {
        return switch (types[token]) {
            case BLANK -> " ";
            case MASK -> Template.WILDCARD;
            case MIXED -> Atom.digitsMasked(text, starts[token], ends[token]);
            default -> new String(text, starts[token], ends[token] - starts[token]);
        };
    }
}
