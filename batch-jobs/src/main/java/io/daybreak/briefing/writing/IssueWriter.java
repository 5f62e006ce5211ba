package io.daybreak.briefing.writing;

import io.daybreak.briefing.draft.Draft.Role;
import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.finding.Findings.Cause;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.finding.Findings.Message;
import io.daybreak.briefing.finding.Rank;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Line;
import io.daybreak.briefing.page.Page;
import io.daybreak.briefing.page.SafeText;
import io.daybreak.briefing.statement.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells one issue: what, who is hit, the likely cause, what changed close in time, and what to look at first. */
final class IssueWriter {
    private static final int MOST_MESSAGES = 5;
    private static final int MOST_TRACES = 5;
    private static final int MOST_RULED_OUT = 3;

    private final Contents contents;
    private final Wording words;
    private final Figures figures;
    private final LineWriter lines;
    private final Sentences sentences;
    private final ChangeWriter changes;
    private final SignalNames names;

    IssueWriter(
            Contents contents,
            Wording words,
            Figures figures,
            LineWriter lines,
            Sentences sentences,
            ChangeWriter changes) {
        this.contents = contents;
        this.words = words;
        this.figures = figures;
        this.lines = lines;
        this.sentences = sentences;
        this.changes = changes;
        this.names = new SignalNames(contents.findings(), words, lines);
    }

    Page.Issue write(Rank rank, int number) {
        Incident incident = rank.incident();
        return new Page.Issue(
                number,
                words.say("state." + incident.state(), Map.of("n", Integer.toString(incident.dayNumber()))),
                what(incident),
                sentences.of(Role.ALSO_HIT, incident.id()),
                cause(incident),
                sentences.of(Role.CAUSE_EVIDENCE, incident.id()),
                path(incident),
                against(incident),
                ruledOut(incident),
                sentences.of(Role.MESSAGE, incident.id()),
                changes.closestTo(incident),
                new FirstStepWriter(contents, words, lines, sentences, changes).write(incident),
                contents.charts().getOrDefault(incident.id(), ""),
                new TimelineWriter(contents, figures, lines, names, changes).write(incident),
                new Page.Table(
                        incident.causes().stream().map(this::row).toList(),
                        lines.text("", "causes").refs()),
                contents.findings().newMessagesOf(incident).stream()
                        .limit(MOST_MESSAGES)
                        .map(this::message)
                        .toList(),
                names(incident.rules()),
                names(incident.traces().stream().limit(MOST_TRACES).toList()),
                rank(rank));
    }

    private Line what(Incident incident) {
        List<Line> said = sentences.of(Role.WHAT, incident.id());
        String unsaid = incident.state().equals("resolved") ? "issue.resolved" : "issue.unverified";
        return said.isEmpty() ? lines.named(unsaid, "service", incident.leading(), "incidents") : said.getFirst();
    }

    private Line cause(Incident incident) {
        List<Line> said = sentences.of(Role.CAUSE, incident.id());
        return said.isEmpty() ? lines.label("cause.none", "causes") : said.getFirst();
    }

    private boolean isNamed(Incident incident) {
        return !sentences.of(Role.CAUSE, incident.id()).isEmpty();
    }

    private Line path(Incident incident) {
        return incident.causes().stream()
                .filter(_ -> isNamed(incident))
                .findFirst()
                .flatMap(cause -> cause.path().stream()
                        .map(service -> lines.name(service, "causes"))
                        .reduce((one, next) -> one.then(" → ", next)))
                .orElseGet(() -> lines.text(""));
    }

    /** What speaks against the cause that is named. */
    private Line against(Incident incident) {
        return incident.causes().stream()
                .filter(_ -> isNamed(incident))
                .findFirst()
                .map(cause -> lines.text(String.join(", ", failed(cause)), "causes"))
                .orElseGet(() -> lines.text(""));
    }

    private List<String> failed(Cause cause) {
        return cause.failed().stream()
                .map(gate -> words.all().getOrDefault("gatefailed." + gate, gate))
                .toList();
    }

    private Line ruledOut(Incident incident) {
        return incident.causes().stream()
                .filter(_ -> !isNamed(incident))
                .limit(MOST_RULED_OUT)
                .map(this::ruledOut)
                .reduce((one, next) -> one.then("; ", next))
                .orElseGet(() -> lines.text(""));
    }

    private Line ruledOut(Cause cause) {
        List<String> why = new ArrayList<>(failed(cause));
        if (why.isEmpty() && cause.confidence() >= 0) {
            why.add(words.say("ruledout.confidence", Map.of("confidence", share(cause.confidence()))));
        }
        Line service = lines.name(cause.service(), "causes");
        // Where no probability was fitted, nothing speaks against one whose sentence its rows did not bear out.
        return why.isEmpty()
                ? service
                : lines.fill("ruledout", Map.of("service", service, "why", lines.text(String.join(", ", why))));
    }

    private List<String> row(Cause cause) {
        return List.of(
                Integer.toString(cause.place()),
                SafeText.code(cause.service()),
                names.of(cause.signal(), "causes").markdown(),
                SafeText.markdown(cause.score()),
                cause.confidence() < 0 ? "–" : share(cause.confidence()),
                gates(cause.passed()),
                gates(cause.failed()),
                cause.unexplained().isEmpty() ? "–" : names(cause.unexplained()).markdown());
    }

    private String gates(List<String> gates) {
        return gates.isEmpty()
                ? "–"
                : SafeText.markdown(String.join(
                        ", ",
                        gates.stream()
                                .map(gate -> words.all().getOrDefault("gate." + gate, gate))
                                .toList()));
    }

    private Line message(Message message) {
        return lines.fill(
                "message",
                Map.of(
                        "id", lines.name(message.id(), message.read()),
                        "lines", lines.text(figures.number(BigDecimal.valueOf(message.lines()))),
                        "severity", lines.severity(message),
                        "template", lines.name(message.template(), message.read()),
                        "example", lines.name(message.example(), message.read())));
    }

    private Line names(List<String> names) {
        return names.stream()
                .map(name -> lines.name(name, "incidents"))
                .reduce((one, next) -> one.then(", ", next))
                .orElseGet(() -> lines.text(""));
    }

    private Line rank(Rank rank) {
        return lines.text(
                words.say(
                        "rank",
                        Map.of(
                                "product", share(rank.product()),
                                "impact", share(rank.impact()),
                                "novelty", share(rank.novelty()),
                                "confidence", share(rank.confidence()))),
                "incidents",
                "causes");
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
