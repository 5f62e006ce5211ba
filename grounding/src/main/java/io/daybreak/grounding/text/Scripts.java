package io.daybreak.grounding.text;

import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.text.mention.Canvas;
import io.daybreak.grounding.text.mention.Meaning;
import java.util.regex.Pattern;

/** Signs that a sentence of a language is not written in: they may hide words, or be words that are not read. */
final class Scripts {
    /** Zero-width, bidirectional, control and unassigned characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Cc}&&[^\\n\\r\\t]]+");

    private static final Pattern NOT_ENGLISH = Pattern.compile("[\\p{L}\\p{M}&&[^A-Za-z]]+");
    private static final Pattern NOT_KOREAN = Pattern.compile("[\\p{L}\\p{M}&&[^A-Za-z가-힣]]+");

    private Scripts() {}

    /** Takes what cannot be seen, so that nothing around it is read as if it were not there. */
    static void readInvisible(Canvas canvas) {
        canvas.read(INVISIBLE, match -> new Meaning.Unread());
    }

    /** Takes letters and words of another language than the sentence's; a Korean sentence may use English terms. */
    static void readForeign(Canvas canvas, Language language) {
        switch (language) {
            case EN -> canvas.read(NOT_ENGLISH, match -> new Meaning.Unread());
            case KO -> {
                canvas.read(NOT_KOREAN, match -> new Meaning.Unread());
                Lexicon.of(Language.EN).readForeign(canvas);
            }
        }
    }
}
