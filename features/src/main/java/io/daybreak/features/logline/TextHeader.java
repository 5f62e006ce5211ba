package io.daybreak.features.logline;

import java.util.List;
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
 */
record TextHeader(
        boolean priority, @Nullable TimeShape shape, int before, int lead, int levelBefore, List<Element> parts) {

    /** Reads a line; one without the time at its place goes on with the event before. */
    LogLine read(String line) {
        int start = place(line);
        int end = shape == null ? first(line) : shape.end(line, start);
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
        long time = shape == null ? LogLine.NO_TIME : shape.nanos(line, start);
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

    /** Where the time of a line has to start. */
    private int place(String line) {
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
        while (at > 0 && at < 4 && at < line.length() && TimeShape.isDigit(line.charAt(at))) {
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
}
