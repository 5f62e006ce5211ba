package io.daybreak.narration;

import io.daybreak.briefing.statement.Offer;
import java.util.List;
import java.util.Locale;

/**
 * What came of asking a model.
 *
 * @param outcome how it ended
 * @param model provider and name; empty: none was asked
 * @param offers sentences for places of the briefing, not yet checked
 * @param tokens read and written, by all attempts of this run
 * @param money they cost
 * @param currency of the money
 */
public record Narration(Outcome outcome, String model, List<Offer> offers, long tokens, double money, String currency) {
    public Narration {
        offers = List.copyOf(offers);
    }

    /** How asking a model ends. */
    public enum Outcome {
        /** No model is configured. */
        OFF,
        /** No issue needs action: there is nothing to word. */
        NOTHING_NEW,
        /** What may be spent for the day is spent, or would not do. */
        BUDGET,
        /** The answer to the same prompt was there already: nothing was spent. */
        REMEMBERED,
        ANSWERED,
        TIMEOUT,
        UNAVAILABLE,
        REFUSED;

        /** As tables have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Narration without(Outcome outcome, String currency) {
        return new Narration(outcome, "", List.of(), 0, 0, currency);
    }
}
