package io.daybreak.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The language model that may word the briefing.
 *
 * @param provider {@code none}: template sentences alone; no other is built in yet
 */
public record ModelSettings(@DefaultValue("none") String provider) {
    public ModelSettings {
        if (!provider.equals("none")) {
            throw new IllegalArgumentException(
                    "provider " + provider + " is not available in this version; the only one is none");
        }
    }
}
