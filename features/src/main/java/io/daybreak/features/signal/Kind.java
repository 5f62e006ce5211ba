package io.daybreak.features.signal;

import java.util.Locale;

/** Where a signal was measured. */
public enum Kind {
    METRIC,
    SPAN,
    EDGE,
    LOG;

    /** The word of table signal_slots: metric, span, edge or log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word of table signal_slots.
     *
     * @throws IllegalArgumentException where it is none of the four
     */
    public static Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "Cannot read signal kind: '" + word + "'; it is one of metric, span, edge, log");
    }
}
