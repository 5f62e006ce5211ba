package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Facet;
import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** None, never, not: each is an absence or a zero of its own, of just what it speaks of. */
final class AbsenceCheck {
    private static final Pattern EN_NO_SERVICE = Pattern.compile(
            "(?:no one|nobody|(?:no|not a single|not one|not any|none of the) (?:other |single )?(?:services?|instances?|components?))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KO_NO_SERVICE = Pattern.compile("(?:어느|어떤|아무|한) (?:서비스|인스턴스|곳)[가-힣]*도 ");

    private final Talk talk;
    private final Report report;
    private final List<Claim> absences = new ArrayList<>();
    private final Set<Claim> carrying = new HashSet<>();

    /** @param exposed whether there were rows that could have shown what a measure found none of */
    AbsenceCheck(Talk talk, Predicate<Measure> exposed, Report report) {
        this.talk = talk;
        this.report = report;
        this.absences.addAll(talk.claims(Claim.Absent.class));
        talk.claims(Claim.Value.class).stream()
                .filter(claim -> isZero(claim) && exposed.test(claim.measure()))
                .forEach(absences::add);
    }

    private static boolean isZero(Claim.Value claim) {
        return claim.op() == Op.EQUAL
                && claim.value() instanceof Stated.Number number
                && number.value().signum() == 0;
    }

    void run() {
        talk.sentence().words(Cue.NONE, Cue.NOT).stream()
                .filter(word -> !isBesideVerb(word) && !isCarried(word))
                .forEach(report::uncovered);
        talk.claims(Claim.Absent.class).forEach(this::checkSaid);
    }

    /** "한 건도 없었다", "전혀 기록되지 않았다": the verb says it, the adverb before it no more. */
    private boolean isBesideVerb(Mention word) {
        return talk.isKorean()
                && word.is(Cue.NONE)
                && talk.sentence().words(Cue.NOT).stream()
                        .anyMatch(verb -> verb.start() >= word.end()
                                && talk.sentence().clause(verb)
                                        == talk.sentence().clause(word));
    }

    private boolean isCarried(Mention word) {
        return absences.stream()
                .filter(claim ->
                        talk.isSaidOf(word, Side.of(claim)) && isOfSeverity(word, claim) && isOfService(word, claim))
                .anyMatch(carrying::add);
    }

    /** "Nothing" and "no lines", without a severity beside them, are more than that there are no errors. */
    private boolean isOfSeverity(Mention word, Claim claim) {
        boolean wide = word.text().matches("(?i)nothing|nil|아무것도")
                || isBeside(word, Facet.KIND) && !isBeside(word, Facet.SEVERITY);
        return !wide
                || Side.of(claim).stream()
                        .map(side -> side.get(Facet.SEVERITY))
                        .allMatch(severity -> severity.isEmpty() || severity.equals(Side.ANY));
    }

    /** "No service", "nobody", "어느 서비스도" are more than that one service has none. */
    private boolean isOfService(Mention word, Claim claim) {
        String text = talk.sentence().text();
        boolean wide = talk.isKorean()
                ? KO_NO_SERVICE.matcher(text.substring(0, word.start())).find()
                : EN_NO_SERVICE.matcher(text.substring(word.start())).lookingAt();
        return !wide
                || Side.of(claim).stream()
                        .allMatch(side -> side.get(Facet.SERVICE).isEmpty());
    }

    private boolean isBeside(Mention word, Facet facet) {
        return talk.said(facet).stream()
                .anyMatch(one ->
                        talk.sentence().clause(one.mention()) == talk.sentence().clause(word));
    }

    /** A claim of absence under a sentence that says nothing of the kind is another sentence's. */
    private void checkSaid(Claim.Absent absent) {
        List<Mention> words = new ArrayList<>(talk.sentence().words(Cue.NONE, Cue.NOT));
        talk.quantityMentions().stream()
                .filter(one -> ((Meaning.Quantity) one.meaning()).value().signum() == 0)
                .forEach(words::add);
        if (words.stream().noneMatch(word -> talk.isSaidOf(word, Side.of(absent)))) {
            report.disagree("the claim is that there is nothing, the text does not say so");
        }
    }
}
