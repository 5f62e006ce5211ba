package io.daybreak.landing.decode;

import io.daybreak.landing.block.Lines;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a JSON object (RFC 8259) whose keys are known and whose values are texts, as nearly every line is, without making
 * anything; all else is left to a parser. The bytes are UTF-8 that was checked before.
 */
final class FlatObject {
    /** The object has ended, and nothing stands behind it. */
    static final int END = -1;

    /** Something else stands there: an unknown key, another kind of value, an escape by number, a flaw. */
    static final int OTHER = -2;

    private final byte[][] keys;
    private byte[] bytes = {};
    private byte[] unescaped = {};
    private int used;
    private int at;
    private int end;
    private int last;
    private boolean first;
    private byte[] value = {};
    private int from;
    private int to;

    FlatObject(List<String> keys) {
        this.keys =
                keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }

    /** Goes to the object that begins at {@code start}; says whether one does. */
    boolean open(byte[] line, int start, int stop) {
        bytes = line;
        at = start;
        end = stop;
        used = 0;
        last = -1;
        first = true;
        blanks();
        return take('{');
    }

    /** Reads the next key and its value; gives the key's place in the list, {@link #END} or {@link #OTHER}. */
    int next() {
        blanks();
        if (take('}')) {
            blanks();
            return at == end ? END : OTHER;
        }
        if (!first && !take(',')) {
            return OTHER;
        }
        first = false;
        blanks();
        int key = key();
        blanks();
        if (key < 0 || !take(':')) {
            return OTHER;
        }
        blanks();
        last = key;
        return text() ? key : OTHER;
    }

    /** Where the value read last lies; as long as the line does. */
    byte[] value() {
        return value;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The key at this place: most often the one behind the key before. */
    private int key() {
        if (!take('"')) {
            return OTHER;
        }
        for (int i = 1; i <= keys.length; i++) {
            int key = (last + i) % keys.length;
            int stop = at + keys[key].length;
            if (stop < end && bytes[stop] == '"' && Arrays.equals(bytes, at, stop, keys[key], 0, keys[key].length)) {
                at = stop + 1;
                return key;
            }
        }
        return OTHER;
    }

    private boolean text() {
        if (!take('"')) {
            return false;
        }
        int stop = Lines.plainEnd(bytes, at, end);
        if (stop == end) {
            return false;
        }
        value = bytes;
        from = at;
        to = stop;
        at = stop + 1;
        return bytes[stop] == '"' || bytes[stop] == '\\' && unescape(stop);
    }

    /** Copies the text whose first escape is at {@code escape}; false where it has one by number, or a flaw. */
    private boolean unescape(int escape) {
        if (unescaped.length < end - from + used) {
            unescaped = Arrays.copyOf(unescaped, end - from + used);
        }
        value = unescaped;
        int start = used;
        int stop = escape;
        while (stop < end && bytes[stop] == '\\') {
            System.arraycopy(bytes, from, unescaped, used, stop - from);
            used += stop - from;
            byte plain = stop + 1 < end ? plain(bytes[stop + 1]) : 0;
            if (plain == 0) {
                return false;
            }
            unescaped[used++] = plain;
            from = stop + 2;
            stop = Lines.plainEnd(bytes, from, end);
        }
        if (stop >= end || bytes[stop] != '"') {
            return false;
        }
        System.arraycopy(bytes, from, unescaped, used, stop - from);
        used += stop - from;
        from = start;
        to = used;
        at = stop + 1;
        return true;
    }

    /** What the character behind a backslash stands for; 0 where it needs a parser. */
    private static byte plain(byte escape) {
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> 0;
        };
    }

    private boolean take(char c) {
        boolean there = at < end && bytes[at] == c;
        at += there ? 1 : 0;
        return there;
    }

    private void blanks() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\n' || bytes[at] == '\r')) {
            at++;
        }
    }
}
