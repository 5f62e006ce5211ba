package io.daybreak.logging;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Daybreak's own lines on standard error look; prefix {@code daybreak.log}.
 *
 * @param format {@code text}, or one JSON object a line: {@code ecs} (Elastic Common Schema), {@code logstash}
 */
public record LogSettings(@DefaultValue("text") Format format) {

    /** Names of formats, as the settings have them. */
    public enum Format {
        TEXT,
        ECS,
        LOGSTASH
    }
}
