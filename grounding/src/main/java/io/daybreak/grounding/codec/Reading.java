package io.daybreak.grounding.codec;

import io.daybreak.grounding.claim.Refusal;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;
import java.util.List;

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
            Refusal refusal = Refusal.withoutRows(why, "a line that cannot be read asks nothing");
            return new StatementVerdict(id, Verdict.UNVERIFIABLE, List.of(), List.of(), why, List.of(refusal));
        }
    }
}
