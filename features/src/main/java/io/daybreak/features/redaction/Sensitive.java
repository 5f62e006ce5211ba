package io.daybreak.features.redaction;

import java.util.Locale;

/** What a redactor takes out of text. */
public enum Sensitive {
    EMAIL,
    /** Bearer and JSON web tokens, and tokens of services known by their prefix. */
    TOKEN,
    /** Access keys and private key blocks. */
    KEY,
    /** In URLs and key=value. */
    PASSWORD,
    /** Payment cards. */
    CARD,
    /** Korean resident registration numbers. */
    RESIDENT,
    /** IP addresses. */
    ADDRESS;

    private static final Sensitive[] VALUES = values();

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word that stands in a mark. */
    public String word() {
        return word;
    }

    /** The end of the mark that stands at {@code at}: {@code [word:digits]}; -1 where none does. */
    static int markEnd(String text, int at) {
        if (at < 0 || at >= text.length() || text.charAt(at) != '[') {
            return -1;
        }
        for (Sensitive what : VALUES) {
            int end = at + what.word.length() + Redactor.MARK_DIGITS + 3;
            if (end <= text.length()
                    && text.charAt(end - 1) == ']'
                    && text.charAt(end - Redactor.MARK_DIGITS - 2) == ':'
                    && text.startsWith(what.word, at + 1)
                    && Text.digits(text, end - Redactor.MARK_DIGITS - 1, Redactor.MARK_DIGITS)) {
                return end;
            }
        }
        return -1;
    }
}
