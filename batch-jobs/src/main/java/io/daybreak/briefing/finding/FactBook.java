package io.daybreak.briefing.finding;

import io.daybreak.grounding.fact.Fact;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.rows.Answer;
import io.daybreak.grounding.rows.RememberedRows;
import io.daybreak.grounding.rows.SourceRows;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The facts of a briefing: each measure is asked of the source rows once, however many sentences use it. */
public final class FactBook {
    private final SourceRows rows;
    private final Map<String, Fact> facts = new TreeMap<>();

    public FactBook(SourceRows rows) {
        this.rows = new RememberedRows(rows);
    }

    /** Asks for many at once, which is cheaper. */
    public void prepare(Collection<Measure> measures) {
        rows.measure(new LinkedHashSet<>(measures));
    }

    /** What the rows say, without making a fact of it. */
    public Answer answer(Measure measure) {
        return Objects.requireNonNull(rows.measure(Set.of(measure)).get(measure));
    }

    /**
     * What the rows say, kept as a fact.
     *
     * @param incident empty: of the day
     * @param kind what it is for, e.g. "errors"
     */
    public Answer fact(String incident, String kind, Measure measure) {
        Answer answer = answer(measure);
        if (!answer.isEmpty()) {
            Fact fact = Fact.of(incident, kind, measure, value(answer), answer.unit(), answer.rows(), answer.hash());
            facts.put(fact.id(), fact);
        }
        return answer;
    }

    /** The facts kept so far, in the order of their ids. */
    public List<Fact> facts() {
        return facts.values().stream().sorted(Comparator.comparing(Fact::id)).toList();
    }

    private static String value(Answer answer) {
        Instant time = answer.time();
        return time != null
                ? time.toString()
                : Objects.requireNonNull(answer.number()).stripTrailingZeros().toPlainString();
    }
}
