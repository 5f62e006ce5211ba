package io.daybreak.briefing.page;

import io.daybreak.briefing.draft.Draft.Role;
import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.finding.Findings.Anomaly;
import io.daybreak.briefing.finding.Findings.Cause;
import io.daybreak.briefing.finding.Findings.Change;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.finding.Findings.Message;
import io.daybreak.briefing.finding.Rank;
import io.daybreak.briefing.statement.Wording;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.features.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells one issue: what, who is hit, the likely cause, what changed close in time, and what to look at first. */
final class IssueWriter {
    private static final Duration CLOSE = Duration.ofMinutes(60);
    /** A message that first came up this long before the trouble may belong to it; on a first day every message is new. */
    private static final Duration BEFORE = Duration.ofMinutes(10);

    private static final int MOST_MESSAGES = 5;
    private static final int MOST_TRACES = 5;
    private static final int MOST_TIMES = 8;

    private final Contents contents;
    private final Wording words;
    private final Figures figures;
    private final PageWriter.Sentences sentences;
    private final Evidence evidence;
    private final Redactor redactor;

    IssueWriter(Contents contents, Wording words, Figures figures, PageWriter.Sentences sentences, Evidence evidence) {
        this.contents = contents;
        this.words = words;
        this.figures = figures;
        this.sentences = sentences;
        this.evidence = evidence;
        // Equal values get equal marks within one day's briefing.
        this.redactor = new Redactor((contents.team() + contents.day().date()).getBytes(StandardCharsets.UTF_8), false);
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
                closestChange(incident),
                withOwner(withRunBook(step(incident), incident), incident),
                contents.charts().getOrDefault(incident.id(), ""),
                timeline(incident),
                incident.causes().stream().map(this::row).toList(),
                messages(incident),
                traces(incident),
                rank(rank));
    }

    private Line what(Incident incident) {
        List<Line> said = sentences.of(Role.WHAT, incident.id());
        return said.isEmpty() ? named("issue.unverified", "service", service(incident), "incidents") : said.getFirst();
    }

    private static String service(Incident incident) {
        return incident.services().isEmpty() ? "" : incident.services().getFirst();
    }

    private Line cause(Incident incident) {
        List<Line> said = sentences.of(Role.CAUSE, incident.id());
        return said.isEmpty() ? plain("cause.none", "causes") : said.getFirst();
    }

    private Line plain(String key, String read) {
        return new Line(SafeText.markdown(words.word(key)), words.word(key), evidence.of(read));
    }

    Redactor redactor() {
        return redactor;
    }

    /** A label with a name of the telemetry in it. */
    Line named(String key, String place, String name, String read) {
        String shown = redactor.redact(name);
        String marked = SafeText.code(shown);
        return new Line(
                words.say(key, Map.of(place, marked)),
                words.say(key, Map.of(place, SafeText.cut(shown))),
                evidence.of(read));
    }

    private Line closestChange(Incident incident) {
        return changesCloseTo(incident).stream()
                .min(Comparator.comparing((Change change) -> Duration.between(change.time(), incident.start())
                                .abs())
                        .thenComparing(Change::service))
                .map(this::change)
                .orElseGet(() -> plain("change.none", "changes"));
    }

    private List<Change> changesCloseTo(Incident incident) {
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

    /** When, where, what kind, which version. */
    Line change(Change change) {
        String clock = figures.clock(change.time());
        String kind = words.word(
                "change." + (List.of("deploy", "config", "flag").contains(change.kind()) ? change.kind() : "other"));
        List<String> markdown = new ArrayList<>(List.of(clock, kind));
        List<String> text = new ArrayList<>(List.of(clock, kind));
        for (String shown : List.of(change.service(), change.version(), change.text())) {
            if (!shown.isBlank()) {
                String redacted = redactor.redact(shown);
                markdown.add(SafeText.code(redacted));
                text.add(SafeText.cut(redacted));
            }
        }
        return new Line(String.join(" ", markdown), String.join(" ", text), evidence.of("changes"));
    }

    private Line step(Incident incident) {
        if (incident.causes().isEmpty()) {
            return named("step.service", "name", service(incident), "incidents");
        }
        Cause cause = incident.causes().getFirst();
        boolean changed = changesCloseTo(incident).stream()
                .anyMatch(change -> change.service().equals(cause.service())
                        && !change.time().isAfter(incident.start()));
        String key = changed ? "step.change" : "step." + cause.signal().kind().word();
        return named(
                cause.signal().name().isEmpty() && !changed ? "step.service" : key, "name", cause.service(), "causes");
    }

    /** Of the service that the first step leads to: what the settings say, and the only link that does not stay on the page. */
    private Line withOwner(Line step, Incident incident) {
        String first = incident.causes().isEmpty()
                ? service(incident)
                : incident.causes().getFirst().service();
        ServiceSettings concerned = contents.service(first)
                .or(() -> contents.service(service(incident)))
                .orElse(null);
        if (concerned == null) {
            return step;
        }
        StringBuilder markdown = new StringBuilder(step.markdown());
        StringBuilder text = new StringBuilder(step.text());
        String owner = concerned.owner();
        if (owner != null) {
            String said = " " + words.say("step.owner", Map.of("owner", owner));
            markdown.append(SafeText.markdown(said));
            text.append(said);
        }
        if (concerned.runBook() != null) {
            markdown.append(" [")
                    .append(words.word("step.link"))
                    .append("](<")
                    .append(concerned.runBook())
                    .append(">)");
            text.append(" ").append(words.word("step.link")).append(": ").append(concerned.runBook());
        }
        return new Line(markdown.toString(), text.toString(), step.evidence());
    }

    private Line withRunBook(Line step, Incident incident) {
        String runBook = contents.runBooks().get(incident.id());
        return runBook == null
                ? step
                : new Line(
                        step.markdown() + " " + words.say("step.runbook", Map.of("name", SafeText.code(runBook))),
                        step.text() + " " + words.say("step.runbook", Map.of("name", SafeText.cut(runBook))),
                        step.evidence());
    }

    private List<Line> timeline(Incident incident) {
        Map<Instant, List<Line>> times = new TreeMap<>();
        incident.anomalies().stream()
                .sorted(Comparator.comparing(Anomaly::start))
                .limit(MOST_TIMES)
                .forEach(one ->
                        put(times, one.start(), signal(one.direction() > 0 ? "time.above" : "time.below", one)));
        incident.anomalies().stream()
                .max(Comparator.comparingDouble(Anomaly::score))
                .ifPresent(one -> put(times, one.peak(), signal("time.peak", one)));
        changesCloseTo(incident).forEach(change -> put(times, change.time(), change(change)));
        String last = incident.end().equals(contents.day().end()) ? "time.still" : "time.end";
        put(times, incident.end(), at(incident.end(), plain(last, "incidents")));
        return times.values().stream().flatMap(List::stream).toList();
    }

    private static void put(Map<Instant, List<Line>> times, Instant time, Line line) {
        times.computeIfAbsent(time, key -> new ArrayList<>()).add(line);
    }

    private Line signal(String key, Anomaly anomaly) {
        Instant time = key.equals("time.peak") ? anomaly.peak() : anomaly.start();
        return at(time, named(key, "signal", describe(anomaly.signal()), "anomalies"));
    }

    private Line at(Instant time, Line line) {
        String clock = figures.clock(time) + " ";
        return new Line(clock + line.markdown(), clock + line.text(), line.evidence());
    }

    private static String describe(Signal signal) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(signal.service(), signal.instance(), signal.name(), signal.attribute())) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(" ", parts);
    }

    private List<String> row(Cause cause) {
        return List.of(
                Integer.toString(cause.place()),
                SafeText.code(cause.service()),
                SafeText.code(describe(cause.signal())),
                SafeText.markdown(cause.score()),
                cause.confidence() < 0 ? "–" : String.format(Locale.ROOT, "%.2f", cause.confidence()),
                gates(cause.passed()),
                gates(cause.failed()));
    }

    private String gates(List<String> gates) {
        return gates.isEmpty()
                ? "–"
                : SafeText.markdown(String.join(
                        ", ", gates.stream().map(gate -> gateWord(gate)).toList()));
    }

    private String gateWord(String gate) {
        return words.all().getOrDefault("gate." + gate, gate);
    }

    private List<Line> messages(Incident incident) {
        return contents.findings().newMessages().stream()
                .filter(message -> !Collections.disjoint(message.services(), incident.services()))
                .filter(message -> message.first()
                        .filter(first ->
                                !first.isBefore(incident.start().minus(BEFORE)) && first.isBefore(incident.end()))
                        .isPresent())
                .limit(MOST_MESSAGES)
                .map(this::message)
                .toList();
    }

    private Line message(Message message) {
        Map<String, String> values = new HashMap<>();
        values.put("id", SafeText.code(message.id()));
        values.put("lines", String.format(Locale.ROOT, "%,d", message.lines()));
        values.put("template", SafeText.code(redactor.redact(message.template())));
        values.put("example", SafeText.code(redactor.redact(message.example())));
        String markdown = words.say("message", values);
        return new Line(markdown, SafeText.clean(markdown), evidence.of("new_templates"));
    }

    private Line traces(Incident incident) {
        List<String> traces = incident.traces()
                .subList(0, Math.min(MOST_TRACES, incident.traces().size()));
        String shown = String.join(", ", traces.stream().map(SafeText::code).toList());
        return new Line(
                shown, String.join(", ", traces.stream().map(SafeText::cut).toList()), evidence.of("incidents"));
    }

    private Line rank(Rank rank) {
        String text = words.say(
                "rank",
                Map.of(
                        "product", String.format(Locale.ROOT, "%.2f", rank.product()),
                        "impact", String.format(Locale.ROOT, "%.2f", rank.impact()),
                        "novelty", String.format(Locale.ROOT, "%.2f", rank.novelty()),
                        "confidence", String.format(Locale.ROOT, "%.2f", rank.confidence())));
        List<String> refs = new ArrayList<>(evidence.of("incidents"));
        refs.addAll(evidence.of("causes"));
        return new Line(SafeText.markdown(text), text, refs);
    }
}
