package io.daybreak.features.logline.time;

/** Steps over parts of a line; every method is linear in what it steps over. */
public final class Cursor {
    private Cursor() {}

    public static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /** The end of the token at {@code from}: up to the next blank, a bracketed group whole. */
    public static int tokenEnd(String text, int from) {
        if (from < text.length() && text.charAt(from) == '[') {
            int group = groupEnd(text, from);
            if (group > 0) {
                return group;
            }
        }
        return blank(text, from);
    }

    /** The next blank at or after {@code from}, or the end. */
    public static int blank(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    /** The end of the balanced bracket group that opens at {@code from}, within 200 characters; -1 where there is none. */
    public static int groupEnd(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length() && i < from + 200; i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    public static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
