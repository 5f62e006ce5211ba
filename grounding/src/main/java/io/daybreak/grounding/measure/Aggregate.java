package io.daybreak.grounding.measure;

import java.util.Locale;
import java.util.Optional;

/** What is made of the rows of a measure. Percentiles are nearest rank: the ceil(p n)-th smallest. */
public enum Aggregate {
    COUNT,
    DISTINCT,
    SUM,
    AVG,
    MIN,
    MAX,
    P50,
    P90,
    P95,
    P99,
    FIRST_TIME,
    LAST_TIME;

    /** The word of the contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the answer is a time, not a number. */
    public boolean isTime() {
        return this == FIRST_TIME || this == LAST_TIME;
    }

    /** Whether the answer counts something, so that it has no unit and is 0 where there is no row. */
    public boolean isCount() {
        return this == COUNT || this == DISTINCT;
    }

    /** Whether the answer is made of the numbers of a column. */
    public boolean isNumeric() {
        return !isTime() && !isCount();
    }

    /** The aggregate of a word, where there is one. */
    public static Optional<Aggregate> of(String word) {
        for (Aggregate aggregate : values()) {
            if (aggregate.word().equals(word)) {
                return Optional.of(aggregate);
            }
        }
        return Optional.empty();
    }
}
