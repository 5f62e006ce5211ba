package io.daybreak.features.cause;

import java.util.Locale;

/** What a cause must be able to stand; the wording of a briefing rests on it, the ranking does not. */
public enum Gate {
    /** It departs no later than the services that call it, directly or through others. */
    PRECEDES,
    /** Another service that departs calls it, directly or through others; or nothing else departs. */
    CONNECTED,
    /** Its strongest signal goes half as far in less than a tenth of other stretches. */
    QUIET;

    /** The word of table root_causes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
