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

    /** The word that stands in a mark. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
