package io.daybreak.features.logline;

import io.daybreak.features.logline.meaning.JsonLine;
import io.daybreak.features.logline.meaning.KeyedLine;
import io.daybreak.features.logline.meaning.LogfmtLine;
import io.daybreak.features.logline.time.Cursor;
import io.daybreak.features.logline.time.TimeReading;
import io.daybreak.features.logline.time.TimeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The format of one source's lines, found once from a sample and then the same for every line: JSON objects (also in docker's
 * or CRI's wrapper), logfmt, or text with a header; behind it the format of the lines that do not have it. Immutable.
 *
 * <p>Detection costs a few passes over the sample (a few hundred lines are plenty); {@link #parse} is linear in the line and
 * looks at every character a few times at most.
 */
public final class LogFormat {
    private static final double VOTE = 0.5;
    private static final int FORMATS = 12;
    /** Lines that do not fit the main format make one of their own from these on. */
    private static final int FEWEST = 3;

    private static final double FEWEST_SHARE = 0.01;

    private enum Form {
        JSON,
        LOGFMT,
        TEXT
    }

    private final Form form;
    private final boolean wrapped;
    private final TextHeader header;
    private final @Nullable LogFormat next;
    private final TimeReading reading;
    private final boolean keeping;
    private final @Nullable Layout layout;

    private LogFormat(
            Form form,
            boolean wrapped,
            TextHeader header,
            @Nullable LogFormat next,
            TimeReading reading,
            boolean keeping,
            @Nullable Layout layout) {
        this.layout = layout;
        this.form = form;
        this.wrapped = wrapped;
        this.header = header.with(reading);
        this.next = next;
        this.reading = reading;
        this.keeping = keeping;
    }

    /**
     * Finds the format that most lines of a sample have, and those of the rest.
     *
     * @param sample lines of one source in their order, without line ends; blank lines and continuations may be among them
     */
    public static LogFormat detect(List<String> sample) {
        return detect(visible(sample), FORMATS);
    }

    private static List<String> visible(List<String> sample) {
        return sample.stream()
                .map(Terminal::plain)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static LogFormat detect(List<String> lines, int formats) {
        LogFormat all = main(lines);
        boolean timeless = !all.wrapped && all.form == Form.TEXT && all.header.shape() == null;
        List<String> group = timeless ? HeaderVote.largestGroup(lines) : List.of();
        boolean mixed = formats > 1 && group.size() >= fewest(lines) && group.size() < lines.size();
        LogFormat main = mixed ? main(group) : all;
        List<String> rest = lines.stream()
                .filter(line -> !main.wrapped && !main.own(line) && !TextHeader.continued(line))
                .toList();
        if (formats == 1 || rest.size() < fewest(lines) || rest.size() == lines.size()) {
            return mixed ? main.before(all) : main;
        }
        LogFormat other = detect(rest, formats - 1);
        return mixed || other.telling() ? main.before(other) : main;
    }

    private static double fewest(List<String> lines) {
        return Math.max(FEWEST, FEWEST_SHARE * lines.size());
    }

    private LogFormat before(@Nullable LogFormat other) {
        return new LogFormat(form, wrapped, header, other, reading, keeping, null);
    }

    private static LogFormat main(List<String> lines) {
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
            } else if (keyed.docker()) {
                inner.add(message(keyed).stripTrailing());
            }
            seen += keyed != null || !TextHeader.continued(text) ? 1 : 0;
        }
        Form form = json > 0 && json >= VOTE * seen
                ? Form.JSON
                : logfmt > 0 && logfmt >= VOTE * seen ? Form.LOGFMT : Form.TEXT;
        return new LogFormat(form, wrapped, HeaderVote.detect(inner), null, TimeReading.PLAIN, false, null);
    }

    private static double share(List<String> lines, Predicate<String> test) {
        return lines.isEmpty() ? 0 : (double) lines.stream().filter(test).count() / lines.size();
    }

    /**
     * This format, found in lines of an earlier day, and behind it those of lines of a sample that do not have it. What was found
     * stays as it is and stays first; of a format without times nothing stays.
     *
     * @param sample as {@link #detect} takes it
     */
    public LogFormat extendedBy(List<String> sample) {
        List<LogFormat> kept = links().filter(LogFormat::telling).toList();
        if (kept.isEmpty()) {
            return detect(sample);
        }
        LogFormat known = chain(kept);
        List<String> lines = visible(sample);
        List<String> rest = lines.stream()
                .filter(line -> !known.fits(line) && !TextHeader.continued(line))
                .toList();
        if (kept.size() >= FORMATS || rest.size() < fewest(lines)) {
            return this;
        }
        List<LogFormat> found = detect(rest, FORMATS - kept.size())
                .links()
                .filter(LogFormat::telling)
                .toList();
        Stream<LogFormat> timeless = links().filter(link -> !link.telling());
        return found.isEmpty()
                ? this
                : chain(Stream.of(kept.stream(), found.stream(), timeless)
                        .flatMap(links -> links)
                        .toList());
    }

    private Stream<LogFormat> links() {
        return Stream.iterate(this, Objects::nonNull, link -> link.next);
    }

    private static LogFormat chain(List<LogFormat> links) {
        @Nullable LogFormat behind = null;
        for (LogFormat link : links.reversed()) {
            behind = link.before(behind);
        }
        return Objects.requireNonNull(behind);
    }

    /** Whether it says more of a line than that it is text. */
    private boolean telling() {
        return wrapped || form != Form.TEXT || header.shape() != null;
    }

    /** Whether any of its formats says more of a line than that it is text: such stay on later days. */
    public boolean isTelling() {
        return links().anyMatch(LogFormat::telling);
    }

    /** The format as {@link #of} reads it again, one line for each of its formats; without a layout and how times are read. */
    public List<String> write() {
        return links().map(link -> link.form + " " + link.wrapped + " " + link.header.write())
                .toList();
    }

    /** @throws IllegalArgumentException if {@link #write} did not write it */
    public static LogFormat of(List<String> written) {
        return chain(written.stream().map(LogFormat::link).toList());
    }

    private static LogFormat link(String written) {
        String[] words = written.split(" ", 3);
        if (words.length != 3) {
            throw new IllegalArgumentException("Cannot read the format " + written);
        }
        return new LogFormat(
                Form.valueOf(words[0]),
                Boolean.parseBoolean(words[1]),
                TextHeader.of(words[2]),
                null,
                TimeReading.PLAIN,
                false,
                null);
    }

    /**
     * The same format behind a layout that a person gave: {@code <time> <level> [<skip>] <skip>: <message>}.
     *
     * @throws IllegalArgumentException if the layout has no time or no message
     */
    public LogFormat behind(String text) {
        return new LogFormat(form, wrapped, header, next, reading, keeping, Layout.of(text));
    }

    /** @throws IllegalArgumentException if the layout has no time or no message */
    public static void checkLayout(String text) {
        Layout.of(text);
    }

    /** The same format with another reading of times that lack something. */
    public LogFormat reading(TimeReading other) {
        return new LogFormat(form, wrapped, header, next == null ? null : next.reading(other), other, keeping, layout);
    }

    /** The same format, which keeps the fields of lines. */
    public LogFormat keepingFields() {
        return new LogFormat(form, wrapped, header, next == null ? null : next.keepingFields(), reading, true, layout);
    }

    /** Whether a line begins an event of its own; one that does not goes on with the event before. */
    public boolean begins(String raw) {
        String line = Terminal.plain(raw);
        if (line.isBlank()) {
            return false;
        }
        if (fits(line)) {
            return true;
        }
        return !TextHeader.continued(line) && (form != Form.TEXT || header.shape() == null || Stray.has(line));
    }

    /** Whether a line has one of the formats. */
    public boolean fits(String raw) {
        String line = Terminal.plain(raw);
        if (layout != null && layout.read(line, reading) != null) {
            return true;
        }
        for (LogFormat format = this; format != null; format = format.next) {
            if (format.own(line)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line has a time of its own. */
    public boolean dates(String raw) {
        return header.shape() != null && header.timeStart(Terminal.plain(raw)) >= 0
                || parse(raw).timeNanos() != LogLine.NO_TIME;
    }

    private boolean own(String line) {
        if (form != Form.TEXT && keyed(line, new KeyedLine()) != null) {
            return true;
        }
        if (header.shape() != null) {
            return header.timeStart(line) >= 0;
        }
        return plain(line);
    }

    private @Nullable KeyedLine keyed(String text, KeyedLine into) {
        return switch (form) {
            case JSON -> JsonLine.read(text, into);
            case LOGFMT -> LogfmtLine.read(text, into);
            case TEXT -> null;
        };
    }

    /** Reads a line; never fails: what does not fit the format is a message as a whole. */
    public LogLine parse(String raw) {
        String line = Terminal.plain(raw);
        @Nullable LogLine laid = layout == null ? null : layout.read(line, reading);
        if (laid != null) {
            return laid;
        }
        String text = wrapped ? line.substring(wrapperEnd(line)) : line;
        KeyedLine keyed = keyed(text, new KeyedLine(reading, keeping));
        long outside = wrapped && text.length() < line.length()
                ? TimeShape.ISO.nanos(line, 0, TimeReading.PLAIN)
                : LogLine.NO_TIME;
        if (keyed == null) {
            return text(text).orAt(outside);
        }
        return keyed(keyed, text).orAt(outside);
    }

    /**
     * The time of a line that lacks its end, in nanoseconds since 1970; {@link LogLine#NO_TIME} where what there is says none. A
     * JSON object says it by the keys that are whole.
     */
    public long timeOfTorn(String raw) {
        long time = parse(raw).timeNanos();
        if (time != LogLine.NO_TIME) {
            return time;
        }
        KeyedLine keyed = new KeyedLine(reading, false);
        JsonLine.read(Terminal.plain(raw), keyed);
        return keyed.time();
    }

    private LogLine text(String text) {
        int start = header.place(text);
        int time = header.timeEnd(text, start);
        boolean own = header.shape() != null ? time >= 0 : next == null || own(text);
        LogLine other = own || next == null ? null : next.fitting(text);
        if (!own && other == null) {
            other = Stray.read(text, reading, keeping);
        }
        return other == null ? kept(header.read(text, start, time), text) : other;
    }

    /** The line read with this format or one behind it; null where it has none of them. */
    private @Nullable LogLine fitting(String text) {
        if (wrapped) {
            return fits(text) ? parse(text) : null;
        }
        KeyedLine keyed = keyed(text, new KeyedLine(reading, keeping));
        if (keyed != null) {
            return keyed(keyed, text);
        }
        int start = header.place(text);
        int time = header.timeEnd(text, start);
        boolean own = header.shape() != null ? time >= 0 : plain(text);
        if (own) {
            return kept(header.read(text, start, time), text);
        }
        return next == null ? null : next.fitting(text);
    }

    private LogLine kept(LogLine read, String text) {
        return keeping ? read.with("", header.fields(text)) : read;
    }

    private LogLine keyed(KeyedLine keyed, String text) {
        LogLine read = keyed.docker() ? text(message(keyed).stripTrailing()) : plain(keyed, text);
        return read.orAt(keyed.time());
    }

    /** Whether a line is one of a text without times. */
    private boolean plain(String line) {
        return form == Form.TEXT && !TextHeader.continued(line) && !Stray.has(line);
    }

    static LogLine plain(KeyedLine keyed, String line) {
        String message = keyed.message() == null ? line : keyed.message();
        int start = Cursor.skipBlanks(message, 0);
        return LogLine.of(message, start, keyed.severity(), keyed.time(), keyed.route(), keyed.errorType(), false)
                .with(keyed.stack(), keyed.fields());
    }

    private static String message(KeyedLine keyed) {
        @Nullable String message = keyed.message();
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
    public String describe() {
        String own = switch (form) {
            case JSON -> "JSON lines";
            case LOGFMT -> "logfmt";
            case TEXT -> header.describe();
        };
        own = layout == null ? own : "layout " + String.join("|", layout.parts()) + "; else " + own;
        return next == null ? own : own + "; also " + next.describe();
    }

    @Override
    public String toString() {
        return describe();
    }
}
