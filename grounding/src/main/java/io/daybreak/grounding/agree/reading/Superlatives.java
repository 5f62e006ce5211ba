package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.text.mention.Cue;

/** Words that say an extreme without its name: "the slowest took", "fell to as low as". */
public final class Superlatives {
    private Superlatives() {}

    public static boolean says(Talk talk, String aggregate) {
        return switch (aggregate) {
            case "max" -> talk.has(Cue.MOST) || talk.has(Cue.EXTREME) || reaches(talk, Op.AT_MOST);
            case "min" -> talk.has(Cue.LEAST) || talk.has(Cue.EXTREME) || reaches(talk, Op.AT_LEAST);
            default -> false;
        };
    }

    /** "up to 820 ms", "최대 820ms": a bound, or the extreme itself. */
    public static Op extreme(Aggregate aggregate) {
        return switch (aggregate) {
            case MAX -> Op.AT_MOST;
            case MIN -> Op.AT_LEAST;
            case COUNT, DISTINCT, SUM, AVG, P50, P90, P95, P99, FIRST_TIME, LAST_TIME -> Op.EQUAL;
        };
    }

    private static boolean reaches(Talk talk, Op op) {
        return talk.quantities().stream().anyMatch(one -> one.op() == op);
    }
}
