package io.daybreak.source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a source of type {@code files} reads its lines.
 *
 * @param service a name, or a pattern of placeholders that the path or a field of the line fills, as {@code {app}}; empty: the
 *     path's {@code {service}}, else the container, the field {@code service}, the syslog program, or the file's name
 * @param instance the same for the instance; empty: the path's {@code {instance}}, else the pod or the host
 * @param zone of times that name none
 * @param format a layout of the lines that goes before the one that would be found, as
 *     {@code <time> <level> [<skip>] <skip>: <message>}; empty: found
 * @param formatsFrom what was found of the lines' format on days before this one is not used any more; null: all is
 */
public record FilesSettings(
        @DefaultValue("") String service,
        @DefaultValue("") String instance,
        @Nullable ZoneId zone,
        @DefaultValue("") String format,
        @Nullable LocalDate formatsFrom) {
    public FilesSettings {
        zone = zone == null ? ZoneOffset.UTC : zone;
    }

    static FilesSettings defaults() {
        return new FilesSettings("", "", null, "", null);
    }

    @Override
    public ZoneId zone() {
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
