package io.daybreak.grounding.claim;

import java.util.Locale;

/** The languages that statements are written and checked in. */
public enum Language {
    EN,
    KO;

    /** The two letters of ISO 639-1. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
