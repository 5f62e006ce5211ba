package io.daybreak.grounding.agree;

import io.daybreak.grounding.text.Cue;

/** Words that say an extreme without its name: "the slowest took", "fell to as low as". */
final class Superlatives {
    private Superlatives() {}

    static boolean says(Talk talk, String aggregate) {
        return switch (aggregate) {
            case "max" -> talk.has(Cue.MOST) || talk.has(Cue.EXTREME);
            case "min" -> talk.has(Cue.LEAST) || talk.has(Cue.EXTREME);
            default -> false;
        };
    }
}
