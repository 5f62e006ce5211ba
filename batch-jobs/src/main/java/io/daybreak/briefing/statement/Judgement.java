package io.daybreak.briefing.statement;

import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import java.util.List;

/**
 * What became of the sentences that were offered.
 *
 * @param printed in the order of the page
 * @param statements everything that was checked, variants that were not needed excepted
 * @param verdicts one for each of them
 * @param offered statements wanted, over all languages
 * @param replaced of these, those that a simpler one stands for
 * @param removed of these, those that nothing stands for
 */
public record Judgement(
        List<Printed> printed,
        List<Statement> statements,
        List<StatementVerdict> verdicts,
        int offered,
        int replaced,
        int removed) {

    public int supported() {
        return offered - replaced - removed;
    }

    /** The sentences that are printed, in all languages. */
    public List<Statement> truths() {
        return printed.stream()
                .flatMap(one -> one.statements().values().stream())
                .toList();
    }
}
