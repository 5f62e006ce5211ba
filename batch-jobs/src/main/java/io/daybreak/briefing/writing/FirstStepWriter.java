package io.daybreak.briefing.writing;

import io.daybreak.briefing.draft.Draft.Role;
import io.daybreak.briefing.draft.DraftWriter;
import io.daybreak.briefing.finding.Findings.Anomaly;
import io.daybreak.briefing.finding.Findings.Cause;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Line;
import io.daybreak.briefing.page.SafeText;
import io.daybreak.briefing.page.ServiceSettings;
import io.daybreak.briefing.statement.Wording;
import io.daybreak.features.signal.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what to look at first, whose it is, and where it is written what to do. */
final class FirstStepWriter {
    private final Contents contents;
    private final Wording words;
    private final LineWriter lines;
    private final Sentences sentences;
    private final ChangeWriter changes;

    FirstStepWriter(Contents contents, Wording words, LineWriter lines, Sentences sentences, ChangeWriter changes) {
        this.contents = contents;
        this.words = words;
        this.lines = lines;
        this.sentences = sentences;
        this.changes = changes;
    }

    Line write(Incident incident) {
        Optional<Cause> named = named(incident);
        Line step = named.map(cause -> atCause(incident, cause)).orElseGet(() -> atTrouble(incident));
        String service = named.map(Cause::service).orElseGet(() -> incident.leading());
        String runBook = contents.runBooks().get(incident.id());
        if (runBook != null) {
            step = step.then(" ", lines.named("step.runbook", "name", runBook));
        }
        ServiceSettings concerned = contents.service(service)
                .or(() -> contents.service(incident.leading()))
                .orElse(null);
        return concerned == null ? step : withOwner(step, concerned);
    }

    /** The cause that the page names; where it says that none was found, no candidate is to lead the reader. */
    private Optional<Cause> named(Incident incident) {
        return sentences.of(Role.CAUSE, incident.id()).isEmpty()
                ? Optional.empty()
                : incident.causes().stream().findFirst();
    }

    private Line atCause(Incident incident, Cause cause) {
        boolean changed = changes.closeTo(incident).stream()
                .anyMatch(change -> change.service().equals(cause.service())
                        && !change.time().isAfter(incident.start()));
        return changed ? lines.named("step.change", "name", cause.service(), "causes") : at(cause.signal(), "causes");
    }

    /** Where users feel it most. */
    private Line atTrouble(Incident incident) {
        List<Anomaly> anomalies = DraftWriter.inOrderOfWeight(incident);
        return anomalies.isEmpty()
                ? lines.named("step.service", "name", incident.leading(), "incidents")
                : at(anomalies.getFirst().signal(), "anomalies");
    }

    private Line at(Signal signal, String read) {
        Line name = lines.name(signal.service(), read);
        return signal.name().isEmpty()
                ? lines.fill("step.service", Map.of("name", name))
                : switch (signal.kind()) {
                    case SPAN -> lines.fill("step.span", Map.of("name", name));
                    case EDGE ->
                        lines.fill("step.edge", Map.of("name", name, "callee", lines.name(signal.attribute(), read)));
                    case LOG -> lines.fill("step.log", Map.of("name", name));
                    case METRIC ->
                        lines.fill("step.metric", Map.of("name", name, "metric", lines.name(signal.name(), read)));
                };
    }

    /** What the settings say, and the only link that does not stay on the page. */
    private Line withOwner(Line step, ServiceSettings concerned) {
        Line said = step;
        if (concerned.owner() != null) {
            said = said.then(" ", lines.text(words.say("step.owner", Map.of("owner", concerned.owner()))));
        }
        if (concerned.runBook() != null) {
            String label = words.word("step.link");
            said = said.then(
                    " ",
                    Line.of(
                            "[" + SafeText.markdown(label) + "](<" + concerned.runBook() + ">)",
                            label + ": " + concerned.runBook()));
        }
        return said;
    }
}
