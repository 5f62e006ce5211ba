package io.daybreak.grounding.lie;

import io.daybreak.grounding.check.Checker;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many planted lies the checker did not take for true.
 *
 * @param kinds that can be planted
 * @param verdicts of the lies, in their order
 * @param slipped the lies that were called supported
 */
public record CatchRate(List<String> kinds, List<Lie> lies, List<StatementVerdict> verdicts, List<Lie> slipped) {

    /**
     * Has the checker judge lies that it cannot tell from a day's own statements.
     *
     * @param truths of the day, to make the lies of
     * @param most lies
     */
    public static CatchRate of(Lies planter, List<Statement> truths, int most, Checker checker) {
        List<Lie> lies = planter.plant(truths, most);
        List<StatementVerdict> verdicts =
                checker.check(lies.stream().map(Lie::statement).toList());
        List<Lie> slipped = new ArrayList<>();
        for (int i = 0; i < lies.size(); i++) {
            if (verdicts.get(i).verdict() == Verdict.SUPPORTED) {
                slipped.add(lies.get(i));
            }
        }
        return new CatchRate(planter.kinds(), lies, verdicts, List.copyOf(slipped));
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

    /** Kinds of which the day's statements gave no lie: nothing in them could be changed so. */
    public List<String> unplanted() {
        Map<String, Tally> planted = byKind();
        return kinds.stream().filter(kind -> !planted.containsKey(kind)).toList();
    }

    /** Kinds of which a lie was taken for true. */
    public List<String> slippedKinds() {
        return slipped.stream().map(Lie::kind).distinct().sorted().toList();
    }

    /** Lies of one kind. */
    public record Tally(int planted, int caught) {
        Tally and(Tally other) {
            return new Tally(planted + other.planted, caught + other.caught);
        }
    }
}
