package io.daybreak.source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a plain log file come from.
 *
 * @param stream what the file is a rotation of: files of one stream have one format
 * @param names what the path's placeholders say: {@code service}, {@code instance} and any other
 * @param settings how the source's lines are read
 * @param date in the file's name; null where there is none
 */
public record TextOrigin(
        String stream,
        Map<String, String> names,
        FilesSettings settings,
        @Nullable LocalDate date) {

    /** In which times without a zone are read. */
    public ZoneId zone() {
        return settings.zone();
    }
}
