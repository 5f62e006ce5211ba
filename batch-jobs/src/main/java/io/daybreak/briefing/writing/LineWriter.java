package io.daybreak.briefing.writing;

import io.daybreak.briefing.finding.Findings.Message;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Evidence;
import io.daybreak.briefing.page.Line;
import io.daybreak.briefing.page.SafeText;
import io.daybreak.briefing.statement.Wording;
import io.daybreak.features.redaction.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes lines of the words of a language and of the names of the telemetry, which are redacted, cut, and shown as code. */
final class LineWriter {
    private final Wording words;
    private final Evidence evidence;
    private final Redactor redactor;

    LineWriter(Contents contents, Wording words, Evidence evidence) {
        this.words = words;
        this.evidence = evidence;
        // Equal values get equal marks within one day's briefing.
        this.redactor = new Redactor((contents.team() + contents.day().date()).getBytes(StandardCharsets.UTF_8), false);
    }

    /** Text of ours, and the reads of tables that its numbers come from. */
    Line text(String text, String... reads) {
        return new Line(SafeText.markdown(text), SafeText.plain(text), refs(reads));
    }

    private List<String> refs(String... reads) {
        return Stream.of(reads).flatMap(read -> evidence.of(read).stream()).toList();
    }

    /** Words of the language. */
    Line label(String key, String... reads) {
        return text(words.word(key), reads);
    }

    /** Words of the language, with lines in their places. */
    Line fill(String key, Map<String, Line> parts) {
        Map<String, String> markdown = new HashMap<>();
        Map<String, String> text = new HashMap<>();
        parts.forEach((place, part) -> {
            markdown.put(place, part.markdown());
            text.put(place, part.text());
        });
        List<String> refs = parts.values().stream()
                .flatMap(part -> part.evidence().stream())
                .distinct()
                .toList();
        return new Line(words.say(key, markdown).strip(), words.say(key, text).strip(), refs);
    }

    /** Words of the language with a name of the telemetry in them. */
    Line named(String key, String place, String name, String... reads) {
        return fill(key, Map.of(place, name(name, reads)));
    }

    /** The severity of a message; one that no line says itself is marked as inferred. */
    Line severity(Message message) {
        String severity = message.severity().isEmpty() ? "–" : message.severity();
        return text(
                message.severityInferred() ? words.say("severity.inferred", Map.of("severity", severity)) : severity,
                message.read());
    }

    /** A name or text of the telemetry alone. */
    Line name(String name, String... reads) {
        String shown = redactor.redact(name);
        return new Line(SafeText.code(shown), SafeText.cut(shown), refs(reads));
    }
}
