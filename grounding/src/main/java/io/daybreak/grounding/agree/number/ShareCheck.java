package io.daybreak.grounding.agree.number;

import io.daybreak.grounding.agree.reading.Facet;
import io.daybreak.grounding.agree.reading.Said;
import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.agree.reading.Talk;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Mention;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the whole of a share is the one that the sentence names: "38 % of payment's lines", "전체 오류의 38%". */
final class ShareCheck {
    private static final Pattern EN_OF = Pattern.compile("^[^,;.]{0,3}\\bof\\b");
    private static final Pattern EN_SHARE_OF = Pattern.compile(
            "\\b(?:share|portion|proportion|fraction|part|percentage|percent) of\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EN_LEADING_OF =
            Pattern.compile("(?:^|[,;:.] )(?:out )?of\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EN_VERB = Pattern.compile(
            "[,;:()]|\\b(?:was|were|is|are|came|come|had|has|have|fail(?:ed|s)?|logged|ended|took|belong(?:ed|s)?|stemmed|originated|that|which|"
                    + "made|accounted|in the|on \\d|on the|between|during|from \\d|stood|amounted|reached|concerned|were|went|ran|carried|with|at(?! (?:the )?\\p{L}+[ -]level)|being)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KO_WHOLE =
            Pattern.compile("(?<whole>.*?)(?:의|(?:중|가운데)(?:에서|에)?|에서|에 대해|대비|기준(?:으로)?)? ?(?:약 ?|거의 ?|대략 ?)?$");
    private static final Pattern KO_PORTION =
            Pattern.compile("(?<whole>[^,;]*?(?:중|가운데)(?:에서|에)?) [^,;]*(?:비중|비율|점유율|몫)(?:은|는|이|가) [^,;]*$");
    private static final Pattern KO_TOPIC = Pattern.compile("(?:은|는|이|가|에서|동안|사이에?|까지|에) |, ?");

    private final Talk talk;

    ShareCheck(Talk talk) {
        this.talk = talk;
    }

    /**
     * Whether the phrase that names the whole says what the claim's whole is: nothing of what narrows the part stands in
     * it, and what both have in common is not the sentence's subject beside an "all".
     */
    boolean isWholeSaid(Claim.Share claim, Mention number) {
        int[] phrase = talk.isKorean() ? korean(number) : english(number);
        List<Side> sides = Side.of(claim);
        if (phrase.length == 0) {
            return isRate(sides);
        }
        for (Facet facet : List.of(Facet.SERVICE, Facet.INSTANCE, Facet.OPERATION, Facet.METRIC, Facet.SEVERITY)) {
            if (!agrees(facet, sides.get(0).get(facet), sides.get(1).get(facet), phrase)) {
                return false;
            }
        }
        return true;
    }

    /** "An error rate of 38 %": the errors among all rows of the same kind. */
    private boolean isRate(List<Side> sides) {
        boolean severityAlone = Talk.differing(sides.get(0), sides.get(1)).equals(List.of(Facet.SEVERITY));
        String text = talk.sentence().text();
        return severityAlone
                && (text.matches("(?is).*(?:error|failure|warning)[- ](?:rate|ratio|share).*")
                        || text.matches("(?s).*(?:오류|에러|실패|경고)율.*"));
    }

    private boolean agrees(Facet facet, String part, String whole, int[] phrase) {
        boolean inPhrase = isIn(facet, whole.isEmpty() ? part : whole, phrase);
        if (whole.isEmpty()) {
            return part.isEmpty() || !inPhrase;
        }
        boolean other = talk.said(facet).stream().anyMatch(one -> within(one, phrase) && !one.says(facet, whole));
        boolean all = facet == Facet.SERVICE
                && talk.sentence().words(Cue.ALL, Cue.TOTAL).stream()
                        .anyMatch(word -> word.start() >= phrase[0] && word.end() <= phrase[1]);
        return !other && (inPhrase || !all && (facet != Facet.SEVERITY || part.equals(whole) && !hasSubject(phrase)));
    }

    /** Whether rows of another sort are named in the phrase: then it is not silent about the severity. */
    private boolean hasSubject(int[] phrase) {
        return talk.said(Facet.KIND).stream().anyMatch(one -> within(one, phrase));
    }

    private boolean isIn(Facet facet, String value, int[] phrase) {
        return talk.said(facet).stream().anyMatch(one -> within(one, phrase) && one.says(facet, value));
    }

    private static boolean within(Said said, int[] phrase) {
        return said.mention().start() >= phrase[0] && said.mention().end() <= phrase[1];
    }

    private int[] english(Mention number) {
        String text = talk.sentence().text();
        Matcher of = EN_OF.matcher(text).region(number.end(), text.length());
        if (of.find()) {
            return new int[] {of.end(), endOf(text, of.end())};
        }
        Matcher leading = EN_LEADING_OF.matcher(text).region(0, number.start());
        if (leading.find()) {
            return new int[] {leading.end(), endOf(text, leading.end())};
        }
        Matcher share = EN_SHARE_OF.matcher(text);
        return share.find() ? new int[] {share.end(), endOf(text, share.end())} : new int[0];
    }

    private int endOf(String text, int start) {
        Matcher verb = EN_VERB.matcher(text).region(start, text.length());
        while (verb.find()) {
            int at = verb.start();
            boolean inName = talk.said().stream()
                    .anyMatch(one -> one.mention().start() <= at
                            && at < one.mention().end()
                            && one.facets().keySet().stream().anyMatch(Facet::isName));
            if (!inName) {
                return at;
            }
        }
        return text.length();
    }

    private int[] korean(Mention number) {
        String text = talk.sentence().text();
        Matcher portion = KO_PORTION.matcher(text).region(0, number.start());
        if (portion.find()) {
            int start = portion.start();
            Matcher topic = KO_TOPIC.matcher(text).region(start, portion.end("whole"));
            while (topic.find()) {
                start = topic.end();
            }
            return new int[] {start, portion.end("whole")};
        }
        int start = 0;
        Matcher topic = KO_TOPIC.matcher(text).region(0, number.start());
        while (topic.find()) {
            if (topic.end() < number.start()) {
                start = topic.end();
            }
        }
        Matcher whole = KO_WHOLE.matcher(text).region(start, number.start());
        return whole.find() && !whole.group().isBlank() ? new int[] {start, number.start()} : new int[0];
    }
}
