package io.daybreak.briefing.draft;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a sentence is filled with; {@link Figures} writes it in a language. */
public sealed interface Arg {

    /** How many. */
    record Count(BigDecimal number) implements Arg {
        public static Count of(long number) {
            return new Count(BigDecimal.valueOf(number));
        }
    }

    /** How many, shown with a few digits where there are many. */
    record Roughly(BigDecimal number) implements Arg {}

    /** A value in a unit of UCUM; empty: none. */
    record Quantity(BigDecimal number, String unit) implements Arg {}

    /** A window of time. */
    record Window(Instant from, Instant to) implements Arg {}

    record Date(LocalDate date) implements Arg {}

    /** Names of the telemetry, said one after the other. */
    record Names(List<String> names) implements Arg {
        public Names {
            names = List.copyOf(names);
        }
    }

    /** A word of a closed set, the same in every language. */
    record Word(String word) implements Arg {}
}
