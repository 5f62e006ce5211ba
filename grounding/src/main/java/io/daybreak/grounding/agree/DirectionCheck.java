package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Durations;
import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Sides;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Mention;
import java.util.List;

/** "Rose", "fewer", "보다 많았다": each such word is a comparison's, and points the way that one does. */
final class DirectionCheck {
    private final Talk talk;
    private final Sides sides;
    private final Durations durations;
    private final Report report;

    DirectionCheck(Talk talk, Sides sides, Durations durations, Report report) {
        this.talk = talk;
        this.sides = sides;
        this.durations = durations;
        this.report = report;
    }

    void run() {
        talk.sentence().words(Cue.UP, Cue.UP_OVER).forEach(word -> check(word, 1));
        talk.sentence().words(Cue.DOWN, Cue.DOWN_UNDER).forEach(word -> check(word, -1));
        talk.sentence().words(Cue.SAME).forEach(this::checkSame);
        talk.sentence().words(Cue.THAN).forEach(this::checkThan);
        talk.claims(Claim.Compare.class).forEach(this::checkSaid);
    }

    private void check(Mention word, int sign) {
        List<Claim.Compare> compares = near(word);
        if (compares.stream().anyMatch(one -> sides.sign(one) == sign)) {
            return;
        }
        if (compares.stream().anyMatch(one -> sides.sign(one) == -sign)) {
            report.disagree("the text says '" + word.text() + "', the claim the other way");
        } else {
            report.uncovered(word);
        }
    }

    /** The comparisons that a word may be about: any, where its clause does not say of what it speaks. */
    private List<Claim.Compare> near(Mention word) {
        List<Claim.Compare> all = talk.claims(Claim.Compare.class).stream()
                .filter(one -> Side.of(one).stream().allMatch(side -> durations.allow(word, side)))
                .toList();
        List<Claim.Compare> near =
                all.stream().filter(one -> talk.isSaidOf(word, Side.of(one))).toList();
        return near.isEmpty() && !namesSomething(talk.sentence().clause(word)) ? all : near;
    }

    private boolean namesSomething(int clause) {
        return talk.said().stream()
                .anyMatch(one -> !one.facets().isEmpty() && talk.sentence().clause(one.mention()) == clause);
    }

    private void checkSame(Mention word) {
        boolean multiple = talk.quantityMentions().stream()
                .anyMatch(one -> ((Meaning.Quantity) one.meaning()).dimension() == Meaning.Dimension.TIMES
                        && word.start() - one.end() >= 0
                        && word.start() - one.end() <= 2);
        boolean equal = talk.claims(Claim.Compare.class).stream()
                .anyMatch(one -> one.as() != Claim.Compare.As.DIRECTION
                        && sides.sign(one) == 0
                        && !one.op().isBound()
                        && sides.subject(one) != Sides.Subject.UNKNOWN);
        if (!multiple && !equal) {
            report.uncovered(word);
        }
    }

    private void checkThan(Mention word) {
        boolean compared = !talk.claims(Claim.Compare.class).isEmpty()
                || !talk.claims(Claim.Rank.class).isEmpty()
                || !talk.claims(Claim.Order.class).isEmpty()
                || isSideBySide(word);
        if (!compared) {
            report.uncovered(word);
        }
    }

    /** "17, compared with 12 the day before": two numbers beside each other, each with its claim, and nothing said of them. */
    private boolean isSideBySide(Mention word) {
        return word.text().matches("(?i)(?:when |as )?compared (?:to|with)|against|versus|vs\\.?|대비|에 ?비해")
                && talk.claims(Claim.Value.class).size() > 1
                && talk.quantityMentions().stream()
                        .anyMatch(number -> talk.isKorean()
                                ? number.end() <= word.start() && word.start() - number.end() <= 3
                                : number.start() >= word.end() && number.start() - word.end() <= 3);
    }

    /** A signed comparison must be told the right way round, even by a sentence without a word for the direction. */
    private void checkSaid(Claim.Compare claim) {
        if (claim.as() == Claim.Compare.As.DIRECTION
                && talk.sentence()
                        .words(Cue.UP, Cue.DOWN, Cue.UP_OVER, Cue.DOWN_UNDER)
                        .isEmpty()) {
            report.disagree("the claim says which is more, the text does not");
        }
        if (sides.subject(claim) == Sides.Subject.SECOND && claim.as() == Claim.Compare.As.RATIO && isNumberSaid()) {
            report.disagree("the text and the claim have the two sides the other way round");
        }
    }

    private boolean isNumberSaid() {
        return talk.quantities().stream().anyMatch(one -> one.dimension() == Meaning.Dimension.TIMES);
    }
}
