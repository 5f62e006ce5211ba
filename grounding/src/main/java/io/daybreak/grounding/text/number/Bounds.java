package io.daybreak.grounding.text.number;

import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.text.mention.Canvas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words around a number that make it approximate or a bound. */
final class Bounds {
    private static final Map<Pattern, Op> BEFORE = compiled(
            true,
            Map.entry(
                    Op.AT_LEAST, "at least|no fewer than|no less than|not less than|not fewer than|≥|>=|최소(?:한)?|적어도"),
            Map.entry(
                    Op.AT_MOST,
                    "at most|no more than|not more than|(?<!\\badd |\\badds |\\badded )up to|≤|<=|최대(?:로)?|많아야|기껏해야"),
            Map.entry(
                    Op.MORE,
                    "(?:well |just |slightly |far )?(?:more than|over|above|greater than|higher than|longer than|larger than"
                            + "|upwards of|in excess of|exceeded|exceeding|exceeds|exceed|surpassed|surpassing|topped|topping|tops|crossed|passed|past|north of|beyond)|>"),
            Map.entry(
                    Op.LESS,
                    "(?:well |just |slightly |far )?(?:less than|fewer than|under|below|lower than|shorter than|smaller than|short of|shy of|south of)|<"),
            Map.entry(
                    Op.ABOUT,
                    "about|around|approximately|approx\\.?|roughly|some|circa|ca\\.|nearly|almost|close to|an estimated"
                            + "|~|≈|약|대략|거의|얼추|대충"));
    private static final Map<Pattern, Op> AFTER = compiled(
            false,
            Map.entry(Op.AT_LEAST, "이상|or more|or higher|or longer|or above|and above|\\+(?!\\d)"),
            Map.entry(Op.AT_MOST, "이하|이내|or less|or fewer|or lower|or below|and below|까지만"),
            Map.entry(
                    Op.MORE,
                    "초과|(?:을|를|이)? ?넘[가-힣]+|(?:을|를) (?:웃돌|상회|초과|돌파|뛰어넘|능가)[가-힣]*|보다 (?:더 )?(?:많|높|크|큰|컸|길|긴)[가-힣]*"),
            Map.entry(
                    Op.LESS,
                    "미만|(?:에|을|를)? ?못 ?미[가-힣]*|(?:을|를) (?:밑돌|하회)[가-힣]*|보다 (?:더 )?(?:적|낮|작|짧)[가-힣]*|도 (?:안|채 안) [가-힣]+"),
            Map.entry(Op.ABOUT, "쯤|정도|가량|내외|안팎|or so|남짓|가까이|에 육박[가-힣]*|여(?= ?(?:건|개|줄|회|번))"));

    /** "More than the 130 of the day before" compares with a number that is known; "more than 130" bounds one. */
    private static final Pattern THAN_THE = Pattern.compile("^(?!no).*\\bthan the\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER =
            Pattern.compile("(?:의|전날|전일|하루 전|어제|전주|지난 ?주|일주일 전|한 시간 전|이전|직전|앞선|평소|기존)(?: (?:오류|에러|경고|실패|로그))? $");

    /** What was said around a number, and how far it reaches. */
    record Around(int start, int end, Op op) {}

    private Bounds() {}

    /** Looks left of the number and right of its unit. A bound beats an approximation. */
    static Around around(Canvas canvas, int start, int end) {
        Around found = new Around(start, end, Op.EQUAL);
        for (Map.Entry<Pattern, Op> word : BEFORE.entrySet()) {
            Matcher matcher = word.getKey().matcher(canvas.text()).region(Math.max(0, start - 30), start);
            matcher.useTransparentBounds(true);
            if (matcher.find()
                    && canvas.isFree(matcher.start(), matcher.end())
                    && !THAN_THE.matcher(matcher.group()).find()) {
                found = new Around(matcher.start(), end, word.getValue());
                break;
            }
        }
        for (Map.Entry<Pattern, Op> word : AFTER.entrySet()) {
            Matcher matcher = word.getKey()
                    .matcher(canvas.text())
                    .region(end, canvas.text().length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()
                    && canvas.isFree(matcher.start(), matcher.end())
                    && !(matcher.group().contains("보다") && isOther(canvas.text().substring(0, start)))) {
                Op op = found.op().isBound() ? found.op() : word.getValue();
                return new Around(found.start(), matcher.end(), op);
            }
        }
        return found;
    }

    /** "전날 130건보다 많았다", "cart의 130건보다": what the number is of stands right before it, so it is compared with. */
    private static boolean isOther(String before) {
        return OTHER.matcher(before).find();
    }

    @SafeVarargs
    private static Map<Pattern, Op> compiled(boolean before, Map.Entry<Op, String>... words) {
        Map<Pattern, Op> all = new LinkedHashMap<>();
        for (Map.Entry<Op, String> word : words) {
            String pattern = before
                    ? "(?<![\\p{L}\\p{N}])(?:" + word.getValue() + ") ?(?:the |a |an |of )?$"
                    : "^ ?(?:[건개줄회번명대]|차례)? ?(?:" + word.getValue() + ")";
            all.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), word.getKey());
        }
        return all;
    }
}
