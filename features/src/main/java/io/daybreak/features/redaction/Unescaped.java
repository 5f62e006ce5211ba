package io.daybreak.features.redaction;

import org.jspecify.annotations.Nullable;

/**
 * A text as the reader of its quoted strings will see it (RFC 8259, section 7), to find values in: escaped letters, signs and
 * slashes stand for themselves, line ends and tabs are tabs, at whatever depth strings lie within strings. Quotes keep their
 * backslashes, which say how deep they lie. Outside of quotes a backslash is one.
 */
final class Unescaped {
    private static final String ONCE = "nrtbf";
    private static final String AGAIN = "nrt";

    private final String raw;
    private final char[] text;
    private int length;
    /** Where each character comes from: walked for the texts alone in which something was found, which are few. */
    private int @Nullable [] places;

    private Unescaped(String raw) {
        this.raw = raw;
        this.text = new char[raw.length()];
    }

    /** The text unescaped; null where it is the same. */
    static @Nullable Unescaped of(String raw) {
        int at = raw.indexOf('\\');
        while (at >= 0) {
            int letter = runEnd(raw, at);
            if (escapeEnd(raw, at, letter) > 0) {
                Unescaped view = new Unescaped(raw);
                view.walk(null);
                return view;
            }
            at = raw.indexOf('\\', letter);
        }
        return null;
    }

    /** As its reader sees it. */
    String text() {
        return new String(text, 0, length);
    }

    /** Where in the text as it came the character at a place comes from; its end for the end. */
    int place(int at) {
        if (places == null) {
            places = new int[length + 1];
            length = 0;
            walk(places);
            places[length] = raw.length();
        }
        return places[at];
    }

    private void walk(int @Nullable [] into) {
        boolean quoted = false;
        int copied = 0;
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n') {
                quoted = false;
            } else if (c == '\\') {
                int letter = runEnd(raw, at);
                int end = quoted ? escapeEnd(raw, at, letter) : -1;
                boolean quote = (letter - at) % 2 == 1 && letter < raw.length() && raw.charAt(letter) == '"';
                if (end > 0) {
                    copy(copied, at, into);
                    put(at, letter, into);
                    copied = end;
                }
                at = end > 0 ? end - 1 : quote ? letter : letter - 1;
            }
        }
        copy(copied, raw.length(), into);
    }

    private void copy(int from, int to, int @Nullable [] into) {
        for (int i = from; into != null && i < to; i++) {
            into[length + i - from] = i;
        }
        raw.getChars(from, to, text, length);
        length += to - from;
    }

    /** What the escape whose letter is at {@code letter} and whose backslashes begin at {@code at} stands for. */
    private void put(int at, int letter, int @Nullable [] into) {
        char c = raw.charAt(letter);
        char plain = c == 'u' ? code(raw, letter + 1) : c == '/' ? '/' : '\t';
        if (plain == '"' || plain == '\'') {
            append('\\', at, into);
        }
        append(plain < ' ' ? '\t' : plain, at, into);
    }

    private void append(char c, int place, int @Nullable [] into) {
        if (into != null) {
            into[length] = place;
        }
        text[length++] = c;
    }

    private static int runEnd(String raw, int at) {
        int end = at;
        while (end < raw.length() && raw.charAt(end) == '\\') {
            end++;
        }
        return end;
    }

    /** The end of the escape whose letter is at {@code letter}; -1 where it is none, or that of a quote or backslash. */
    private static int escapeEnd(String raw, int at, int letter) {
        if (letter >= raw.length()) {
            return -1;
        }
        char c = raw.charAt(letter);
        if (c == 'u') {
            return code(raw, letter + 1) == 0 ? -1 : letter + 5;
        }
        return c == '/' || (letter == at + 1 ? ONCE : AGAIN).indexOf(c) >= 0 ? letter + 1 : -1;
    }

    /** The character of four hexadecimal digits; NUL where they are none. */
    private static char code(String raw, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
            if (digit < 0) {
                return 0;
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }
}
