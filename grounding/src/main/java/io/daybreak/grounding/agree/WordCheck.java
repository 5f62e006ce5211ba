package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Facet;
import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Sides;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** All, none, only, never, not; before and after: each is a claim's. */
final class WordCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Talk talk;
    private final Sides sides;
    private final Report report;

    WordCheck(Talk talk, Sides sides, Report report) {
        this.talk = talk;
        this.sides = sides;
        this.report = report;
    }

    void run() {
        unless(talk.sentence().words(Cue.NONE, Cue.NOT), this::isNone);
        unless(talk.sentence().words(Cue.ALL), this::isAll);
        unless(talk.sentence().words(Cue.ONLY), this::isOnly);
        unless(talk.sentence().words(Cue.TOTAL), this::isTotal);
        unless(talk.sentence().words(Cue.DISTINCT), word -> has(Aggregate.DISTINCT));
        unless(talk.sentence().words(Cue.TODAY, Cue.PERCENTILE), word -> false);
        noneIsSaid();
        order();
    }

    private void unless(List<Mention> words, java.util.function.Predicate<Mention> carried) {
        words.stream().filter(carried.negate()).forEach(report::uncovered);
    }

    /** The claims that say there is nothing. */
    private List<Claim> nones() {
        List<Claim> all = new ArrayList<>(talk.claims(Claim.Absent.class));
        talk.claims(Claim.Value.class).stream().filter(WordCheck::isZero).forEach(all::add);
        return all;
    }

    private static boolean isZero(Claim.Value claim) {
        return claim.op() == Op.EQUAL
                && claim.value() instanceof Stated.Number number
                && number.value().signum() == 0;
    }

    private boolean isNone(Mention word) {
        return nones().stream().anyMatch(claim -> talk.isSaidOf(word, Side.of(claim)));
    }

    /** A claim of absence under a sentence that says nothing of the kind is another sentence's. */
    private void noneIsSaid() {
        List<Mention> words = new ArrayList<>(talk.sentence().words(Cue.NONE, Cue.NOT));
        talk.quantityMentions().stream()
                .filter(one -> ((Meaning.Quantity) one.meaning()).value().signum() == 0)
                .forEach(words::add);
        for (Claim.Absent absent : talk.claims(Claim.Absent.class)) {
            if (words.stream().noneMatch(word -> talk.isSaidOf(word, Side.of(absent)))) {
                report.disagree("the claim is that there is nothing, the text does not say so");
            }
        }
    }

    private boolean isAll(Mention word) {
        if (talk.claims(Claim.Share.class).stream()
                .anyMatch(share -> share.value().value().compareTo(HUNDRED) == 0)) {
            return true;
        }
        String before = talk.sentence().text().substring(0, word.start());
        String after = talk.sentence().text().substring(word.end());
        boolean ofAll = before.matches("(?is).*\\b(?:of|across|among|amongst|from|over|in|for|by|than) (?:the )?$")
                || after.matches(
                        "(?s) ?(?:(?:\\p{Lu}+|정보|디버그|경고|오류|에러|실패) ?)?(?:서비스|인스턴스|오류|에러|로그|스팬|호출|요청|기록|경고|운영|지표).*")
                || after.matches("(?s)(?:의|에서| 중|에) .*");
        if (word.text().matches("모두|전부") && startsWithNumber(word) && isTotal(word)) {
            return true;
        }
        boolean wide =
                talk.sides().stream().anyMatch(side -> side.get(Facet.SERVICE).isEmpty());
        boolean ranked = !talk.claims(Claim.Rank.class).isEmpty();
        boolean share = !talk.claims(Claim.Share.class).isEmpty();
        boolean every = after.matches("(?is) (?:of the )?(?:other )?(?:services|instances|components)\\b.*");
        return (ofAll || every) && (wide || ranked || share);
    }

    /** "모두 1,204건": that many in all. */
    private boolean startsWithNumber(Mention word) {
        return talk.quantityMentions().stream()
                .anyMatch(number -> number.start() >= word.end() && number.start() - word.end() <= 1);
    }

    private boolean isOnly(Mention word) {
        boolean whole = talk.claims(Claim.Share.class).stream()
                .anyMatch(share -> share.value().value().compareTo(HUNDRED) == 0);
        boolean one = talk.claims(Claim.Value.class).stream()
                .anyMatch(value -> value.measure().aggregate() == Aggregate.DISTINCT
                        && value.value() instanceof Stated.Number number
                        && number.value().compareTo(BigDecimal.ONE) == 0);
        return whole || one || isBesideNumber(word);
    }

    private boolean isBesideNumber(Mention word) {
        return talk.quantityMentions().stream()
                .anyMatch(number ->
                        Math.abs(number.start() - word.end()) <= 2 || Math.abs(word.start() - number.end()) <= 2);
    }

    private boolean isTotal(Mention word) {
        return has(Aggregate.SUM)
                || has(Aggregate.COUNT)
                || has(Aggregate.DISTINCT)
                || !talk.claims(Claim.Share.class).isEmpty();
    }

    private boolean has(Aggregate aggregate) {
        return talk.sides().stream()
                .anyMatch(side -> side.measure() != null && side.measure().aggregate() == aggregate);
    }

    private void order() {
        List<Claim.Order> orders = talk.claims(Claim.Order.class);
        List<Mention> before = new ArrayList<>(talk.sentence().words(Cue.BEFORE));
        if (!orders.isEmpty()) {
            before.addAll(talk.sentence().words(Cue.EARLIER));
        }
        List<Mention> after = talk.sentence().words(Cue.AFTER);
        if (!orders.isEmpty() && talk.isKorean() && before.isEmpty() && after.isEmpty()) {
            before.addAll(talk.sentence().words(Cue.FIRST));
        }
        before.forEach(word -> order(word, orders, Sides.Subject.FIRST));
        after.forEach(word -> order(word, orders, Sides.Subject.SECOND));
        if (!orders.isEmpty() && before.isEmpty() && after.isEmpty()) {
            report.disagree("the claim is of an order in time, the text does not say so");
        }
    }

    private void order(Mention word, List<Claim.Order> orders, Sides.Subject expected) {
        List<Sides.Subject> subjects =
                orders.stream().map(order -> sides.subject(order, word)).toList();
        if (subjects.contains(expected)) {
            return;
        }
        if (subjects.contains(expected.other())) {
            report.disagree("the text has the order in time the other way round");
        } else {
            report.uncovered(word);
        }
    }
}
