package io.daybreak.features.redaction;

/** Classes of characters. */
final class Text {
    private Text() {}

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether so many digits stand there. */
    static boolean digits(String text, int from, int count) {
        int at = from;
        while (at < from + count && at < text.length() && digit(text.charAt(at))) {
            at++;
        }
        return at == from + count;
    }

    static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean hex(char c) {
        return digit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** Characters of base64, plain and for URLs. */
    static boolean base64(char c) {
        return digit(c) || letter(c) || "+/_-=".indexOf(c) >= 0;
    }

    /** Characters that make a number part of something longer when they stand beside it. */
    static boolean numberPart(char c) {
        return digit(c) || letter(c) || c == '_' || c == '.' || c == '-';
    }

    static boolean wordStart(String text, int at) {
        return at == 0 || !digit(text.charAt(at - 1)) && !letter(text.charAt(at - 1)) && text.charAt(at - 1) != '_';
    }

    /** Whether nothing at {@code end} goes on with a number. */
    static boolean numberEnds(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char c = text.charAt(end);
        boolean point = (c == '.' || c == '-') && end + 1 < text.length() && numberPart(text.charAt(end + 1));
        return !digit(c) && !letter(c) && c != '_' && !point;
    }
}
