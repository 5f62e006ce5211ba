package io.daybreak.briefing;

import io.daybreak.grounding.claim.Language;
import java.util.List;

/**
 * What a briefing needs to know of its readers.
 *
 * @param team in subjects and titles
 * @param languages the first is that of {@code briefing.md}
 * @param from sender of the mail
 * @param to recipients of the mail; none: the mail is a file alone
 */
public record BriefingSettings(String team, List<Language> languages, String from, List<String> to) {
    public BriefingSettings {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot write a briefing in no language; name en or ko in daybreak.languages");
        }
        languages = List.copyOf(languages);
        to = List.copyOf(to);
    }
}
