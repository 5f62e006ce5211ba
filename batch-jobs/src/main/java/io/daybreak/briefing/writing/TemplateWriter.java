package io.daybreak.briefing.writing;

import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.finding.Findings.TemplateChange;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.statement.Wording;
import java.math.BigDecimal;
import java.util.List;

/** Tells which log templates are new, changed or gone. */
final class TemplateWriter {
    private static final String READ = "template_changes";

    private final Contents contents;
    private final Wording words;
    private final Figures figures;
    private final LineWriter lines;

    TemplateWriter(Contents contents, Wording words, Figures figures, LineWriter lines) {
        this.contents = contents;
        this.words = words;
        this.figures = figures;
        this.lines = lines;
    }

    /** Rows of a table: change, template, severity, services, lines, usual lines, first line, example. */
    List<List<String>> write() {
        return contents.findings().templateChanges().stream().map(this::row).toList();
    }

    private List<String> row(TemplateChange change) {
        return List.of(
                words.word("template." + change.change()),
                code(change.message().template()),
                lines.severity(change.message()).markdown(),
                String.join(
                        ", ",
                        change.message().services().stream().map(this::code).toList()),
                figures.number(BigDecimal.valueOf(change.message().lines())),
                figures.number(BigDecimal.valueOf(change.usualLines())),
                change.message().lines() == 0
                        ? "–"
                        : change.message().first().map(figures::clock).orElse("–"),
                code(change.message().example()));
    }

    private String code(String text) {
        return lines.name(text, READ).markdown();
    }
}
