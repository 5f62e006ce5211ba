package io.daybreak.features.logline;

import java.util.List;

/**
 * The format of one source's lines, found once from a sample and then the same for every line. Immutable.
 *
 * <p>Detection costs a few passes over the sample (a few hundred lines are plenty); {@link #parse} is one pass over the
 * header of a line and makes the {@link LogLine} alone.
 */
public final class LogFormat {
    private final TextHeader header;

    private LogFormat(TextHeader header) {
        this.header = header;
    }

    /**
     * Finds the format that most lines of a sample have.
     *
     * @param sample lines of one source in their order, without line ends; blank lines and continuations may be among them
     */
    public static LogFormat detect(List<String> sample) {
        List<String> lines = sample.stream()
                .map(Terminal::plain)
                .filter(line -> !line.isBlank())
                .toList();
        return new LogFormat(TextHeader.detect(lines));
    }

    /** Reads a line; never fails: what does not fit the format is a message as a whole. */
    public LogLine parse(String raw) {
        String line = Terminal.plain(raw);
        int start = header.timeStart(line);
        if (start < 0 && header.shape() != null) {
            return headless(line);
        }
        int at = header.shape() == null ? 0 : header.afterTime(line, start);
        String severity = header.levelBefore() < 0 ? "" : TextHeader.levelOfToken(line, header.levelBefore());
        for (Element part : header.parts()) {
            at = Cursor.skipBlanks(line, at);
            int end = part.end(line, at);
            if (end >= 0) {
                severity = part == Element.LEVEL ? Element.levelAt(line, at, end) : severity;
                at = end;
            }
        }
        long time = header.shape() == null ? LogLine.NO_TIME : header.shape().nanos(line, start);
        return new LogLine(line, Cursor.skipBlanks(line, at), trimmed(line, at), severity, false, time, "", "", false);
    }

    private static LogLine headless(String line) {
        int start = Cursor.skipBlanks(line, 0);
        return new LogLine(line, start, trimmed(line, start), "", false, LogLine.NO_TIME, "", "", true);
    }

    private static int trimmed(String line, int from) {
        int end = line.length();
        while (end > from && line.charAt(end - 1) <= ' ') {
            end--;
        }
        return Math.max(end, Cursor.skipBlanks(line, from) > end ? Cursor.skipBlanks(line, from) : end);
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
