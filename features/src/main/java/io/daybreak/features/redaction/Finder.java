package io.daybreak.features.redaction;

import org.jspecify.annotations.Nullable;

/** Finds the sensitive value that a character gives away: the one it begins, or the one around it. */
final class Finder {
    private static final boolean[] TELLING = table("@=:-0123456789BbAegsx");
    private static final boolean[] WORD = table("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private final boolean addresses;

    /** @param addresses whether IP addresses are looked for */
    Finder(boolean addresses) {
        this.addresses = addresses;
    }

    private static boolean[] table(String characters) {
        boolean[] table = new boolean[128];
        for (char c : characters.toCharArray()) {
            table[c] = true;
        }
        return table;
    }

    /** Whether a character may give a value away; letters and digits do so at the start of a word alone. */
    static boolean tells(char c, char before) {
        return c < 128 && TELLING[c] && !(WORD[c] && before < 128 && WORD[before]);
    }

    /** The value told by the character at {@code at} that does not begin before {@code from}; null where there is none. */
    @Nullable
    Span at(String text, int at, int from) {
        char c = text.charAt(at);
        return switch (c) {
            case '@' -> around(text, at, from);
            case '=', ':' ->
                addresses && c == ':' && at > 0 && Text.hex(text.charAt(at - 1)) && Addresses.v6End(text, at, from) > 0
                        ? Addresses.v6(text, at, from)
                        : Assignments.at(text, at);
            case '-' -> Secrets.privateKey(text, at);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(text, at);
            default -> Secrets.begins(text, at) ? Secrets.at(text, at) : null;
        };
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
        boolean card = digits >= 14 || digits == 4 && (next == ' ' || next == '-');
        return card ? Numbers.card(text, at) : addresses && digits <= 3 && next == '.' ? Addresses.v4(text, at) : null;
    }
}
