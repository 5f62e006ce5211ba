package io.daybreak.grounding.text.number;

import io.daybreak.grounding.text.mention.Canvas;
import io.daybreak.grounding.text.mention.Meaning.Dimension;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Per minute", "/s", "분당": what makes a number beside it, or a few words from it, one of a time. */
final class Rates {
    private static final int REACH = 40;
    private static final Pattern BEHIND = Pattern.compile(
            "(?:건|개|줄|회|번)?(?: ?\\p{L}[\\p{L}'’-]*+){0,4}? ?(?<rate>(?:/ ?|(?:per|each|every) "
                    + "|(?<!\\b(?:in|within|for|over|after|about|half|than|during|of|is|at|by) )\\ban? )"
                    + "(?<unit>s|sec|seconds?|min|minutes?|h|hr|hours?|d|days?|weeks?|초|분|시간|일|주))(?![\\p{IsLatin}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE =
            Pattern.compile("(?<rate>(?<![가-힣])(?:(?<unit>초|분|시간|일|하루|주)(?:당|마다)|매 ?(?<each>초|분|시간|일)(?:마다)?)) ?"
                    + "(?:[^\\s\\p{N},.;]+ ){0,3}$");

    /**
     * A rate found.
     *
     * @param per the time, in UCUM
     */
    record Found(int start, int end, String per) {
        /** A unit, of this time; of so many characters. */
        UnitWords.Found of(UnitWords.Found unit, int length) {
            String of = switch (unit.dimension()) {
                case UNIT -> unit.unit();
                case PERCENT, POINTS -> "%";
                case PLAIN, TIMES -> "1";
            };
            return new UnitWords.Found(length, Dimension.UNIT, of + "/" + per);
        }
    }

    private Rates() {}

    /** The rate of the number that stands between two indexes, its unit included; null where there is none. */
    static @Nullable Found around(Canvas canvas, int start, int end) {
        Matcher before = BEFORE.matcher(canvas.text()).region(Math.max(0, start - REACH), start);
        before.useTransparentBounds(true);
        if (before.find() && canvas.isFree(before.start("rate"), before.end("rate"))) {
            String unit = before.group("unit") == null ? before.group("each") : before.group("unit");
            return new Found(before.start("rate"), before.end("rate"), time(unit));
        }
        Matcher behind = BEHIND.matcher(canvas.text()).region(end, canvas.text().length());
        behind.useTransparentBounds(true);
        return behind.lookingAt() && canvas.isFree(behind.start("rate"), behind.end("rate"))
                ? new Found(behind.start("rate"), behind.end("rate"), time(behind.group("unit")))
                : null;
    }

    private static String time(String word) {
        return switch (Character.toLowerCase(word.charAt(0))) {
            case 's', '초' -> "s";
            case 'm', '분' -> "min";
            case 'h', '시' -> "h";
            case 'd', '일', '하' -> "d";
            default -> "wk";
        };
    }
}
