package io.daybreak.features.redaction;

import org.jspecify.annotations.Nullable;

/** IP addresses. */
final class Addresses {
    /** Characters of an address: a longer run of digits and colons is none. */
    private static final int LONGEST = 45;

    private Addresses() {}

    /** Four numbers of up to 255 with points. */
    static @Nullable Span v4(String text, int at) {
        int end = at;
        for (int octet = 0; octet < 4; octet++) {
            int value = 0;
            int start = end;
            while (end < text.length() && Text.digit(text.charAt(end)) && end - start < 4) {
                value = value * 10 + text.charAt(end) - '0';
                end++;
            }
            if (end == start || value > 255) {
                return null;
            }
            if (octet < 3) {
                if (end >= text.length() || text.charAt(end) != '.') {
                    return null;
                }
                end++;
            }
        }
        return Text.numberEnds(text, end) ? new Span(at, end, Sensitive.ADDRESS) : null;
    }

    /** The address (RFC 4291) around a colon: eight groups, or a double colon among at least three; null where there is none. */
    static @Nullable Span v6(String text, int colon, int from) {
        int start = colon;
        while (start > Math.max(from, colon - LONGEST) && group(text.charAt(start - 1))) {
            start--;
        }
        int end = start;
        int colons = 0;
        boolean doubled = false;
        while (end < Math.min(text.length(), start + 2 * LONGEST) && group(text.charAt(end))) {
            colons += text.charAt(end) == ':' ? 1 : 0;
            doubled |= text.startsWith("::", end);
            end++;
        }
        boolean apart = Text.wordStart(text, start) && Text.numberEnds(text, end) && text.charAt(end - 1) != ':';
        return apart && (colons == 7 || doubled && colons >= 3) ? new Span(start, end, Sensitive.ADDRESS) : null;
    }

    private static boolean group(char c) {
        return Text.hex(c) || c == ':';
    }
}
