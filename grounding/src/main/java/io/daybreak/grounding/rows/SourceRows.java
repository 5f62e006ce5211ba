package io.daybreak.grounding.rows;

import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Measure;
import java.util.Map;
import java.util.Set;

/**
 * Answers questions from source rows. Questions come in sets, so that an answerer may group them; every question of a
 * set has an entry in its answer.
 */
public interface SourceRows {

    /** The value of each measure; {@link Answer#isEmpty()} where no row matches a measure that needs rows. */
    Map<Measure, Answer> measure(Set<Measure> measures);

    /** The value of each entity with rows. */
    Map<Ranking, Ranked> rank(Set<Ranking> rankings);

    /** How many log rows hold each quote, letter for letter. */
    Map<Claim.Quote, Answer> find(Set<Claim.Quote> quotes);

    /** The services that have any row of the kind in each window. */
    Map<Window, Set<String>> services(Set<Window> windows);

    /** The names that a day's rows use. */
    Names names(Day day);

    /** What of each window was not loaded, or not wholly, in words; empty: nothing. */
    Map<Window, String> missing(Set<Window> windows);

    /** The ranked causes and the state of an incident; {@link Incident#isKnown()} is false where there is none. */
    Incident incident(String id);
}
