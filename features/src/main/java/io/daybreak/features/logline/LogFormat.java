package io.daybreak.features.logline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The format of one source's lines, found once from a sample and then the same for every line: JSON objects (also in docker's
 * or CRI's wrapper), logfmt, or text with a header. Immutable.
 *
 * <p>Detection costs a few passes over the sample (a few hundred lines are plenty); {@link #parse} is linear in the line and
 * looks at every character a few times at most.
 */
public final class LogFormat {
    private static final double VOTE = 0.5;

    private enum Form {
        JSON,
        LOGFMT,
        TEXT
    }

    private final Form form;
    private final boolean wrapped;
    private final TextHeader header;

    private LogFormat(Form form, boolean wrapped, TextHeader header) {
        this.form = form;
        this.wrapped = wrapped;
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
        boolean wrapped = share(lines, line -> wrapperEnd(line) > 0) >= VOTE;
        List<String> inner = new ArrayList<>();
        int json = 0;
        int logfmt = 0;
        int seen = 0;
        for (String line : lines) {
            String text = wrapped ? line.substring(wrapperEnd(line)) : line;
            KeyedLine keyed = JsonLine.read(text);
            json += keyed == null ? 0 : 1;
            if (keyed == null) {
                logfmt += LogfmtLine.read(text) == null ? 0 : 1;
                inner.add(text);
            } else if (docker(keyed)) {
                inner.add(message(keyed).stripTrailing());
            }
            seen++;
        }
        Form form = json > 0 && json >= VOTE * seen
                ? Form.JSON
                : logfmt > 0 && logfmt >= VOTE * seen ? Form.LOGFMT : Form.TEXT;
        return new LogFormat(form, wrapped, HeaderVote.detect(inner));
    }

    private static double share(List<String> lines, Predicate<String> test) {
        return lines.isEmpty() ? 0 : (double) lines.stream().filter(test).count() / lines.size();
    }

    /** Reads a line; never fails: what does not fit the format is a message as a whole. */
    public LogLine parse(String raw) {
        String line = Terminal.plain(raw);
        String text = wrapped ? line.substring(wrapperEnd(line)) : line;
        KeyedLine keyed = form == Form.JSON ? JsonLine.read(text) : form == Form.LOGFMT ? LogfmtLine.read(text) : null;
        long outside = wrapped && text.length() < line.length() ? TimeShape.ISO.nanos(line, 0) : LogLine.NO_TIME;
        if (keyed == null) {
            return header.read(text).orAt(outside);
        }
        LogLine read = docker(keyed) ? header.read(message(keyed).stripTrailing()) : plain(keyed, text);
        return read.orAt(keyed.time).orAt(outside);
    }

    private static LogLine plain(KeyedLine keyed, String line) {
        String message = keyed.message == null ? line : keyed.message;
        int start = Cursor.skipBlanks(message, 0);
        return LogLine.of(message, start, keyed.severity, keyed.time, keyed.route, keyed.errorType, false);
    }

    /** Docker's json-file driver: the line as the container wrote it, its stream and time. */
    private static boolean docker(KeyedLine keyed) {
        return keyed.messageKey.equals("log") && !keyed.stream.isEmpty();
    }

    private static String message(KeyedLine keyed) {
        @Nullable String message = keyed.message;
        return message == null ? "" : message;
    }

    /** The end of the prefix of Kubernetes' container runtime interface: time, stream, F or P; 0 where there is none. */
    private static int wrapperEnd(String line) {
        int time = TimeShape.ISO.end(line, 0);
        if (time < 0 || !line.startsWith(" std", time)) {
            return 0;
        }
        int stream = Cursor.tokenEnd(line, time + 1);
        boolean tagged =
                stream + 2 < line.length() && (line.charAt(stream + 1) == 'F' || line.charAt(stream + 1) == 'P');
        return tagged && line.charAt(stream + 2) == ' ' ? stream + 3 : 0;
    }

    /** The format in words, for people. */
    @Override
    public String toString() {
        return form + (wrapped ? " in CRI " : " ") + header;
    }
}
