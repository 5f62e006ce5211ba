package io.daybreak.landing.lane;

import io.daybreak.features.Day;
import io.daybreak.features.event.Envelope;
import io.daybreak.features.logline.LogFormat;
import io.daybreak.features.logline.time.TimeReading;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.landing.block.EventBlocks;
import io.daybreak.landing.block.LineBlock;
import io.daybreak.landing.block.LineBlocks;
import io.daybreak.landing.block.Lines;
import io.daybreak.landing.decode.EventDecoder;
import io.daybreak.landing.decode.EventNames;
import io.daybreak.landing.decode.LogCompletion;
import io.daybreak.landing.manifest.Fingerprint;
import io.daybreak.landing.manifest.KeptFormat;
import io.daybreak.source.SourceInput;
import io.daybreak.source.TextOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The format of each stream of plain log files: as earlier days found it, and behind it what the first lines of its files have
 * besides; found before any of them is read, and then the same for all of them.
 */
public final class TextFormats {
    private static final int LINES_A_FILE = 1000;
    private static final int LINES = 4000;
    private static final int LONGEST_SAMPLE = 4096;

    private record Found(KeptFormat kept, LogFormat format) {
        Envelope envelope() {
            return kept.envelope();
        }
    }

    private final Map<String, Found> streams = new TreeMap<>();
    private final Day day;

    private TextFormats(Map<String, List<String>> samples, Day day, Map<String, KeptFormat> kept) {
        this.day = day;
        samples.forEach((stream, lines) -> streams.put(stream, find(lines, kept.get(stream), day.date())));
    }

    /** A stream whose lines have come to be wrapped in something else is found anew, and one that had no format to speak of. */
    private static Found find(List<String> lines, @Nullable KeptFormat kept, LocalDate date) {
        Envelope envelope = kept != null && lines.isEmpty() ? kept.envelope() : Envelope.detect(lines);
        List<String> inner = lines.stream().map(envelope::text).toList();
        if (kept == null
                || kept.envelope() != envelope
                || !LogFormat.of(kept.formats()).isTelling()) {
            LogFormat format = LogFormat.detect(inner);
            return new Found(new KeptFormat(date, date, envelope, format.write()), format);
        }
        LogFormat format = LogFormat.of(kept.formats()).extendedBy(inner);
        List<String> written = format.write();
        LocalDate extended = written.equals(kept.formats()) ? kept.extended() : date;
        return new Found(new KeptFormat(kept.since(), extended, envelope, written), format);
    }

    /**
     * @param day whose lines are landed; the formats are found in lines of any day
     * @param kept by stream, as they were found on earlier days
     */
    static TextFormats detect(List<SourceInput> inputs, Day day, Map<String, KeptFormat> kept) {
        Map<String, List<String>> samples = new TreeMap<>();
        for (SourceInput input : inputs) {
            if (input.origin() != null) {
                List<String> lines = samples.computeIfAbsent(stream(input), stream -> new ArrayList<>());
                read(input, lines);
            }
        }
        return new TextFormats(samples, day, kept);
    }

    /** What to keep for the days after, by stream. */
    public SortedMap<String, KeptFormat> kept() {
        SortedMap<String, KeptFormat> kept = new TreeMap<>();
        streams.forEach((stream, found) -> kept.put(stream, found.kept()));
        return kept;
    }

    /** Blocks of events of a plain log file. */
    EventBlocks events(LineBlocks lines, SourceInput input) {
        Found found = found(input);
        return new EventBlocks(lines, found.envelope(), format(input, found));
    }

    /** Reads the events of a plain log file; for one thread. */
    EventDecoder decoder(SourceInput input, Redactor redactor) {
        LogCompletion completion = new LogCompletion(input.name(), Lane.nanos(day.start()), Lane.nanos(day.end()));
        LogFormat format = format(input, found(input)).keepingFields();
        return new EventDecoder(found(input).envelope(), format, new EventNames(origin(input)), completion, redactor);
    }

    /** On which days the format of an input was found, in words; empty where it was found on this one alone. */
    String age(SourceInput input) {
        KeptFormat kept = found(input).kept();
        if (kept.since().equals(day.date())) {
            return "";
        }
        String more = kept.extended().equals(kept.since()) ? "" : ", more of it on " + kept.extended();
        return " (found on " + kept.since() + more + ")";
    }

    /** The format of an input in words. */
    String describe(SourceInput input) {
        Found found = found(input);
        String envelope =
                found.envelope() == Envelope.NONE ? "" : found.envelope().description() + ", in it ";
        return envelope + format(input, found).describe();
    }

    private LogFormat format(SourceInput input, Found found) {
        TextOrigin origin = origin(input);
        LocalDate date = origin.date();
        String layout = origin.settings().format();
        LogFormat format = layout.isEmpty() ? found.format() : found.format().behind(layout);
        return format.reading(new TimeReading(origin.zone(), date == null ? day.date() : date, date != null));
    }

    private Found found(SourceInput input) {
        return Objects.requireNonNull(streams.get(stream(input)));
    }

    private static String stream(SourceInput input) {
        return origin(input).stream();
    }

    private static TextOrigin origin(SourceInput input) {
        return Objects.requireNonNull(input.origin());
    }

    private static void read(SourceInput input, List<String> sample) {
        int most = Math.min(LINES, sample.size() + LINES_A_FILE);
        try (InputStream in = Fingerprint.open(input)) {
            LineBlocks blocks = new LineBlocks(in);
            LineBlock block = blocks.next(new byte[LineBlocks.BUFFER]);
            for (int from = 0; block != null && from < block.end() && sample.size() < most; ) {
                int feed = Lines.nextLineFeed(block.bytes(), from, block.end());
                int end = Math.min(feed, from + LONGEST_SAMPLE);
                sample.add(EventBlocks.text(block.bytes(), from, end, from == 0));
                from = feed + 1;
            }
        } catch (IOException unreadable) {
            // The landing itself says what is wrong with it; here it has no say.
        }
    }
}
