package io.daybreak.features.logline.meaning;

import io.daybreak.features.logline.time.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads a line of {@code key=value} pairs with quoted values (logfmt): one pass. */
public final class LogfmtLine {
    private LogfmtLine() {}

    /** What the pairs say; null where the line is not made of pairs from its start, or none of them is a message. */
    public static @Nullable KeyedLine read(String line) {
        return read(line, new KeyedLine());
    }

    public static @Nullable KeyedLine read(String line, KeyedLine keyed) {
        int pairs = 0;
        int at = Cursor.skipBlanks(line, 0);
        while (at < line.length()) {
            int equals = keyEnd(line, at);
            if (equals == line.length() || line.charAt(equals) != '=' || equals == at) {
                return null;
            }
            int end = valueEnd(line, equals + 1);
            if (keyed.wants(line, at, equals)) {
                keyed.take(line, at, equals, value(line, equals + 1, end));
            }
            pairs++;
            at = Cursor.skipBlanks(line, end);
        }
        return pairs < 2 || keyed.message() == null ? null : keyed;
    }

    private static int keyEnd(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) > ' ' && line.charAt(at) != '=' && line.charAt(at) != '"') {
            at++;
        }
        return at;
    }

    private static int valueEnd(String line, int from) {
        boolean quoted = from < line.length() && line.charAt(from) == '"';
        int at = quoted ? from + 1 : from;
        while (at < line.length() && (quoted ? line.charAt(at) != '"' : line.charAt(at) > ' ')) {
            at += quoted && line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(quoted ? at + 1 : at, line.length());
    }

    private static String value(String line, int from, int end) {
        boolean quoted = end - from >= 2 && line.charAt(from) == '"' && line.charAt(end - 1) == '"';
        String value = quoted ? line.substring(from + 1, end - 1) : line.substring(from, end);
        return value.indexOf('\\') < 0
                ? value
                : value.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
    }
}
