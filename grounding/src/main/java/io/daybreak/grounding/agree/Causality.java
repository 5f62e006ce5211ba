package io.daybreak.grounding.agree;

import io.daybreak.grounding.agree.reading.Facet;
import io.daybreak.grounding.agree.reading.Said;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.text.mention.Mention;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of the two names beside a word for a cause is the cause: never the incident, never as the effect the service. */
final class Causality {
    private static final String EN_FILLER = "(?:[\\w'’-]+ ){0,6}";

    /** "The cause most likely is X", "candidate X": a noun that is X, and no verb that acts on it. */
    private static final String EN_NOUN =
            "(?:(?:root[- ])?(?:cause|reason|culprit|origin|suspect|candidate)s? (?:[\\w'’-]+ )*?(?:is|are|was|were|be|being|remains|lies|lay)"
                    + " (?:(?:\\w+ly|most|perhaps|maybe|to|be|in|at|with|the|service) )*|(?:suspect|candidate)s? )$";

    /** "Because of X", "caused by X", "a result of X", "arose in X": X is the cause. */
    private static final Pattern EN_BY = Pattern.compile(
            "(?is)(?:because(?: of)?|.*\\b(?:due to|owing to|thanks to|owed to|by|from|on account of|in the wake of|(?:result|consequence)s? of"
                    + "|attribut\\w+ to|traced (?:back )?to|up to|down to|blam\\w+ on|pinned on"
                    + "|(?:originat\\w+|origins?|aris\\w+|arose|br(?:oke|oken|eaks?|eaking) out|set off) (?:in|at|out of))) "
                    + EN_FILLER);
    /** "Caused X", "the cause of X", "behind X": X is the effect. */
    private static final Pattern EN_OF =
            Pattern.compile("(?is)(?!" + EN_NOUN + ")\\w[\\w-]* (?!(?:is|are|was|were|be|being|and)\\b)" + EN_FILLER
                    + "|.*\\b(?:causes?|reasons?|origins?|root|source|heart|bottom|culprit|responsible|blame|suspects?|candidates?) (?:of|for|behind|in) "
                    + EN_FILLER);

    private static final Pattern KO_BY = Pattern.compile("(?:때문|탓|인해|인하여|말미암|여파|영향|덕|기인|비롯|(?:으로|로) 인한|따[라른]).*");
    private static final Pattern KO_SUBJECT = Pattern.compile("(?:이|가|은|는) .*");
    /** What may stand between a noun and the word for a cause that it is the subject of. */
    private static final String KO_MANNER = "(?:(?:가장|제일|유력한|주된|주요한?|근본적?인?|첫|두|번째) )*";
    /** "X의 문제가 (유력한 원인)": what is X's is the subject. */
    private static final String KO_OWN = "의 (?:.* )?\\S*(?:(?<![증추평])가|(?<!차)이) " + KO_MANNER;
    /** "X가 발생한 (원인)": X is what happened. */
    private static final String KO_HAPPENED = "(?:.* )?(?:발생한|발생하게 된|생긴|일어난|난|터진|벌어진|시작된|나타난|악화된|번진|커진) " + KO_MANNER;

    private static final Pattern KO_EFFECT =
            Pattern.compile("(?!" + KO_OWN + "$)의 .*|[을를] (?!(?:가장 |제일 |첫 |두 )?(?:유력한|번째|주요한?) $).*");
    private static final Pattern KO_AGENT = Pattern.compile("[이가] (?!" + KO_HAPPENED + "$).*|" + KO_OWN);

    private final Talk talk;

    Causality(Talk talk) {
        this.talk = talk;
    }

    /** Whether the sentence has cause and effect the wrong way round at a word for a cause. */
    boolean isTurned(Mention word) {
        return talk.isKorean() ? isTurnedKorean(word) : isTurnedEnglish(word);
    }

    private boolean isTurnedEnglish(Mention word) {
        Optional<Said> next = talk.said().stream()
                .filter(one -> isParty(one) && one.mention().start() >= word.end())
                .min(Comparator.comparingInt(one -> one.mention().start()));
        if (next.isEmpty()) {
            return false;
        }
        String between = talk.sentence()
                .text()
                .substring(word.start(), next.get().mention().start());
        if (EN_BY.matcher(between).matches()) {
            return next.get().speaksOf(Facet.INCIDENT);
        }
        return EN_OF.matcher(between).matches() && next.get().speaksOf(Facet.SERVICE);
    }

    private boolean isTurnedKorean(Mention word) {
        Optional<Said> last = talk.said().stream()
                .filter(one -> isParty(one) && one.mention().end() <= word.start())
                .max(Comparator.comparingInt(one -> one.mention().start()));
        if (last.isEmpty()) {
            return false;
        }
        String between = talk.sentence().text().substring(last.get().mention().end(), word.start());
        boolean incident = last.get().speaksOf(Facet.INCIDENT);
        if (KO_BY.matcher(word.text()).matches()) {
            return incident && !KO_SUBJECT.matcher(between).matches();
        }
        return incident
                ? KO_AGENT.matcher(between).matches()
                : KO_EFFECT.matcher(between).matches() && !word.text().startsWith("책임");
    }

    private static boolean isParty(Said one) {
        return one.speaksOf(Facet.SERVICE) || one.speaksOf(Facet.INCIDENT);
    }
}
