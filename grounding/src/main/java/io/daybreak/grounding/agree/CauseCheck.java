package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Facet;
import io.daybreak.grounding.agree.reading.Report;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.rows.Incident;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Causes and states: each is said of its own incident and service, and no more boldly than the gates allow. */
final class CauseCheck {
    private static final Map<Cue, String> STATES = Map.of(
            Cue.NEW, "new",
            Cue.REGRESSED, "regressed",
            Cue.ESCALATING, "escalating",
            Cue.ONGOING, "ongoing",
            Cue.RESOLVED, "resolved",
            Cue.SUPPRESSED, "suppressed");
    /** Between a hedge and the word that it weakens: a few words, and none that begins something else. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?:\\s*+(?!(?:which|that|who|where|by|with|on|in|at|after|during)\\b)[^\\s]++){0,5}\\s*",
            Pattern.CASE_INSENSITIVE);

    /** Hedges that name a cause by themselves: nouns, and what may stand behind an English and before a Korean one. */
    private static final Pattern SUSPECT = Pattern.compile("suspects?|candidates?|후보.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern EN_SUSPECT = Pattern.compile(
            "(?! (?!(?:of|for|behind|in|is|are|was|were|as|at|and|but|with|by|to be)\\b)\\p{Ll}).*", Pattern.DOTALL);
    private static final Pattern KO_SUSPECT =
            Pattern.compile("(?:.*(?:[의한된은는을를이가로에서]|번째|첫|위|유력|주요|원인|[\\p{Punct}]) ?)?", Pattern.DOTALL);

    private final Talk talk;
    private final Function<String, Incident> incidents;
    private final Report report;

    CauseCheck(Talk talk, Function<String, Incident> incidents, Report report) {
        this.talk = talk;
        this.incidents = incidents;
        this.report = report;
    }

    void run() {
        List<Mention> words = causeWords();
        words.forEach(word -> checkCause(word, !isHedged(word)));
        talk.sentence().words(Cue.PROVEN).forEach(word -> checkCause(word, true));
        if (!talk.claims(Claim.Cause.class).isEmpty()) {
            talk.sentence().words(Cue.ASSURED).forEach(word -> checkCause(word, true));
        }
        checkSaid(words);
        talk.sentence().words(Cue.HEDGE).forEach(this::checkHedge);
        STATES.forEach((cue, state) -> talk.sentence().words(cue).forEach(word -> checkState(word, state)));
        talk.claims(Claim.State.class).stream()
                .filter(claim -> !isSaid(claim))
                .forEach(claim -> report.disagree("the claim's state '" + claim.state() + "' is not in the text"));
    }

    /** Words for a cause, and those that say one of an incident that their clause names. */
    private List<Mention> causeWords() {
        List<Mention> words = new ArrayList<>(talk.sentence().words(Cue.CAUSE));
        talk.sentence().words(Cue.ORIGIN).stream()
                .filter(word -> talk.said(Facet.INCIDENT).stream()
                        .anyMatch(one -> talk.sentence().clause(one.mention())
                                == talk.sentence().clause(word)))
                .forEach(words::add);
        return words;
    }

    /** A claimed cause is called one, and not an effect. */
    private void checkSaid(List<Mention> words) {
        if (talk.claims(Claim.Cause.class).isEmpty()) {
            return;
        }
        List<Mention> suspects = talk.sentence().words(Cue.HEDGE).stream()
                .filter(this::isSuspect)
                .toList();
        if (words.isEmpty() && suspects.isEmpty()) {
            report.disagree("the claim is of a cause, the text does not say so");
        }
        Causality causality = new Causality(talk);
        Stream.concat(words.stream(), suspects.stream())
                .filter(causality::isTurned)
                .forEach(word -> report.disagree("the text has cause and effect the other way round"));
    }

    /** "The prime suspect", but neither "suspected" nor "a candidate victim". */
    private boolean isSuspect(Mention word) {
        String text = talk.sentence().text();
        return SUSPECT.matcher(word.text()).matches()
                && (talk.isKorean()
                        ? KO_SUSPECT.matcher(text.substring(0, word.start())).matches()
                        : EN_SUSPECT.matcher(text.substring(word.end())).matches() || isNamedBehind(word));
    }

    /** "The first candidate payment". */
    private boolean isNamedBehind(Mention word) {
        return talk.said(Facet.SERVICE).stream().anyMatch(one -> one.mention().start() == word.end() + 1);
    }

    /** Beyond "likely" a wording needs every gate passed. */
    private void checkCause(Mention word, boolean bold) {
        List<Claim.Cause> causes = saidOf(word, Claim.Cause.class);
        if (causes.isEmpty()) {
            refuse(word, Claim.Cause.class, "cause");
        } else if (bold && !causes.stream().allMatch(this::passedAllGates)) {
            report.disagree("the text says '" + word.text() + "', the ranking only that it is likely");
        }
    }

    /** "Likely" may be said of other things than causes; where causes are claimed, it is said of one of them. */
    private void checkHedge(Mention word) {
        if (!talk.claims(Claim.Cause.class).isEmpty()
                && saidOf(word, Claim.Cause.class).isEmpty()) {
            refuse(word, Claim.Cause.class, "cause");
        }
    }

    private boolean isHedged(Mention cause) {
        return talk.sentence().words(Cue.HEDGE).stream()
                .filter(hedge ->
                        talk.sentence().clause(hedge) == talk.sentence().clause(cause))
                .anyMatch(hedge ->
                        talk.isKorean() || BESIDE.matcher(between(hedge, cause)).matches());
    }

    private String between(Mention one, Mention other) {
        int start = Math.min(one.end(), other.end());
        return talk.sentence().text().substring(start, Math.max(start, Math.max(one.start(), other.start())));
    }

    private boolean passedAllGates(Claim.Cause cause) {
        return incidents.apply(cause.incident()).causes().stream()
                .anyMatch(one ->
                        one.place() == cause.place() && one.service().equals(cause.service()) && one.passedAllGates());
    }

    private void checkState(Mention word, String state) {
        if (saidOf(word, Claim.State.class).stream()
                .noneMatch(claim -> claim.state().equals(state))) {
            refuse(word, Claim.State.class, "state");
        }
    }

    private boolean isSaid(Claim.State claim) {
        return STATES.entrySet().stream()
                .filter(one -> one.getValue().equals(claim.state()))
                .flatMap(one -> talk.sentence().words(one.getKey()).stream())
                .anyMatch(word -> talk.isSaidOf(word, Side.of(claim)));
    }

    private <T extends Claim> List<T> saidOf(Mention word, Class<T> type) {
        return talk.claims(type).stream()
                .filter(claim -> talk.isSaidOf(word, Side.of(claim)))
                .toList();
    }

    private void refuse(Mention word, Class<? extends Claim> type, String what) {
        if (talk.claims(type).isEmpty()) {
            report.uncovered(word);
        } else {
            report.disagree("the text says '" + word.text() + "', the claim another " + what);
        }
    }
}
