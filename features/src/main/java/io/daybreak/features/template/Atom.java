package io.daybreak.features.template;

import java.util.Set;

/** What a run of characters between blanks and delimiters is: a word, a word with digits, or a value. */
final class Atom {
    private static final int SHORTEST_HEX = 6;
    private static final Set<String> DOMAINS =
            Set.of("com", "net", "org", "edu", "gov", "mil", "arpa", "local", "internal", "lan");

    private Atom() {}

    /**
     * The end of a value that may hold delimiters, starting at {@code from}: a path, a URL's rest, a hardware or IPv6 address;
     * {@code from} where there is none.
     */
    static int valueEnd(char[] text, int from, int length) {
        char c = text[from];
        if (c == '/'
                && from + 1 < length
                && (isLetter(text[from + 1]) || text[from + 1] == '/' || text[from + 1] == '.')) {
            return requestEnd(text, pathEnd(text, from, length), length);
        }
        if (isLetter(c) && from + 2 < length && text[from + 1] == ':' && text[from + 2] == '\\') {
            return pathEnd(text, from + 2, length);
        }
        return isHex(c) ? addressEnd(text, from, length) : from;
    }

    /** The end of a path: delimiters other than {@code = : ,} before more of it end it, closing punctuation does not belong. */
    private static int pathEnd(char[] text, int from, int length) {
        int at = from;
        while (at < length && text[at] > ' ' && "()[]{}<>\"'|;".indexOf(text[at]) < 0) {
            at++;
        }
        while (at > from + 1 && ".,:;!?=".indexOf(text[at - 1]) >= 0) {
            at--;
        }
        return at;
    }

    /** A request's target and protocol are one value. */
    private static int requestEnd(char[] text, int end, int length) {
        boolean protocol = end + 8 < length
                && text[end] == ' '
                && text[end + 1] == 'H'
                && text[end + 2] == 'T'
                && text[end + 3] == 'T'
                && text[end + 4] == 'P'
                && text[end + 5] == '/';
        if (!protocol) {
            return end;
        }
        int at = end + 6;
        while (at < length && (isDigit(text[at]) || text[at] == '.')) {
            at++;
        }
        return at;
    }

    /** The end of a hardware or IPv6 address: at least four groups of hexadecimal digits with colons, or two colons in a row. */
    private static int addressEnd(char[] text, int from, int length) {
        int colons = 0;
        boolean doubled = false;
        int at = from;
        while (at < length && (isHex(text[at]) || text[at] == ':')) {
            if (text[at] == ':') {
                colons++;
                doubled |= text[at - 1] == ':';
            }
            at++;
        }
        boolean apart = at == length || !isLetter(text[at]);
        boolean address = apart && text[at - 1] != ':' && (colons >= 4 || doubled && colons >= 3);
        return address ? at : from;
    }

