package io.daybreak.briefing;

import io.daybreak.briefing.page.ServiceSettings;
import io.daybreak.grounding.claim.Language;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a briefing needs to know of its readers.
 *
 * @param team in subjects and titles
 * @param languages the first is that of {@code briefing.md}
 * @param services whom the issues of a service concern
 * @param from sender of the mail
 * @param to recipients of the mail; none: the mail is a file alone
 */
public record BriefingSettings(
        String team, List<Language> languages, List<ServiceSettings> services, String from, List<String> to) {
    public BriefingSettings {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot write a briefing in no language; name en or ko in daybreak.languages");
        }
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        to = List.copyOf(to);
    }

    /** @param languages by their words, {@code en} or {@code ko} */
    public static BriefingSettings of(
            String team, List<String> languages, List<ServiceSettings> services, String from, List<String> to) {
        return new BriefingSettings(
                team, languages.stream().map(BriefingSettings::language).toList(), services, from, to);
    }

    private static Language language(String word) {
        return Arrays.stream(Language.values())
                .filter(language -> language.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot write a briefing in the language " + word + "; daybreak.languages takes en and ko"));
    }

    /** By service, the percentage of a month's requests that must not fail. */
    Map<String, BigDecimal> objectives() {
        Map<String, BigDecimal> objectives = new TreeMap<>();
        services.forEach(service -> {
            if (service.objective() != null) {
                objectives.put(service.name(), service.objective());
            }
        });
        return objectives;
    }
}
