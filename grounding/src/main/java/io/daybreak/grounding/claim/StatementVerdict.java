package io.daybreak.grounding.claim;

import java.util.List;

/**
 * The verdict on a statement: contradicted if a claim is, or if the text says something else than its claim; else
 * unverifiable if a claim is, or something of the text is uncovered, or there is no claim; else supported.
 *
 * @param claims one for each claim, in its order; none for a statement that cannot be read
 * @param uncovered what of the text is tied to no claim, as it stands there
 * @param why empty if supported; else the reasons in one line
 * @param refusals the reasons one by one, each with what the rows say; none if supported
 */
public record StatementVerdict(
        String id,
        Verdict verdict,
        List<ClaimVerdict> claims,
        List<String> uncovered,
        String why,
        List<Refusal> refusals) {
    public StatementVerdict {
        claims = List.copyOf(claims);
        uncovered = List.copyOf(uncovered);
        refusals = List.copyOf(refusals);
    }
}
