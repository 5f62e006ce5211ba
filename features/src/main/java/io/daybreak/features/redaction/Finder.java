package io.daybreak.features.redaction;

import org.jspecify.annotations.Nullable;

/** Finds the sensitive value that a character gives away: the one it begins, or the one around it. */
final class Finder {
    private static final int WORD = 1;
    private static final int TELLING = 2;
    /** Digits of the first group of a number that is looked at. */
    private static final int SHORTEST = 4;

    private static final byte[] KINDS = kinds();

    private final boolean addresses;

    /** @param addresses whether IP addresses are looked for */
    Finder(boolean addresses) {
        this.addresses = addresses;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c : "_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".toCharArray()) {
            kinds[c] |= WORD;
        }
        for (char c : "@=:-0123456789BbAegsx".toCharArray()) {
            kinds[c] |= TELLING;
        }
        return kinds;
    }

    /**
     * The place, from {@code from} on, of the next character that may give a value away, or the text's length; letters and digits
     * do so at the start of a word alone.
     */
    int next(String text, int from) {
        int before = from == 0 ? 0 : kind(text.charAt(from - 1));
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            int kind = kind(c);
            if ((kind & TELLING) != 0 && (kind & before & WORD) == 0 && likely(text, at, c)) {
                return at;
            }
            before = kind;
        }
        return text.length();
    }

    /** What one look more rules out: most dashes, colons, short numbers and words. */
    private boolean likely(String text, int at, char c) {
        return switch (c) {
            case '@' -> true;
            case '-' -> at + 1 < text.length() && text.charAt(at + 1) == '-';
            case '=', ':' -> addresses && c == ':' || Assignments.mayBeSecret(text, at);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                addresses || Text.digits(text, at + 1, SHORTEST - 1);
            default -> Secrets.begins(text, at);
        };
    }

    private static int kind(char c) {
        return c < 128 ? KINDS[c] : 0;
    }

    /** The value told by the character at {@code at} that does not begin before {@code from}; null where there is none. */
    @Nullable
    Span at(String text, int at, int from) {
        char c = text.charAt(at);
        return switch (c) {
            case '@' -> around(text, at, from);
            case '=', ':' -> behind(text, at, from);
            case '-' -> Secrets.privateKey(text, at);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(text, at);
            default -> Secrets.at(text, at);
        };
    }

    private @Nullable Span behind(String text, int sign, int from) {
        boolean group = addresses && sign > 0 && text.charAt(sign) == ':' && Text.hex(text.charAt(sign - 1));
        Span address = group ? Addresses.v6(text, sign, from) : null;
        return address == null ? Assignments.at(text, sign) : address;
    }

    private static @Nullable Span around(String text, int at, int from) {
        Span password = Assignments.inUrl(text, at, from);
        return password == null ? Emails.around(text, at, from) : password;
    }

    private @Nullable Span number(String text, int at) {
        if (at > 0 && Text.numberPart(text.charAt(at - 1))) {
            return null;
        }
        int end = at + 1;
        while (end < text.length() && Text.digit(text.charAt(end))) {
            end++;
        }
        int digits = end - at;
        char next = end < text.length() ? text.charAt(end) : '\0';
        if (digits == 13 || digits == 6 && next == '-') {
            return Numbers.resident(text, at);
        }
        boolean card = digits >= 14 || digits == 4 && (next == ' ' || next == '-') && Text.digits(text, end + 1, 4);
        return card ? Numbers.card(text, at) : addresses && digits <= 3 && next == '.' ? Addresses.v4(text, at) : null;
    }
}
