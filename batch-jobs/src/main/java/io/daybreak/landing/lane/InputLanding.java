package io.daybreak.landing.lane;

import io.daybreak.features.Day;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.landing.block.Blocks;
import io.daybreak.landing.block.LineBlock;
import io.daybreak.landing.block.LineBlock.Content;
import io.daybreak.landing.block.LineBlocks;
import io.daybreak.landing.block.Lines;
import io.daybreak.landing.block.Utf8;
import io.daybreak.landing.decode.CsvDecoder;
import io.daybreak.landing.decode.CsvHeader;
import io.daybreak.landing.decode.Decoder;
import io.daybreak.landing.decode.JsonDecoder;
import io.daybreak.landing.manifest.Fingerprint;
import io.daybreak.landing.manifest.InputReport;
import io.daybreak.landing.manifest.InputReport.State;
import io.daybreak.landing.manifest.Part;
import io.daybreak.source.InputFormat;
import io.daybreak.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one input and deals its blocks out to the lanes. */
public final class InputLanding {
    private final SourceInput input;
    private final Fingerprint fingerprint;
    private final Part part;
    private final int lanes;
    private final LaneThreads threads;
    private final @Nullable LogFormats formats;
    private final Day day;
    private final Supplier<Redactor> redactors;
    private final List<LaneInput> readings = new ArrayList<>();
    private long headerLines;
    private long cutLines;

    public InputLanding(
            SourceInput input,
            Fingerprint fingerprint,
            Part part,
            int lanes,
            LaneThreads threads,
            @Nullable LogFormats formats,
            Day day,
            Supplier<Redactor> redactors) {
        this.day = day;
        this.redactors = redactors;
        this.input = input;
        this.fingerprint = fingerprint;
        this.part = part;
        this.lanes = lanes;
        this.threads = threads;
        this.formats = formats;
    }

    /** Reads it to its end, or as far as it can be read. @throws IOException if the landing cannot be written */
    public InputReport run() throws IOException {
        if (fingerprint.isEmpty()) {
            return InputReport.unread(fingerprint, State.EMPTY, "empty file");
        }
        InputStream text;
        try {
            text = Fingerprint.open(input);
        } catch (IOException e) {
            return InputReport.unread(fingerprint, State.BROKEN, "cannot be opened: " + why(e));
        }
        try (text) {
            return read(blocks(text));
        }
    }

    /** The message of some errors of files is the path alone. */
    private static String why(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "it is gone";
            default -> String.valueOf(e.getMessage());
        };
    }

    private Blocks blocks(InputStream text) {
        LineBlocks lines = new LineBlocks(text);
        return formats == null || input.origin() == null
                ? lines
                : formats.text().events(lines, input);
    }

    private InputReport read(Blocks blocks) throws IOException {
        byte[] buffer = threads.buffer();
        LineBlock first = blocks.next(buffer);
        if (first == null) {
            threads.release(buffer);
            return blocks.damage() == null
                    ? InputReport.unread(fingerprint, State.EMPTY, "empty file")
                    : InputReport.unread(fingerprint, State.BROKEN, "cannot be read: " + blocks.damage());
        }
        LineBlock lines;
        try {
            lines = begin(Utf8.withoutMark(first));
        } catch (IllegalArgumentException e) {
            threads.release(buffer);
            return InputReport.unread(fingerprint, State.BROKEN, String.valueOf(e.getMessage()));
        }
        deal(blocks, lines);
        threads.join();
        return report(blocks);
    }

    /** Readies the lanes; gives the lines behind the header. */
    private LineBlock begin(LineBlock first) {
        if (input.format() == InputFormat.TEXT && formats != null) {
            begin(() -> formats.text().decoder(input, redactors.get()));
            return first;
        }
        if (input.format() == InputFormat.JSON_LINES) {
            begin(this::jsonDecoder);
            return first;
        }
        if (first.content() != Content.LINES) {
            throw new IllegalArgumentException("no whole header line");
        }
        int feed = Lines.nextLineFeed(first.bytes(), first.start(), first.end());
        CsvHeader header = CsvHeader.of(input.kind(), first.bytes(), first.start(), feed);
        begin(() -> new CsvDecoder(input.kind(), header, redactors.get()));
        headerLines = 1;
        return first.from(Math.min(feed + 1, first.end()), 1);
    }

    private void begin(Supplier<Decoder> decoders) {
        for (int i = 0; i < lanes; i++) {
            readings.add(new LaneInput(input.name(), decoders.get()));
        }
    }

    private Decoder jsonDecoder() {
        Redactor redactor = redactors.get();
        JsonDecoder.LineFinish finish = formats == null
                ? new TextRedaction(input.kind(), day, redactor)
                : formats.reader(input.name(), redactor);
        return new JsonDecoder(input.kind(), finish, redactor);
    }

    private void deal(Blocks blocks, LineBlock first) throws IOException {
        @Nullable LineBlock block = first;
        for (long number = 0; block != null; number++) {
            cutLines += block.content() == Content.CUT_LINE ? 1 : 0;
            if (part.has(number)) {
                threads.submit(number / part.count(), block, readings);
            } else {
                threads.release(block.bytes());
            }
            byte[] buffer = threads.buffer();
            block = blocks.next(buffer);
            if (block == null) {
                threads.release(buffer);
            }
        }
    }

    private InputReport report(Blocks blocks) {
        long rows = readings.stream().mapToLong(LaneInput::rows).sum();
        long otherDays = readings.stream().mapToLong(LaneInput::otherDays).sum();
        long laterDays = readings.stream().mapToLong(LaneInput::laterDays).sum();
        SortedMap<String, Long> rejected = new TreeMap<>();
        SortedSet<String> ignored = new TreeSet<>();
        SortedMap<String, Long> redacted = new TreeMap<>();
        for (LaneInput reading : readings) {
            reading.rejected().forEach((reason, lines) -> rejected.merge(reason.text(), lines, Long::sum));
            ignored.addAll(reading.decoder().ignored());
            reading.decoder().redacted().forEach((what, values) -> redacted.merge(what.word(), values, Long::sum));
        }
        long continued = readings.stream().mapToLong(LaneInput::continued).sum();
        long lines = rows
                + otherDays
                + continued
                + rejected.values().stream().mapToLong(Long::longValue).sum();
        String damage = blocks.damage();
        State state = damage != null ? State.DAMAGED : blocks.lines() == headerLines ? State.EMPTY : State.WHOLE;
        String detail = damage != null ? "damaged after line " + (blocks.lines() - cutLines) + ": " + damage : "";
        return new InputReport(
                input.name(),
                fingerprint.bytes(),
                fingerprint.sha256(),
                state,
                state == State.EMPTY ? "no records" : detail,
                lines,
                rows,
                otherDays,
                continued,
                laterDays,
                rejected,
                List.copyOf(ignored),
                redacted,
                formats == null || input.origin() == null ? "" : formats.text().describe(input));
    }
}
