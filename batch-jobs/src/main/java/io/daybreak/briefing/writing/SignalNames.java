package io.daybreak.briefing.writing;

import io.daybreak.briefing.finding.Findings;
import io.daybreak.briefing.finding.Findings.Message;
import io.daybreak.briefing.page.Line;
import io.daybreak.briefing.statement.Wording;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Signal;
import java.util.Map;

/** Signals as a reader would call them: whose, what, and of which operation, callee or message. */
final class SignalNames {
    private final Findings findings;
    private final Wording words;
    private final LineWriter lines;

    SignalNames(Findings findings, Wording words, LineWriter lines) {
        this.findings = findings;
        this.words = words;
        this.lines = lines;
    }

    Line of(Signal signal, String read) {
        Line owner = lines.name(signal.service(), read);
        if (!signal.instance().isEmpty()) {
            owner = owner.then(" ", lines.name(signal.instance(), read));
        }
        Line attribute = signal.attribute().isEmpty()
                ? lines.text("")
                : lines.text("").then(" ", lines.name(attribute(signal), read));
        String key = "name." + signal.kind().word() + "." + signal.name();
        return signal.kind() == Kind.METRIC || !words.all().containsKey(key)
                ? owner.then(" ", lines.name(signal.name(), read)).then("", attribute)
                : lines.fill(key, Map.of("owner", owner, "attribute", attribute));
    }

    /** A template by its text: nobody knows ids by heart. */
    private String attribute(Signal signal) {
        boolean template = signal.kind() == Kind.LOG && signal.name().equals("template");
        return template
                ? findings.message(signal.attribute()).map(Message::template).orElse(signal.attribute())
                : signal.attribute();
    }
}
