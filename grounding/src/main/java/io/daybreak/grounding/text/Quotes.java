package io.daybreak.grounding.text;

import io.daybreak.grounding.text.mention.Canvas;
import io.daybreak.grounding.text.mention.Meaning;
import java.util.List;
import java.util.regex.Pattern;

/** Finds text between quotation marks. */
final class Quotes {
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("“([^”]{1,2000})”"),
            Pattern.compile("\"([^\"]{1,2000})\""),
            Pattern.compile("`([^`]{1,2000})`"),
            Pattern.compile("「([^」]{1,2000})」"),
            Pattern.compile("『([^』]{1,2000})』"),
            Pattern.compile("«([^»]{1,2000})»"),
            Pattern.compile("(?<![\\p{L}\\p{N}])‘([^’]{1,2000})’(?![\\p{L}&&[^가-힣]])"),
            Pattern.compile("(?<![\\p{L}\\p{N}])'([^']{1,2000})'(?![\\p{L}&&[^가-힣]])"));

    private Quotes() {}

    /** Takes all quotations except those of a name, which are read as the name. */
    static void read(Canvas canvas, NameFinder names) {
        for (Pattern marks : MARKS) {
            canvas.read(marks, match -> names.isName(match.group(1)) ? null : new Meaning.Quoted(match.group(1)));
        }
    }
}
