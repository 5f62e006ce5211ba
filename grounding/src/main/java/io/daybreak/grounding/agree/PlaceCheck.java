package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Durations;
import io.daybreak.grounding.agree.reading.Facet;
import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Rows;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Superlatives and ordinals: each is a ranking's, at its place, in its order, of its entity. */
final class PlaceCheck {
    private final Talk talk;
    private final Durations durations;
    private final Report report;
    /** An extreme that a claim states is said by one word. */
    private final Set<Side> said = new HashSet<>();

    PlaceCheck(Talk talk, Durations durations, Report report) {
        this.talk = talk;
        this.durations = durations;
        this.report = report;
    }

    void run() {
        talk.sentence().words(Cue.MAXIMUM).forEach(word -> takesExtreme(word, "max"));
        talk.sentence().words(Cue.MINIMUM).forEach(word -> takesExtreme(word, "min"));
        talk.sentence().words(Cue.MOST).forEach(word -> checkSuperlative(word, true, false));
        talk.sentence().words(Cue.LEAST).forEach(word -> checkSuperlative(word, false, true));
        talk.sentence().words(Cue.EXTREME).forEach(word -> checkSuperlative(word, true, true));
        talk.sentence().words(Cue.FIRST).forEach(this::checkFirst);
        talk.sentence().words(Cue.LAST).forEach(this::checkLast);
        talk.sentence().mentions().stream()
                .filter(one -> one.meaning() instanceof Meaning.Ordinal)
                .forEach(this::checkOrdinal);
        talk.claims(Claim.Rank.class).forEach(this::checkSaid);
        talk.claims(Claim.Cause.class).stream()
                .filter(cause -> cause.place() > 1 && !isOrdinalSaid(cause.place(), cause))
                .forEach(cause -> report.disagree("the text does not say place " + cause.place()));
    }

    private void checkSuperlative(Mention word, boolean descending, boolean ascending) {
        if (isLikeliest(word)) {
            return;
        }
        int place = ordinalNear(word).orElse(1);
        boolean ranked = talk.claims(Claim.Rank.class).stream()
                .anyMatch(rank -> rank.place() == place
                        && (rank.descending() ? descending : ascending)
                        && isSaidOf(word, Side.of(rank).getFirst()));
        boolean none = talk.claims(Claim.Rank.class).isEmpty();
        boolean extreme = none && (descending && takesExtreme(word, "max") || ascending && takesExtreme(word, "min"));
        if (!ranked && !extreme) {
            refuse(word, !none);
        }
    }

    private boolean isSaidOf(Mention word, Side side) {
        return talk.isSaidOf(word, List.of(side)) && durations.allow(word, side);
    }

    private boolean takesExtreme(Mention word, String aggregate) {
        return talk.sides().stream()
                .filter(side -> side.get(Facet.AGGREGATE).equals(aggregate) && isSaidOf(word, side))
                .anyMatch(said::add);
    }

    /** "second highest", "가장 많은 서비스 중 두 번째". */
    private OptionalInt ordinalNear(Mention word) {
        return talk.sentence().mentions().stream()
                .filter(one -> one.meaning() instanceof Meaning.Ordinal)
                .filter(one -> talk.sentence().clause(one) == talk.sentence().clause(word))
                .mapToInt(one -> ((Meaning.Ordinal) one.meaning()).place())
                .findFirst();
    }

    private void checkFirst(Mention word) {
        boolean place = !isEver(word)
                        && talk.claims(Claim.Rank.class).stream()
                                .anyMatch(rank -> rank.place() == 1 && talk.isSaidOf(word, Side.of(rank)))
                || isCause(word, 1);
        if (place
                || isStartOfSpans(word)
                || isTime("first_time")
                || !talk.claims(Claim.Order.class).isEmpty()) {
            return;
        }
        refuse(word, isPlaced() || isTime("last_time"));
    }

    /** "For the first time", "처음으로": never before, which is no place among others. */
    private boolean isEver(Mention word) {
        return word.text().matches("(?:처음|최초).*")
                || talk.sentence().text().substring(0, word.start()).matches("(?is).*\\bfor (?:the|its) ")
                        && talk.sentence().text().substring(word.end()).matches("(?is) time.*");
    }

    private void checkLast(Mention word) {
        if (!isTime("last_time")) {
            refuse(word, isTime("first_time"));
        }
    }

    /** "The most likely cause", "원인으로 가장 유력하다": the first place of a cause's ranking. */
    private boolean isLikeliest(Mention word) {
        boolean hedged = talk.sentence().words(Cue.HEDGE).stream()
                .anyMatch(hedge -> hedge.start() >= word.end() && hedge.start() - word.end() <= 1);
        return hedged && isCause(word, 1);
    }

    private boolean isCause(Mention word, int place) {
        return talk.claims(Claim.Cause.class).stream()
                .anyMatch(cause -> cause.place() == place && talk.isSaidOf(word, Side.of(cause)));
    }

    /** "17 spans started": a span belongs where it starts, so this says no more than that they are there. */
    private boolean isStartOfSpans(Mention word) {
        return word.text().toLowerCase(Locale.ROOT).matches("(?s)start.*|beg[aiu]n.*|시작.*")
                && talk.sides().stream().allMatch(side -> side.get(Facet.KIND).equals(Rows.SPANS.word()))
                && talk.has(Cue.SPANS);
    }

    private boolean isTime(String aggregate) {
        return talk.sides().stream().anyMatch(side -> side.get(Facet.AGGREGATE).equals(aggregate));
    }

    private void checkOrdinal(Mention mention) {
        int place = ((Meaning.Ordinal) mention.meaning()).place();
        boolean ranked = talk.claims(Claim.Rank.class).stream()
                .anyMatch(rank -> rank.place() == place && talk.isSaidOf(mention, Side.of(rank)));
        if (!ranked && !isCause(mention, place)) {
            refuse(mention, isPlaced());
        }
    }

    private boolean isPlaced() {
        return !talk.claims(Claim.Rank.class).isEmpty()
                || !talk.claims(Claim.Cause.class).isEmpty();
    }

    private void refuse(Mention mention, boolean claimed) {
        if (claimed) {
            report.disagree("the text says '" + mention.text() + "', the claim another place or order");
        } else {
            report.uncovered(mention);
        }
    }

    private void checkSaid(Claim.Rank rank) {
        if (rank.place() > 1 && !isOrdinalSaid(rank.place(), rank)) {
            report.disagree("the text does not say place " + rank.place());
        }
        boolean least = talk.has(Cue.LEAST) || talk.has(Cue.EXTREME) || talk.has(Cue.MINIMUM);
        if (!rank.descending() && !least) {
            report.disagree("the claim ranks from the smallest, the text does not say so");
        }
    }

    private boolean isOrdinalSaid(int place, Claim claim) {
        List<Mention> all = talk.sentence().mentions();
        return all.stream()
                .anyMatch(one -> one.meaning() instanceof Meaning.Ordinal ordinal
                        && ordinal.place() == place
                        && talk.isSaidOf(one, Side.of(claim)));
    }
}
