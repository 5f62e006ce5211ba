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
 * @param replaced of these, those that a simpler one or the template's stands for
 * @param removed of these, those that nothing stands for
 * @param offersSupported sentences of others that rows bear out and that fit their place, printed or not
 */
public record Judgement(
        List<Printed> printed,
        List<Statement> statements,
        List<StatementVerdict> verdicts,
        int offered,
        int replaced,
        int removed,
        int offersSupported) {

    public int supported() {
        return offered - replaced - removed;
    }

    /** The sentences of others that are printed, over all languages. */
    public int offersPrinted() {
        return printed.stream()
                .filter(Printed::offered)
                .mapToInt(one -> one.statements().size())
                .sum();
    }

    /** The sentences that are printed, in all languages. */
    public List<Statement> truths() {
        return printed.stream()
                .flatMap(one -> one.statements().values().stream())
                .toList();
    }
}
