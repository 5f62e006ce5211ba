package io.daybreak.grounding.codec;

import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;

/** What one line of a file of statements turned out to be. */
public sealed interface Reading {

    /** A statement that follows the contract. */
    record Readable(Statement statement) implements Reading {}

    /**
     * A line that does not.
     *
     * @param id the statement's id where that much can be read, else empty
     * @param why what is wrong with it
     */
    record Unreadable(String id, String why) implements Reading {
        /** The verdict that such a line gets. */
        public StatementVerdict verdict() {
            return new StatementVerdict(id, Verdict.UNVERIFIABLE, java.util.List.of(), java.util.List.of(), why);
        }
    }
}
