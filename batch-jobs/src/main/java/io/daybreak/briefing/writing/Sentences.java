package io.daybreak.briefing.writing;

import io.daybreak.briefing.draft.Draft.Role;
import io.daybreak.briefing.finding.Findings.Message;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Evidence;
import io.daybreak.briefing.page.Line;
import io.daybreak.briefing.page.SafeText;
import io.daybreak.briefing.statement.Printed;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The sentences that may be printed, as lines. */
final class Sentences {
    private final Contents contents;
    private final Language language;
    private final Evidence evidence;
    private final LineWriter lines;

    Sentences(Contents contents, Language language, Evidence evidence, LineWriter lines) {
        this.contents = contents;
        this.language = language;
        this.evidence = evidence;
        this.lines = lines;
    }

    List<Line> of(Role role, String incident) {
        return contents.judgement().printed().stream()
                .filter(one ->
                        one.draft().role() == role && one.draft().incident().equals(incident))
                .map(this::line)
                .toList();
    }

    /** A sentence; one about a log template has the text of the template behind it, for nobody knows its id by heart. */
    Line line(Printed one) {
        Statement said = Objects.requireNonNull(one.statements().get(language));
        Line line = new Line(
                SafeText.sentence(said.text(), Names.of(said.claims())), SafeText.plain(said.text()), evidence.of(one));
        return message(said)
                .map(message -> line.and(lines.name(message.template(), message.read())))
                .orElse(line);
    }

    private Optional<Message> message(Statement said) {
        return said.claims().stream()
                .map(Claim::measures)
                .flatMap(List::stream)
                .map(Measure::where)
                .map(where -> where.get(Column.TEMPLATE_ID))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(contents.findings()::message);
    }
}
