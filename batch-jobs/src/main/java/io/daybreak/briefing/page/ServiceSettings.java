package io.daybreak.briefing.page;

import java.math.BigDecimal;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom an issue of a service concerns; an entry of {@code daybreak.services}. The only way for a link into a briefing: telemetry never
 * makes one.
 *
 * @param name of the service, as the telemetry says it
 * @param owner a person or team, in words
 * @param runBook where it is written what to do
 * @param objective of a calendar month's requests, the percentage that must not fail; without it the service has no error budget
 */
public record ServiceSettings(
        String name,
        @Nullable String owner,
        @Nullable URI runBook,
        @Nullable BigDecimal objective) {
    public ServiceSettings {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                    "Cannot use an entry of daybreak.services: it has no name; name the service");
        }
        if (objective != null && (objective.signum() <= 0 || objective.compareTo(BigDecimal.valueOf(100)) >= 0)) {
            throw new IllegalArgumentException("Cannot use the objective of " + name + ": " + objective
                    + "; write a percentage below 100, such as 99.9");
        }
        if (runBook != null && !("https".equals(runBook.getScheme()) || "http".equals(runBook.getScheme()))) {
            throw new IllegalArgumentException("Cannot use the run book of " + name + ": " + runBook
                    + "; write an address that begins with https://");
        }
    }
}