    static byte type(char[] text, int start, int end) {
        int digits = 0;
        int letters = 0;
        int hex = 0;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (isDigit(c)) {
                digits++;
            } else if (isLetter(c)) {
                letters++;
                hex += isHex(c) ? 1 : 0;
            }
        }
        if (digits == 0) {
            return host(text, start, end) || address(text, start, end) ? Token.MASK : Token.WORD;
        }
        if (letters == 0) {
            return number(text, start, end);
        }
        if (hex == letters && end - start >= SHORTEST_HEX || text[start] == '0' && text[start + 1] == 'x') {
            return Token.MASK;
        }
        if (digits == 1 && letters == end - start - 1 && letters <= 4 && isLetter(text[start])) {
            return Token.WORD;
        }
        if (joined(text, start, end)) {
            return Token.MIXED;
        }
        return name(text, start, end, digits, letters) ? Token.WORD : Token.MASK;
    }

    /** Whether it reads as the name of a function or a part that holds a digit or two. */
    private static boolean name(char[] text, int start, int end, int digits, int letters) {
        if (digits > 2 || letters < 4 * digits || !isLetter(text[start]) && text[start] != '_') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!isLetter(text[i]) && !isDigit(text[i]) && text[i] != '_') {
                return false;
            }
        }
        return true;
    }

    /** The end of a clock time or a duration in hours, minutes and seconds; {@code from} where there is none. */
    static int clockEnd(char[] text, int from) {
        int at = from;
        int colons = 0;
        while (isDigit(text[at])) {
            int digits = 0;
            while (isDigit(text[at])) {
                at++;
                digits++;
            }
            if (digits > 2 || text[at] != ':' || !isDigit(text[at + 1])) {
                return digits == 2 && colons > 0 ? at : from;
            }
            colons++;
            at++;
        }
        return from;
    }

    /** Whether it holds digits and points alone. */
    static boolean numeric(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text[i]) && text[i] != '.') {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the run is a host's name: lower case labels, the last one a common top-level domain, or of two letters before
     * a port.
     */
    static boolean host(char[] text, int start, int end) {
        int last = start;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c == '.') {
                last = i + 1;
            } else if (!isDigit(c) && c != '-' && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        if (last == start) {
            return false;
        }
        boolean port = text[end] == ':' && isDigit(text[end + 1]);
        return port && end - last <= 3 || DOMAINS.contains(new String(text, last, end - last));
    }

    /** One number, or an address of four, is a value as a whole; others keep their points, dashes and slashes. */
    private static byte number(char[] text, int start, int end) {
        int points = 0;
        int others = 0;
        for (int i = start; i < end; i++) {
            points += text[i] == '.' ? 1 : 0;
            others += !isDigit(text[i]) && text[i] != '.' && !sign(text, start, i) ? 1 : 0;
        }
        return others == 0 && (points == 0 || points == 3) ? Token.MASK : Token.MIXED;
    }

    /** Whether two letters or more come first, or v and a point, and only digits, single letters and joints after them. */
    private static boolean joined(char[] text, int start, int end) {
        int at = start;
        int letters = 0;
        while (at < end && !isDigit(text[at])) {
            letters += isLetter(text[at]) ? 1 : 0;
            at++;
        }
        for (int i = at; i + 1 < end; i++) {
            if (isLetter(text[i]) && isLetter(text[i + 1])) {
                return false;
            }
        }
        return letters >= 2 || text[start] == 'v' && isDigit(text[start + 1]);
    }

    /** Whether it is an e-mail address: who wrote is never part of a template. */
    private static boolean address(char[] text, int start, int end) {
        int at = start;
        while (at < end && text[at] != '@') {
            at++;
        }
        return at > start && at < end && host(text, at + 1, end);
    }

    /** Whether two letters or more stand before {@code at}. */
    static boolean lettersBefore(char[] text, int start, int at) {
        int letters = 0;
        for (int i = start; i < at; i++) {
            letters += isLetter(text[i]) ? 1 : 0;
        }
        return letters >= 2;
    }

    /** Whether the character is a number's sign. */
    static boolean sign(char[] text, int start, int at) {
        boolean signed = (text[at] == '-' || text[at] == '+') && isDigit(text[at + 1]);
        return signed && (at == start || !isDigit(text[at - 1]) && !isLetter(text[at - 1]));
    }

    /** Digit runs and signs masked; after two letters or more, all from the first digit on is one value. */
    static String spelled(char[] text, int start, int end) {
        StringBuilder masked = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (isDigit(text[i])) {
                if (i == start || !isDigit(text[i - 1])) {
                    masked.append(Template.WILDCARD);
                }
                if (lettersBefore(text, start, i)) {
                    return masked.toString();
                }
            } else if (!sign(text, start, i)) {
                masked.append(text[i]);
            }
        }
        return masked.toString();
    }

    /** Whether the bracket or quotation mark at {@code at} closes an empty value, not a call without arguments. */
    static boolean empty(char[] text, int at) {
        char open = text[at - 1];
        boolean pair =
                open == '(' && text[at] == ')' || open == '[' && text[at] == ']' || open == '"' && text[at] == '"';
        return pair && (at == 1 || text[at - 2] <= ' ' || text[at - 2] == '=');
    }

    static int dotsEnd(char[] text, int from, int length) {
        int at = from;
        while (at < length && text[at] == '.') {
            at++;
        }
        return at;
    }

    static int blanksEnd(char[] text, int from, int length) {
        int at = from;
        while (at < length && text[at] <= ' ') {
            at++;
        }
        return at;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
