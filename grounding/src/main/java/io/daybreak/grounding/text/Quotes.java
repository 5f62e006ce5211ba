package io.daybreak.grounding.text;

import io.daybreak.grounding.text.mention.Canvas;
import io.daybreak.grounding.text.mention.Meaning;
import java.util.List;
import java.util.regex.Pattern;

/** Finds text between quotation marks. */
final class Quotes {
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LATIN_BEHIND = "(?![\\p{L}&&[^가-힣]])";
    private static final List<Marks> MARKS = List.of(
            new Marks("“", "”", "[^”]"),
            new Marks("\"", "\"", "[^\"]"),
            new Marks("`", "`", "[^`]"),
            new Marks("「", "」", "[^」]"),
            new Marks("『", "』", "[^』]"),
            new Marks("«", "»", "[^»]"),
            new Marks(NO_WORD_BEFORE + "‘", "’" + NO_LATIN_BEHIND, "[^’]"),
            new Marks(NO_WORD_BEFORE + "'", "'" + NO_LATIN_BEHIND, "[^']"));

    private record Marks(String open, String close, String inner) {
        Pattern around(String pattern) {
            return Pattern.compile(open + pattern + close);
        }

        Pattern any() {
            return around("(" + inner + "{1,2000})");
        }
    }

    private Quotes() {}

    /** Takes all quotations except those of a name, which are read as the name. */
    static void read(Canvas canvas, NameFinder names) {
        for (Marks marks : MARKS) {
            canvas.read(marks.any(), match -> names.isName(match.group(1)) ? null : new Meaning.Quoted(match.group(1)));
        }
    }

    /** Takes a text wherever it stands between quotation marks, though it may hold some itself. */
    static void read(Canvas canvas, String quoted, Meaning meaning) {
        if (canvas.text().contains(quoted)) {
            for (Marks marks : MARKS) {
                canvas.read(marks.around(Pattern.quote(quoted)), match -> meaning);
            }
        }
    }
}
