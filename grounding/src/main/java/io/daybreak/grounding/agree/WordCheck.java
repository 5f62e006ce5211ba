package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Facet;
import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Sides;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All, only, in total; before and after: each is a claim's. */
final class WordCheck {
    private static final Pattern COUNTER = Pattern.compile(" ?(?:[건개줄회번명대행]|차례)? ?");
    private static final Pattern OF_ALL = Pattern.compile(
            "\\b(?:of|across|among|amongst|from|over|in|for|by|than) (?:the )?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALL_OF = Pattern.compile(
            " (?:of the )?(?:other )?(?:services|instances|components)\\b"
                    + "| ?(?:(?:\\p{Lu}+|정보|디버그|경고|오류|에러|실패) ?)?(?:서비스|인스턴스|오류|에러|로그|스팬|호출|요청|기록|경고|운영|지표)|(?:의|에서| 중|에) ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTANCES =
            Pattern.compile(" (?:of the )?(?:other )?(?:instances|pods|hosts)\\b| ?인스턴스", Pattern.CASE_INSENSITIVE);
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
        unless(talk.sentence().words(Cue.ALL), this::isAll);
        unless(talk.sentence().words(Cue.ONLY), this::isOnly);
        unless(talk.sentence().words(Cue.TOTAL), this::isTotal);
        unless(talk.sentence().words(Cue.DISTINCT), word -> has(Aggregate.DISTINCT));
        unless(talk.sentence().words(Cue.TODAY, Cue.RATE, Cue.PERCENTILE, Cue.UNNAMED), word -> false);
        order();
    }

    private void unless(List<Mention> words, Predicate<Mention> carried) {
        words.stream().filter(carried.negate()).forEach(report::uncovered);
    }

    private boolean isAll(Mention word) {
        if (isWhole() || word.text().matches("모두|전부") && startsWithNumber(word) && isTotal(word)) {
            return true;
        }
        boolean parted = !talk.claims(Claim.Rank.class).isEmpty()
                || !talk.claims(Claim.Share.class).isEmpty();
        boolean wide = talk.sides().stream()
                .anyMatch(side ->
                        side.measure() != null && side.get(Facet.SERVICE).isEmpty());
        String text = talk.sentence().text();
        if (isOfAnother(text.substring(word.end()))) {
            return false;
        }
        if (OF_ALL.matcher(text.substring(0, word.start())).find()) {
            return wide || parted;
        }
        boolean all = ALL_OF.matcher(text.substring(word.end())).lookingAt();
        return all && (parted || wide && isCountedTogether(word));
    }

    /** "Of all instances" says nothing of a ranking of services. */
    private boolean isOfAnother(String after) {
        List<Claim.Rank> ranks = talk.claims(Claim.Rank.class);
        return !ranks.isEmpty()
                && ranks.stream().noneMatch(rank -> rank.by() == Column.INSTANCE)
                && INSTANCES.matcher(after).lookingAt();
    }

    /** "All services logged 1,334 errors" is of their sum; without the number it would be of each of them. */
    private boolean isCountedTogether(Mention word) {
        return has(Aggregate.DISTINCT)
                || !talk.claims(Claim.Absent.class).isEmpty()
                || Stream.concat(
                                talk.quantityMentions().stream()
                                        .filter(one -> talk.windows()
                                                .ofLength((Meaning.Quantity) one.meaning())
                                                .isEmpty()),
                                talk.sentence().words(Cue.UP, Cue.DOWN, Cue.SAME).stream())
                        .anyMatch(one ->
                                talk.sentence().clause(one) == talk.sentence().clause(word));
    }

    private boolean isWhole() {
        return talk.claims(Claim.Share.class).stream()
                .anyMatch(share -> share.value().value().compareTo(HUNDRED) == 0);
    }

    /** "모두 1,204건": that many in all. */
    private boolean startsWithNumber(Mention word) {
        return talk.quantityMentions().stream()
                .anyMatch(number -> number.start() >= word.end() && number.start() - word.end() <= 1);
    }

    private boolean isOnly(Mention word) {
        boolean one = talk.claims(Claim.Value.class).stream()
                .anyMatch(value -> value.measure().aggregate() == Aggregate.DISTINCT
                        && value.value() instanceof Stated.Number number
                        && number.value().compareTo(BigDecimal.ONE) == 0);
        return isWhole() || one || isBesideNumber(word);
    }

    /** "Only 130 errors", "130건만"; "payment만 130건" says that of payment. */
    private boolean isBesideNumber(Mention word) {
        String text = talk.sentence().text();
        boolean before = word.text().matches("(?i)only|just|merely|오직|오로지|단지|겨우|고작|불과");
        return talk.quantityMentions().stream()
                .anyMatch(number -> number.start() >= word.end()
                        ? before && number.start() - word.end() <= 2
                        : number.end() <= word.start()
                                && COUNTER.matcher(text.substring(number.end(), word.start()))
                                        .matches());
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
