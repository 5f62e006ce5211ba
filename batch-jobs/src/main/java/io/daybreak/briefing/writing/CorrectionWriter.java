package io.daybreak.briefing.writing;

import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Corrections;
import io.daybreak.briefing.page.Corrections.Correction;
import io.daybreak.briefing.page.Line;
import io.daybreak.briefing.statement.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what is other than in the edition before: at most ten facts one by one, the rest as a number. */
final class CorrectionWriter {
    private static final int MOST = 10;
    private static final String READ = "corrections";

    private final Contents contents;
    private final Wording words;
    private final Figures figures;
    private final LineWriter lines;

    CorrectionWriter(Contents contents, Wording words, Figures figures, LineWriter lines) {
        this.contents = contents;
        this.words = words;
        this.figures = figures;
        this.lines = lines;
    }

    List<Line> write() {
        if (contents.edition() == 1) {
            return List.of();
        }
        Corrections corrections = contents.corrections();
        List<Correction> changed = corrections.changed();
        List<Line> said =
                new ArrayList<>(changed.stream().limit(MOST).map(this::line).toList());
        count(said, "correction.more", changed.size() > MOST ? changed.size() : 0);
        count(said, "correction.added", corrections.added());
        count(said, "correction.dropped", corrections.dropped());
        return said.isEmpty() ? List.of(lines.label("correction.analysis")) : said;
    }

    private Line line(Correction one) {
        return lines.fill(
                "correction",
                Map.of(
                        "kind",
                        subject(one),
                        "before",
                        lines.text(one.before(), READ),
                        "after",
                        lines.text(one.after())));
    }

    private Line subject(Correction one) {
        Line subject = lines.text(one.kind().replace('_', ' '));
        for (String name : one.names()) {
            subject = subject.then(" ", lines.name(name));
        }
        boolean wholeDay = one.from().equals(contents.day().start())
                && one.to().equals(contents.day().end());
        return wholeDay ? subject : subject.then(" ", lines.text(figures.window(one.from(), one.to())));
    }

    private void count(List<Line> said, String key, int number) {
        if (number > 0) {
            said.add(lines.text(words.say(key, Map.of("n", Integer.toString(number))), READ));
        }
    }
}
