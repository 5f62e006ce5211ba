package io.daybreak.grounding.claim;

import java.util.Locale;

/** What source rows say of a claim or statement. */
public enum Verdict {
    SUPPORTED,
    CONTRADICTED,
    UNVERIFIABLE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
