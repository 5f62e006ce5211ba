package io.daybreak.grounding.check;

import io.daybreak.grounding.claim.ClaimVerdict;
import io.daybreak.grounding.rows.Answer;

/** The rows behind a verdict: how many, their hash, and the query that finds them again. */
record Proof(long rows, String hash, String query) {

    static Proof of(Answer answer) {
        return new Proof(answer.rows(), answer.hash(), answer.query());
    }

    /** Two answers side by side: one query that gives both. */
    static Proof of(String oneName, Answer one, String otherName, Answer other) {
        return new Proof(
                one.rows() + other.rows(),
                one.hash() + "+" + other.hash(),
                "SELECT (" + one.query() + ") AS " + oneName + ", (" + other.query() + ") AS " + otherName);
    }

    ClaimVerdict verdict(Outcome outcome) {
        return new ClaimVerdict(outcome.verdict(), outcome.actual(), rows, hash, query, outcome.why());
    }
}
