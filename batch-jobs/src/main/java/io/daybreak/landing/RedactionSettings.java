package io.daybreak.landing;

import io.daybreak.features.Day;
import io.daybreak.features.redaction.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is taken out of text before it is stored; prefix {@code daybreak.landing.redaction}.
 *
 * @param secret of the team, from {@code DAYBREAK_LANDING_REDACTION_SECRET}: without it a mark can be told by guessing its value
 * @param addresses whether IP addresses are taken out too
 * @param keepRaw whether text is stored as it came
 */
public record RedactionSettings(
        @DefaultValue("") String secret,
        @DefaultValue("false") boolean addresses,
        @DefaultValue("false") boolean keepRaw) {

    public static RedactionSettings defaults() {
        return new RedactionSettings("", false, false);
    }

    /** Makes redactors of a day, one for each thread: equal values have equal marks on that day alone. */
    Supplier<Redactor> redactors(Day day) {
        byte[] salt = (secret + "\n" + day.date()).getBytes(StandardCharsets.UTF_8);
        return keepRaw ? Redactor::keepingAll : () -> new Redactor(salt, addresses);
    }

    @Override
    public String toString() {
        return "addresses " + addresses + ", raw " + keepRaw;
    }
}
