package io.daybreak.grounding.agree.reading;

import java.util.List;

/**
 * What a sentence says beside or against its claims.
 *
 * @param disagreements where it says something else than a claim, in words
 * @param uncovered what no claim carries, as it stands in the sentence
 */
public record Findings(List<String> disagreements, List<String> uncovered) {
    public Findings {
        disagreements = List.copyOf(disagreements);
        uncovered = List.copyOf(uncovered);
    }
}
