package io.daybreak.briefing.statement;

import io.daybreak.grounding.claim.Statement;

/**
 * A sentence that somebody else wrote for a draft's place. It is printed if the rows bear it out in every language.
 *
 * @param draft id of the draft whose place it wants
 * @param refusal why it cannot stand there, whatever the rows say; empty: it is to be checked
 */
public record Offer(String draft, Statement statement, String refusal) {}
