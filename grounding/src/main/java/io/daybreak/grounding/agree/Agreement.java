package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.number.NumberCheck;
import io.daybreak.grounding.agree.reading.Durations;
import io.daybreak.grounding.agree.reading.Findings;
import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Sides;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.agree.reading.Vocabulary;
import io.daybreak.grounding.agree.reading.Windows;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Units;
import io.daybreak.grounding.rows.Incident;
import io.daybreak.grounding.rows.Names;
import io.daybreak.grounding.text.Sentence;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads a sentence against its claims: it must say what they say, of whom they say it, and nothing more. */
public final class Agreement {
    private final Names names;
    private final ZoneId zone;
    private final Units units;
    private final Function<Measure, String> unitOf;
    private final Function<String, Incident> incidents;
    private final Predicate<Measure> exposed;

    /**
     * @param names of the days that the statement's windows touch
     * @param zone the team's
     * @param unitOf the unit that the rows of a measure are in
     * @param exposed whether there were rows that could have shown what a measure found none of
     */
    public Agreement(
            Names names,
            ZoneId zone,
            Units units,
            Function<Measure, String> unitOf,
            Function<String, Incident> incidents,
            Predicate<Measure> exposed) {
        this.names = names;
        this.zone = zone;
        this.units = units;
        this.unitOf = unitOf;
        this.incidents = incidents;
        this.exposed = exposed;
    }

    /** What of the sentence is against its claims, and what no claim carries. */
    public Findings of(Statement statement) {
        List<Claim> claims = statement.claims();
        List<Side> sides = Side.of(claims);
        Vocabulary vocabulary = new Vocabulary(names, claims, sides);
        Sentence sentence = Sentence.read(statement.text(), statement.language(), vocabulary.terms(unitsOf(claims)));
        Talk talk = new Talk(sentence, claims, sides, new Windows(claims, sentence, zone), vocabulary);
        Durations durations = new Durations(units, unitOf);
        Report report = new Report();
        new NameCheck(talk, vocabulary, report).run();
        new WindowCheck(talk, report).run();
        Sides order = new Sides(talk);
        new NumberCheck(talk, order, units, unitOf, report).run();
        new DirectionCheck(talk, order, durations, report).run();
        new PlaceCheck(talk, durations, report).run();
        new AbsenceCheck(talk, exposed, report).run();
        new WordCheck(talk, order, report).run();
        new CauseCheck(talk, incidents, report).run();
        return report.findings();
    }

    private Set<String> unitsOf(List<Claim> claims) {
        Set<String> all = new TreeSet<>();
        for (Claim claim : claims) {
            claim.measures().forEach(measure -> all.add(unitOf.apply(measure)));
            if (claim instanceof Claim.Value value && value.unit() != null) {
                all.add(value.unit());
            }
        }
        return all;
    }
}
