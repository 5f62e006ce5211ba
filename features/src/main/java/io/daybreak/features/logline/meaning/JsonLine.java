package io.daybreak.features.logline.meaning;

import io.daybreak.features.logline.time.Cursor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the top level of a line that is one JSON object (RFC 8259): one pass, objects and lists within it stay as text. */
public final class JsonLine {
    private final String text;
    private int at;
    private int start;
    private int end;
    private boolean escaped;

    private JsonLine(String text) {
        this.text = text;
    }

    /** What the object's keys say; null where the line is no whole JSON object. */
    public static @Nullable KeyedLine read(String line) {
        return read(line, new KeyedLine());
    }

    /** The same object, filled with what the keys say; null where the line is no whole JSON object. */
    public static @Nullable KeyedLine read(String line, KeyedLine keyed) {
        return line.startsWith("{") ? new JsonLine(line).object(keyed) ? keyed : null : null;
    }

    /** Hands each key of the top level and its unescaped value over; false where the line is no whole JSON object. */
    public static boolean fields(String line, BiConsumer<String, String> taker) {
        return line.startsWith("{") && new JsonLine(line).object(new All(taker));
    }

    /** Takes every pair. */
    private record All(BiConsumer<String, String> taker) implements PairTaker {
        @Override
        public boolean wants(String text, int from, int to) {
            return true;
        }

        @Override
        public void take(String text, int from, int to, String value) {
            taker.accept(text.substring(from, to), value);
        }
    }

    private boolean object(PairTaker taker) {
        at = 1;
        while (at < text.length()) {
            blanks();
            char c = current();
            if (c == '}') {
                at++;
                blanks();
                return at == text.length();
            } else if (c == ',') {
                at++;
            } else if (c != '"' || !pair(taker)) {
                return false;
            }
        }
        return false;
    }

    private boolean pair(PairTaker taker) {
        if (!skipString()) {
            return false;
        }
        String key = escaped ? unescaped(start, end) : text;
        int from = escaped ? 0 : start;
        int to = escaped ? key.length() : end;
        blanks();
        if (current() != ':') {
            return false;
        }
        at++;
        blanks();
        boolean quoted = current() == '"';
        if (!(quoted ? skipString() : skipRaw())) {
            return false;
        }
        if (taker.wants(key, from, to)) {
            String value = quoted && escaped ? unescaped(start, end) : text.substring(start, end);
            taker.take(key, from, to, quoted ? value : value.strip());
        }
        return true;
    }

    /** Steps over a number, word, object or list, which then lies between {@code start} and {@code end}. */
    private boolean skipRaw() {
        int begin = at;
        int depth = 0;
        while (at < text.length()) {
            char c = current();
            if (c == '"') {
                if (!skipString()) {
                    return false;
                }
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}')) {
                start = begin;
                end = at;
                return true;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at++;
        }
        return false;
    }

    /** Steps over a string, which then lies between {@code start} and {@code end}. */
    private boolean skipString() {
        if (current() != '"') {
            return false;
        }
        start = at + 1;
        end = text.indexOf('"', start);
        int escape = end < 0 ? -1 : text.indexOf('\\', start, end);
        escaped = escape >= 0;
        if (escaped) {
            end = escape;
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
        }
        at = end + 1;
        return end >= 0 && end < text.length();
    }

    private String unescaped(int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 >= end) {
                plain.append(c);
                continue;
            }
            char escape = text.charAt(++i);
            int code = escape == 'u' ? code(i + 1, end) : -1;
            if (code >= 0) {
                plain.append((char) code);
                i += 4;
            } else {
                plain.append(control(escape));
            }
        }
        return plain.toString();
    }

    private static char control(char escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escape;
        };
    }

    private int code(int from, int end) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < end ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private char current() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        at = Cursor.skipBlanks(text, at);
    }
}
