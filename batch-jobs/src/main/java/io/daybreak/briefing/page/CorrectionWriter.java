package io.daybreak.briefing.page;

import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.page.Corrections.Correction;
import io.daybreak.briefing.statement.Wording;
import io.daybreak.features.redaction.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Says what is other than in the edition before: at most ten facts one by one, the rest as a number. */
final class CorrectionWriter {
    private static final int MOST = 10;

    private final Contents contents;
    private final Wording words;
    private final Figures figures;
    private final Redactor redactor;

    CorrectionWriter(Contents contents, Wording words, Figures figures, Redactor redactor) {
        this.contents = contents;
        this.words = words;
        this.figures = figures;
        this.redactor = redactor;
    }

    List<Line> write() {
        if (contents.edition() == 1) {
            return List.of();
        }
        Corrections corrections = contents.corrections();
        List<Correction> changed = corrections.changed();
        List<Line> lines = new ArrayList<>(changed.subList(0, Math.min(MOST, changed.size())).stream()
                .map(this::line)
                .toList());
        count(lines, "correction.more", changed.size() - MOST);
        count(lines, "correction.added", corrections.added());
        count(lines, "correction.dropped", corrections.dropped());
        if (lines.isEmpty()) {
            lines.add(Line.of(SafeText.markdown(words.word("correction.analysis")), words.word("correction.analysis")));
        }
        return lines;
    }

    private Line line(Correction one) {
        return Line.of(
                say(one, SafeText::code, SafeText::markdown),
                say(one, name -> SafeText.cut(SafeText.clean(name)), SafeText::clean));
    }

    private String say(Correction one, UnaryOperator<String> name, UnaryOperator<String> value) {
        List<String> subject = new ArrayList<>(List.of(value.apply(one.kind().replace('_', ' '))));
        one.names().forEach(said -> subject.add(name.apply(redactor.redact(said))));
        boolean wholeDay = one.from().equals(contents.day().start())
                && one.to().equals(contents.day().end());
        if (!wholeDay) {
            subject.add(value.apply(figures.window(one.from(), one.to())));
        }
        return words.say(
                "correction",
                Map.of(
                        "kind", String.join(" ", subject),
                        "before", value.apply(one.before()),
                        "after", value.apply(one.after())));
    }

    private void count(List<Line> lines, String key, int number) {
        if (number > 0) {
            String text = words.say(key, Map.of("n", Integer.toString(number)));
            lines.add(Line.of(SafeText.markdown(text), text));
        }
    }
}
