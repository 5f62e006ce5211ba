package io.daybreak.features.logline;

import io.daybreak.features.logline.meaning.JsonLine;
import io.daybreak.features.logline.meaning.KeyedLine;
import io.daybreak.features.logline.time.TimeReading;
import io.daybreak.features.logline.time.TimeShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line that has none of its source's formats, read for itself: a JSON object, or text that begins with a time. */
final class Stray {
    private Stray() {}

    /** Whether the line says by itself that it is an event of its own. */
    static boolean has(String line) {
        return line.startsWith("{\"") ? JsonLine.fields(line, (key, value) -> {}) : !line.isEmpty() && timed(line);
    }

    private static boolean timed(String line) {
        return TimeShape.at(line, lead(line)) != null;
    }

    private static int lead(String line) {
        return "[(<".indexOf(line.charAt(0)) >= 0 ? 1 : 0;
    }

    /** The line read for itself; null where it does not say that it is an event. */
    static @Nullable LogLine read(String line, TimeReading reading, boolean keeping) {
        if (line.startsWith("{\"")) {
            KeyedLine keyed = JsonLine.read(line, new KeyedLine(reading, keeping));
            return keyed == null ? null : LogFormat.plain(keyed, line).orAt(keyed.time());
        }
        if (line.isEmpty() || !timed(line)) {
            return null;
        }
        TextHeader header = HeaderVote.detect(List.of(line)).with(reading);
        return header.shape() == null ? null : header.read(line);
    }
}
