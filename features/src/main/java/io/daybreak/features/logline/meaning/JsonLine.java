package io.daybreak.features.logline.meaning;

import io.daybreak.features.logline.time.Cursor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the top level of a line that is one JSON object (RFC 8259): one pass, objects and lists within it stay as text. */
public final class JsonLine {
    private final String text;
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    /** What the object's keys say; null where the line is no whole JSON object. */
    public static @Nullable KeyedLine read(String line) {
        return read(line, new KeyedLine());
    }

    /** The same object, filled with what the keys say; null where the line is no whole JSON object. */
    public static @Nullable KeyedLine read(String line, KeyedLine keyed) {
        return line.startsWith("{") ? new JsonLine(line).object(keyed::take) ? keyed : null : null;
    }

    /** Hands each key of the top level and its unescaped value over; false where the line is no whole JSON object. */
    public static boolean fields(String line, BiConsumer<String, String> taker) {
        return line.startsWith("{") && new JsonLine(line).object(taker);
    }

    private boolean object(BiConsumer<String, String> taker) {
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

    private boolean pair(BiConsumer<String, String> taker) {
        String key = string();
        blanks();
        if (key == null || current() != ':') {
            return false;
        }
        at++;
        blanks();
        String value = current() == '"' ? string() : raw();
        if (value == null) {
            return false;
        }
        taker.accept(key, value);
        return true;
    }

    /** A number, word, object or list as it stands. */
    private @Nullable String raw() {
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = current();
            if (c == '"') {
                if (string() == null) {
                    return null;
                }
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}')) {
                return text.substring(start, at).strip();
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at++;
        }
        return null;
    }

    private @Nullable String string() {
        int start = at + 1;
        int end = start;
        boolean escaped = false;
        while (end < text.length() && text.charAt(end) != '"') {
            boolean escape = text.charAt(end) == '\\';
            escaped |= escape;
            end += escape ? 2 : 1;
        }
        if (end >= text.length()) {
            return null;
        }
        at = end + 1;
        return escaped ? unescaped(start, end) : text.substring(start, end);
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
