package io.daybreak.briefing.writing;

import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.finding.Findings.Change;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Line;
import io.daybreak.briefing.statement.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells changes, and which of them lie close to an issue. */
final class ChangeWriter {
    private static final Duration CLOSE = Duration.ofMinutes(60);
    private static final int MOST_CHANGES = 5;

    private final Contents contents;
    private final Wording words;
    private final Figures figures;
    private final LineWriter lines;

    ChangeWriter(Contents contents, Wording words, Figures figures, LineWriter lines) {
        this.contents = contents;
        this.words = words;
        this.figures = figures;
        this.lines = lines;
    }

    /** The day's changes, in order of time. */
    List<Line> write() {
        List<Change> changes = contents.findings().changes();
        List<Line> told = new ArrayList<>(
                changes.stream().limit(MOST_CHANGES).map(this::line).toList());
        if (changes.size() > MOST_CHANGES) {
            String more = Integer.toString(changes.size());
            told.add(lines.text(words.say("changes.more", Map.of("n", more)), "changes"));
        }
        return told;
    }

    /** When, what kind, where, which version. */
    Line line(Change change) {
        String kind = words.word(
                "change." + (List.of("deploy", "config", "flag").contains(change.kind()) ? change.kind() : "other"));
        Line line = lines.text(figures.clock(change.time()) + " " + kind, "changes");
        for (String shown : List.of(change.service(), change.version(), change.text())) {
            if (!shown.isBlank()) {
                line = line.then(" ", lines.name(shown, "changes"));
            }
        }
        return line;
    }

    Line closestTo(Incident incident) {
        return closeTo(incident).stream()
                .min(Comparator.comparing((Change change) -> Duration.between(change.time(), incident.start())
                                .abs())
                        .thenComparing(Change::service))
                .map(this::line)
                .orElseGet(() -> lines.label("change.none", "changes"));
    }

    List<Change> closeTo(Incident incident) {
        return contents.findings().changes().stream()
                .filter(change -> !change.time().isBefore(incident.start().minus(CLOSE))
                        && change.time().isBefore(incident.end()))
                .filter(change -> concerns(change, incident))
                .toList();
    }

    private static boolean concerns(Change change, Incident incident) {
        return change.service().isEmpty()
                || incident.services().contains(change.service())
                || incident.causes().stream().anyMatch(cause -> cause.service().equals(change.service()));
    }
}
