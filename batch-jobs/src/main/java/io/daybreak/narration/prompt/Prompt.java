package io.daybreak.narration.prompt;

import io.daybreak.briefing.draft.Draft;
import io.daybreak.features.Sha256;
import java.util.List;

/**
 * What a model is told.
 *
 * @param version of the templates it was made by
 * @param system the rules
 * @param user the data
 * @param facts that an answer may claim
 * @param slots the drafts whose places it may fill
 */
public record Prompt(String version, String system, String user, FactSheet facts, List<Draft> slots) {
    private static final int ASCII_CHARACTERS_A_TOKEN = 3;

    public Prompt {
        slots = List.copyOf(slots);
    }

    /**
     * Of what is sent, and to whom.
     *
     * @param model provider and name
     */
    public String hash(String model) {
        return Sha256.of(String.join("\u0000", model, system, user));
    }

    /** An upper estimate of how many tokens it is. */
    public int tokens() {
        return tokens(system) + tokens(user);
    }

    /** Three characters a token for ASCII, and one for others, is more than tokenizers make of English, JSON and Korean. */
    static int tokens(String text) {
        int ascii = (int) text.chars().filter(character -> character < 0x80).count();
        return ascii / ASCII_CHARACTERS_A_TOKEN + text.length() - ascii + 1;
    }
}
