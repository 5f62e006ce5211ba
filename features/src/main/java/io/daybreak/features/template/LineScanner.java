package io.daybreak.features.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a message into tokens, masks what varies by its type (number, hexadecimal, identifier, address, path, URL) and
 * folds the rest into a 64-bit signature: one pass, no regular expressions, no allocation per line. Lines of one
 * signature always have one template; lines of one template may have several signatures, which {@link TemplateMiner}
 * brings together.
 *
 * <p>Not safe for use by several threads at once: it holds the tokens of the message scanned last. Messages are read up to
 * {@value #LONGEST} characters; what follows does not take part.
 */
public final class LineScanner {
    /** Characters of a message that are read. */
    public static final int LONGEST = 4096;

    private static final byte[] KINDS = kinds();

    private final char[] text = new char[LONGEST + 1];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] types = new byte[256];
    private long[] hashes = new long[256];
    private int size;
    private int length;

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        Arrays.fill(kinds, Token.WORD);
        Arrays.fill(kinds, 0, ' ' + 1, Token.BLANK);
        for (char c : "=,;()[]{}<>\"'|:".toCharArray()) {
            kinds[c] = Token.DELIMITER;
        }
        return kinds;
    }

    /** The signature of a message. */
    public long signature(String message) {
        return signature(message, 0, message.length());
    }

    /** The signature of the message {@code [from, to)} of a line. Linear in its length. */
    public long signature(String line, int from, int to) {
        length = Math.min(to - from, LONGEST);
        line.getChars(from, from + length, text, 0);
        text[length] = 0;
        size = 0;
        long hash = Hash.SEED;
        int at = 0;
        while (at < length) {
            at = next(at);
        }
        for (int i = 0; i < size; i++) {
            hash = Hash.fold(hash, hashes[i]);
        }
        return Hash.mix(hash);
    }

    /** Pushes the tokens at {@code at}; returns where to go on. */
    private int next(int at) {
        byte kind = kind(text[at]);
        if (kind == Token.BLANK) {
            int end = Atom.blanksEnd(text, at, length);
            if (end < length) {
                push(at, end, Token.BLANK, ' ');
            }
            return end;
        }
        if (kind == Token.DELIMITER) {
            int less = text[at] == '<' ? Unit.lessThanEnd(text, at, length) : at;
            if (less > at) {
                push(at, less, Token.MASK, Token.MASK);
                return less;
            }
            int end = at + 1;
            push(at, end, Token.DELIMITER, text[at]);
            if (size > 1 && types[size - 2] == Token.DELIMITER && Atom.empty(text, at)) {
                starts[size - 1] = at;
                ends[size - 1] = at;
                types[size - 1] = Token.MASK;
                hashes[size - 1] = 1;
                push(at, end, Token.DELIMITER, text[at]);
            }
            return end;
        }
        int end = atom(at);
        collapse();
        return end;
    }

    /** A value like the one before, after a blank or a comma alone, is more of the same list. */
    private void collapse() {
        int last = size - 1;
        if (last < 2 || types[last] < Token.MIXED || hashes[last] != hashes[last - 2]) {
            return;
        }
        char joint = text[starts[last - 1]];
        if (types[last - 1] == Token.BLANK || joint == ',') {
            size -= 2;
        }
    }

    /** Pushes the atom at {@code from}, its closing punctuation apart; returns its end. */
    private int atom(int from) {
        int plain = plainWord(from);
        if (plain > from) {
            return plain;
        }
        int whole = Atom.valueEnd(text, from, length);
        if (whole > from) {
            push(from, whole, Token.MASK, Token.MASK);
            return whole;
        }
        if (text[from] == '/' && from + 1 < length && Atom.isDigit(text[from + 1])) {
            push(from, from + 1, Token.DELIMITER, '/');
            return from + 1;
        }
        int dots = Atom.dotsEnd(text, from, length);
        if (dots > from + 1) {
            push(from, dots, Token.DELIMITER, dots - from);
            return dots;
        }
        int end = wordEnd(from);
        int stop = end;
        while (stop > from + 1 && ".!?".indexOf(text[stop - 1]) >= 0) {
            stop--;
        }
        int unit = Atom.isDigit(text[from]) ? Unit.end(text, from, stop, length) : stop;
        if (unit > stop) {
            push(from, unit, Token.MASK, Token.MASK);
            return unit;
        }
        byte type = Atom.type(text, from, stop);
        if (type == Token.WORD && stop - from == 3 && DateWord.at(text, from, length)) {
            type = Token.MASK;
        }
        push(from, stop, type, type == Token.MASK ? Token.MASK : folded(from, stop, type == Token.WORD));
        for (int i = stop; i < end; i++) {
            push(i, i + 1, Token.DELIMITER, text[i]);
        }
        return end;
    }

    /** Pushes letters that end at a blank or a delimiter, which most of a message is: a word, whatever else would be tried. */
    private int plainWord(int from) {
        if (!Atom.isLetter(text[from])) {
            return from;
        }
        long hash = Hash.SEED;
        int at = from;
        while (Atom.isLetter(text[at]) || text[at] == '_' || text[at] == '-') {
            hash = Hash.fold(hash, text[at++]);
        }
        boolean ends = kind(text[at]) != Token.WORD && text[at] != ':';
        if (!ends || at - from == 3 && DateWord.at(text, from, length)) {
            return from;
        }
        push(from, at, Token.WORD, hash);
        return at;
    }

    /** The end of the run at {@code from}; a clock time holds its colons. */
    private int wordEnd(int from) {
        int clock = Atom.clockEnd(text, from);
        int end = Math.max(clock, from + 1);
        while (end < length && kind(text[end]) == Token.WORD && (text[end] != '.' || text[end + 1] != '.')) {
            end++;
        }
        return end;
    }

    private long folded(int start, int end, boolean word) {
        long hash = Hash.SEED;
        for (int i = start; i < end; i++) {
            char c = text[i];
            boolean digit = !word && Atom.isDigit(c);
            if (digit) {
                if (i == start || !Atom.isDigit(text[i - 1])) {
                    hash = Hash.fold(hash, '#');
                }
                // all from the first digit on is one value, as Atom.spelled has it
                if (Atom.lettersBefore(text, start, i)) {
                    break;
                }
            } else if (word || !Atom.sign(text, start, i)) {
                hash = Hash.fold(hash, c);
            }
        }
        return hash;
    }

    private void push(int start, int end, byte type, long hash) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            types = Arrays.copyOf(types, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        types[size++] = type;
    }

    private static byte kind(char c) {
        return c < 128 ? KINDS[c] : Token.WORD;
    }

    /** The tokens of the message scanned last. */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            tokens.add(new Token(types[i], spelled(i)));
        }
        return tokens;
    }

    private String spelled(int token) {
        return switch (types[token]) {
            case Token.BLANK -> " ";
            case Token.MASK -> starts[token] == ends[token] ? "" : Template.WILDCARD;
            case Token.MIXED -> Atom.spelled(text, starts[token], ends[token]);
            default -> new String(text, starts[token], ends[token] - starts[token]);
        };
    }
}
