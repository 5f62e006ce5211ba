package io.daybreak.grounding.claim;

import java.util.List;

/**
 * One sentence and the claims that carry it.
 *
 * @param id the writer's own
 * @param claims may be empty; such a statement is never supported
 */
public record Statement(String id, Language language, String text, List<Claim> claims) {
    public Statement {
        claims = List.copyOf(claims);
    }
}
