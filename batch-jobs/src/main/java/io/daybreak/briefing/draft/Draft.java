package io.daybreak.briefing.draft;

import io.daybreak.grounding.claim.Claim;
import java.util.List;
import java.util.Map;

/**
 * A sentence to be, in all languages at once.
 *
 * @param role what it is for in its section
 * @param incident empty: of the day
 * @param variants the wanted one first; a simpler one takes its place where it fails its check
 */
public record Draft(String id, Role role, String incident, List<Variant> variants) {
    public Draft {
        variants = List.copyOf(variants);
    }

    /** Where a sentence stands. */
    public enum Role {
        COVERAGE,
        WHAT,
        ALSO_HIT,
        CAUSE,
        CAUSE_EVIDENCE,
        MESSAGE,
        BUDGET,
        TREND,
        EFFICIENCY
    }

    /**
     * One way to say it.
     *
     * @param key of the sentence in report-templates
     */
    public record Variant(String key, Map<String, Arg> args, List<Claim> claims) {
        public Variant {
            args = Map.copyOf(args);
            claims = List.copyOf(claims);
        }
    }
}
