package io.daybreak.grounding.agree.number;

import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Meaning.Dimension;
import io.daybreak.grounding.text.mention.Meaning.Quantity;
import io.daybreak.grounding.text.mention.Mention;
import java.util.List;
import java.util.regex.Pattern;

/** How a number stands to a word of direction: "rose by 12", "12 more", "12건 늘었다" against "rose to 12", "12건으로 늘었다". */
enum Manner {
    /** How much it changed or differs by: never the value itself. */
    BY,
    /** What it changed to, or is: never a change. */
    TO,
    OPEN;

    private static final Cue[] DIRECTIONS = {Cue.UP, Cue.DOWN, Cue.UP_OVER, Cue.DOWN_UNDER};
    private static final Pattern EN_BY = Pattern.compile("(?is).*\\bby (?:a |an |the )?(?:total of )?$");
    private static final Pattern EN_TO = Pattern.compile("(?is).*\\bto (?:a |an |the )?(?:total of )?$");
    private static final Pattern EN_OF = Pattern.compile("(?is) (?:of|the size of|that of|those of)\\b.*");
    private static final Pattern KO_TO = Pattern.compile("(?s) ?(?:건|개|줄|회|번|차례|행)?(?:으로|로)(?![가-힣]).*");
    private static final Pattern KO_OF = Pattern.compile("(?s).*의 (?:약 ?|거의 ?|대략 ?)?$");
    /** "차이는 17건으로": a change, though told by where it comes to. */
    private static final Pattern KO_CHANGE = Pattern.compile("(?s).*(?:차이|격차|[증감][가소][율폭분량]|증감)[가-힣]* [^,;]*");

    private static final Pattern KO_BESIDE = Pattern.compile(" ?(?:건|개|줄|회|번|차례|행)?(?:이나|만큼|가량|이|가|을|를|나)? ?(?:더 )?");

    static Manner of(Talk talk, Mention number) {
        Dimension dimension = ((Quantity) number.meaning()).dimension();
        String before = talk.sentence().text().substring(0, number.start());
        String after = talk.sentence().text().substring(number.end());
        if (dimension == Dimension.TIMES) {
            return OPEN;
        }
        return talk.isKorean() ? korean(talk, number, before, after) : english(talk, number, before, after);
    }

    private static Manner english(Talk talk, Mention number, String before, String after) {
        boolean percent = ((Quantity) number.meaning()).dimension() == Dimension.PERCENT;
        if (percent && EN_OF.matcher(after).matches()) {
            return TO;
        }
        if (isMoved(talk, number)) {
            if (EN_TO.matcher(before).matches()) {
                return TO;
            }
            if (EN_BY.matcher(before).matches()) {
                return BY;
            }
        }
        return isBesideEnglish(talk, number) ? BY : OPEN;
    }

    private static Manner korean(Talk talk, Mention number, String before, String after) {
        boolean percent = ((Quantity) number.meaning()).dimension() == Dimension.PERCENT;
        if (KO_CHANGE.matcher(before).matches()) {
            return BY;
        }
        if (KO_TO.matcher(after).matches() || percent && KO_OF.matcher(before).matches()) {
            return TO;
        }
        return talk.sentence().words(DIRECTIONS).stream()
                        .filter(word -> word.start() >= number.end())
                        .anyMatch(word -> KO_BESIDE
                                .matcher(talk.sentence().text().substring(number.end(), word.start()))
                                .matches())
                ? BY
                : OPEN;
    }

    /** Whether a word of direction stands before the number in its clause. */
    private static boolean isMoved(Talk talk, Mention number) {
        return talk.sentence().words(DIRECTIONS).stream()
                .anyMatch(word -> word.end() <= number.start()
                        && talk.sentence().clause(word) == talk.sentence().clause(number));
    }

    /** "12 more", "12 errors fewer", "rose 12": nothing but what is counted stands between. */
    private static boolean isBesideEnglish(Talk talk, Mention number) {
        List<Mention> all = talk.sentence().mentions();
        int at = all.indexOf(number);
        if (at > 0 && isDirection(all.get(at - 1)) && isTouching(talk, all.get(at - 1), number)) {
            return true;
        }
        for (int i = at + 1; i < all.size() && isTouching(talk, all.get(i - 1), all.get(i)); i++) {
            if (isDirection(all.get(i))) {
                return !all.get(i).text().matches("(?i)up|down|above|below");
            }
            if (!isNoun(all.get(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isTouching(Talk talk, Mention one, Mention next) {
        return talk.sentence().text().substring(one.end(), next.start()).isBlank();
    }

    private static boolean isDirection(Mention mention) {
        return List.of(DIRECTIONS).stream().anyMatch(mention::is);
    }

    private static boolean isNoun(Mention mention) {
        return mention.meaning() instanceof Meaning.Word word
                && switch (word.cue()) {
                    case ERROR, WARN, INFO, DEBUG, FATAL, LOGS, SPANS, METRICS -> true;
                    default -> false;
                };
    }

    /** Whether a claim's number may be said so. */
    boolean fits(Slot.Kind kind) {
        return switch (kind) {
            case DIFFERENCE, PERCENT -> this != TO;
            case VALUE, SHARE, RATIO, NONE -> this != BY;
        };
    }
}
