package io.daybreak.features.logline;

import io.daybreak.features.logline.meaning.Severity;
import io.daybreak.features.logline.time.Cursor;
import io.daybreak.features.logline.time.TimeReading;
import io.daybreak.features.logline.time.TimeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a line is laid out, as a person says it: text that stands for itself between {@code <time>}, {@code <level>},
 * {@code <message>}, {@code <skip>} and other names, which keep what they match. A name ends where the text behind it begins; a
 * blank stands for several.
 *
 * @param parts names and texts in turn, a text first
 */
record Layout(List<String> parts) {
    private static final Pattern NAME = Pattern.compile("<([a-z_]+)>");

    /** @throws IllegalArgumentException if it has no time or no message */
    static Layout of(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        int at = 0;
        while (matcher.find()) {
            parts.add(text.substring(at, matcher.start()));
            parts.add(text.substring(matcher.start() + 1, matcher.end() - 1));
            at = matcher.end();
        }
        parts.add(text.substring(at));
        if (!parts.contains("time") || !parts.contains("message")) {
            throw new IllegalArgumentException("Cannot read the layout " + text
                    + ": it lacks <time> or <message>; write it as <time> <level> <skip>: <message>");
        }
        return new Layout(List.copyOf(parts));
    }

    /** The line read; null where it is not laid out so. */
    @Nullable
    LogLine read(String line, TimeReading reading) {
        Map<String, String> fields = new TreeMap<>();
        int at = literalEnd(line, 0, parts.getFirst());
        int message = -1;
        long time = LogLine.NO_TIME;
        for (int i = 1; i < parts.size() && at >= 0; i += 2) {
            String name = parts.get(i);
            TimeShape shape = name.equals("time") && at < line.length() ? TimeShape.at(line, at) : null;
            int end = name.equals("time")
                    ? shape == null ? -1 : shape.end(line, at)
                    : valueEnd(line, at, parts.get(i + 1));
            if (end < 0) {
                return null;
            }
            time = shape == null ? time : shape.nanos(line, at, reading);
            message = name.equals("message") ? at : message;
            fields.put(name, line.substring(at, end));
            at = literalEnd(line, end, parts.get(i + 1));
        }
        if (at < 0 || message < 0) {
            return null;
        }
        String severity = Severity.of(fields.getOrDefault("level", "").strip());
        fields.keySet().removeAll(List.of("time", "level", "message", "skip"));
        return LogLine.of(line, message, severity, time, "", "", false).with("", fields);
    }

    /** Where a name's value ends: before the text behind it; at the line's end where none stands there. */
    private static int valueEnd(String line, int from, String behind) {
        return behind.isEmpty() ? line.length() : line.indexOf(behind, from);
    }

    private static int literalEnd(String line, int from, String text) {
        if (!line.startsWith(text, from)) {
            return -1;
        }
        int end = from + text.length();
        return text.endsWith(" ") ? Cursor.skipBlanks(line, end) : end;
    }
}
