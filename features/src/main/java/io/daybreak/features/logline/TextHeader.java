package io.daybreak.features.logline;

import io.daybreak.features.logline.meaning.Severity;
import io.daybreak.features.logline.time.Cursor;
import io.daybreak.features.logline.time.TimeReading;
import io.daybreak.features.logline.time.TimeShape;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The header of a text log, the same for every line: what stands before the time, the time's shape, and the parts after it.
 *
 * @param priority whether a syslog priority ({@code <34>}) comes first
 * @param shape shape of the time; null where the log has none
 * @param before tokens between blanks before the time
 * @param lead characters of the time's token before the time: a bracket, a level letter
 * @param levelBefore index of the token before the time that is a level word; -1 for none
 * @param parts parts after the time, in order
 * @param reading of times that lack something
 */
record TextHeader(
        boolean priority,
        @Nullable TimeShape shape,
        int before,
        int lead,
        int levelBefore,
        List<Element> parts,
        TimeReading reading) {
    private static final String NONE = "none";
    private static final List<Element> SYSLOG = List.of(Element.TOKEN, Element.SYSLOG_TAG);

    TextHeader(
            boolean priority, @Nullable TimeShape shape, int before, int lead, int levelBefore, List<Element> parts) {
        this(priority, shape, before, lead, levelBefore, parts, TimeReading.PLAIN);
    }

    TextHeader with(TimeReading other) {
        return new TextHeader(priority, shape, before, lead, levelBefore, parts, other);
    }

    /** Host and program of a syslog line, by these names; empty for other headers. */
    Map<String, String> fields(String line) {
        boolean rfc5424 = priority && before == 1;
        int start = timeStart(line);
        if (start < 0 || !rfc5424 && !parts.equals(SYSLOG)) {
            return Map.of();
        }
        int host = Cursor.skipBlanks(line, afterTime(line, start));
        int hostEnd = Cursor.blank(line, host);
        int program = Cursor.skipBlanks(line, hostEnd);
        int end = program;
        while (end < line.length() && line.charAt(end) > ' ' && "[(:".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return host == hostEnd || program == end
                ? Map.of()
                : Map.of("host", line.substring(host, hostEnd), "program", line.substring(program, end));
    }

    /** The time of a line; {@link LogLine#NO_TIME} where it has none at its place. */
    long time(String line) {
        int start = timeStart(line);
        return shape == null || start < 0 ? LogLine.NO_TIME : shape.nanos(line, start, reading);
    }

    /** Reads a line; one without the time at its place goes on with the event before. */
    LogLine read(String line) {
        int start = place(line);
        return read(line, start, timeEnd(line, start));
    }

    /** Reads a line whose time has to stand between {@code start} and {@code timeEnd}, -1 where it does not. */
    LogLine read(String line, int start, int timeEnd) {
        int end = shape == null ? first(line) : timeEnd;
        if (end < 0 || shape == null && continued(line)) {
            return LogLine.of(line, Cursor.skipBlanks(line, 0), "", LogLine.NO_TIME, "", "", true);
        }
        int at = shape == null ? end : closed(line, end);
        String severity = severityBefore(line, start);
        for (Element part : parts) {
            at = Cursor.skipBlanks(line, at);
            int next = part.end(line, at);
            if (next >= 0) {
                severity = part.leveled() ? Element.levelAt(line, at, next) : severity;
                at = next;
            }
        }
        long time = shape == null ? LogLine.NO_TIME : shape.nanos(line, start, reading);
        return LogLine.of(line, Cursor.skipBlanks(line, at), severity, time, "", "", false);
    }

    private String severityBefore(String line, int start) {
        if (levelBefore >= 0) {
            return levelOfToken(line, levelBefore);
        }
        if (priority) {
            int end = priorityEnd(line);
            return end == 0 ? "" : Severity.ofPriority(Integer.parseInt(line, 1, end - 1, 10));
        }
        return lead == 1 && Cursor.isLetter(line.charAt(start - 1)) ? Severity.ofLetter(line.charAt(start - 1)) : "";
    }

    static String levelOfToken(String line, int index) {
        int at = Cursor.skipBlanks(line, 0);
        for (int i = 0; i < index; i++) {
            at = Cursor.skipBlanks(line, Cursor.blank(line, at));
        }
        return Element.levelAt(line, at, Cursor.blank(line, at));
    }

    /** Where the time of a line starts; -1 where the line has no time at its place. */
    int timeStart(String line) {
        int at = place(line);
        return shape != null && shape.end(line, at) > 0 ? at : -1;
    }

    /** The end of the time at {@code start}; -1 where none stands there, or the log has none. */
    int timeEnd(String line, int start) {
        return shape == null ? -1 : shape.end(line, start);
    }

    /** Where the time of a line has to start. */
    int place(String line) {
        int at = Cursor.skipBlanks(line, first(line));
        for (int i = 0; i < before; i++) {
            at = Cursor.skipBlanks(line, Cursor.blank(line, at));
        }
        return at + lead;
    }

    /** The end of the time that starts at {@code start}, with the brackets and commas that close it. */
    int afterTime(String line, int start) {
        return closed(line, shape == null ? start : shape.end(line, start));
    }

    private static int closed(String line, int end) {
        int at = end;
        while (at < line.length() && "]),>".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at < line.length() && line.charAt(at) == '|' ? at + 1 : at;
    }

    private int first(String line) {
        return priority ? priorityEnd(line) : 0;
    }

    /** The end of a syslog priority at the line's start; 0 where there is none. */
    static int priorityEnd(String line) {
        int at = line.startsWith("<") ? 1 : 0;
        while (at > 0 && at < 4 && at < line.length() && Cursor.isDigit(line.charAt(at))) {
            at++;
        }
        return at > 1 && at < line.length() && line.charAt(at) == '>' ? at + 1 : 0;
    }

    /** Whether a line goes on with the event before, as stack frames and causes do. */
    static boolean continued(String line) {
        int start = Cursor.skipBlanks(line, 0);
        return start == line.length()
                || start > 0
                || line.startsWith("Caused by:")
                || line.startsWith("Traceback ")
                || line.startsWith("... ");
    }

    /** The header as {@link #of} reads it again: priority, shape, before, lead, levelBefore, parts. */
    String write() {
        String names = parts.stream().map(Element::name).collect(Collectors.joining(","));
        String time = shape == null ? NONE : shape.name();
        return String.join(
                " ",
                Boolean.toString(priority),
                time,
                Integer.toString(before),
                Integer.toString(lead),
                Integer.toString(levelBefore),
                names.isEmpty() ? NONE : names);
    }

    /** @throws IllegalArgumentException if {@link #write} did not write it */
    static TextHeader of(String written) {
        String[] words = written.split(" ", -1);
        if (words.length != 6) {
            throw new IllegalArgumentException("Cannot read the header " + written);
        }
        List<Element> parts = words[5].equals(NONE)
                ? List.of()
                : Arrays.stream(words[5].split(",", -1)).map(Element::valueOf).toList();
        return new TextHeader(
                Boolean.parseBoolean(words[0]),
                words[1].equals(NONE) ? null : TimeShape.valueOf(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                parts);
    }

    /** The header in words: {@code ISO time, level, name}. */
    String describe() {
        StringBuilder words = new StringBuilder(priority ? "syslog priority, " : "");
        words.append(before > 0 ? before + " words, " : "");
        words.append(
                shape == null
                        ? "no time"
                        : shape.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " time");
        for (Element part : parts) {
            words.append(
                    part == Element.SEPARATOR
                            ? ""
                            : ", " + part.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return words.append(", message").toString();
    }
}
