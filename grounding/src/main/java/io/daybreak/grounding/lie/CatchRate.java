package io.daybreak.grounding.lie;

import io.daybreak.grounding.check.Checker;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many planted lies the checker did not take for true.
 *
 * @param verdicts of the lies, in their order
 * @param slipped the lies that were called supported
 */
public record CatchRate(List<Lie> lies, List<StatementVerdict> verdicts, List<Lie> slipped) {

    /** Has the checker judge lies that it cannot tell from a day's own statements. */
    public static CatchRate of(List<Lie> lies, Checker checker) {
        List<StatementVerdict> verdicts =
                checker.check(lies.stream().map(Lie::statement).toList());
        List<Lie> slipped = new ArrayList<>();
        for (int i = 0; i < lies.size(); i++) {
            if (verdicts.get(i).verdict() == Verdict.SUPPORTED) {
                slipped.add(lies.get(i));
            }
        }
        return new CatchRate(List.copyOf(lies), verdicts, List.copyOf(slipped));
    }

    public int planted() {
        return lies.size();
    }

    public int caught() {
        return lies.size() - slipped.size();
    }

    /** How many of each kind were planted, and how many of these were caught. */
    public Map<String, Tally> byKind() {
        Map<String, Tally> tallies = new TreeMap<>();
        lies.forEach(lie -> tallies.merge(lie.kind(), new Tally(1, slipped.contains(lie) ? 0 : 1), Tally::and));
        return tallies;
    }

    /** Lies of one kind. */
    public record Tally(int planted, int caught) {
        Tally and(Tally other) {
            return new Tally(planted + other.planted, caught + other.caught);
        }
    }
}
