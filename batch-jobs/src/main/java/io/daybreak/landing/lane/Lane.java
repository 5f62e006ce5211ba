package io.daybreak.landing.lane;

import io.daybreak.features.Day;
import io.daybreak.features.event.Event;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.landing.block.LineBlock;
import io.daybreak.landing.block.Lines;
import io.daybreak.landing.block.RejectReason;
import io.daybreak.landing.block.Utf8;
import io.daybreak.landing.columnar.LandedFile;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowFile;
import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.landing.decode.EventDecoder;
import io.daybreak.landing.decode.LineDecoder;
import io.daybreak.source.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decodes its share of the blocks and writes it to files of its own; used by one thread at a time. */
public final class Lane implements AutoCloseable {
    /** Bytes of rejected lines that one lane keeps unwritten. */
    private static final long REJECT_MEMORY = 8L << 20;

    private static final long NANOS = 1_000_000_000L;
    private static final int MOST_UNDECIDED = 10_000;

    private final Row row;
    private final Row reject = new Row(RowLayout.REJECTS);
    private final HourFiles files;
    private final Path rejectPath;
    private final long start;
    private final long end;
    private final int timeColumn;
    private final List<Flaw> undecided = new ArrayList<>();
    private Side side = Side.UNKNOWN;
    private final Redactor redactor;
    private @Nullable RowFile rejects;

    /** Where the record before a line lies, in its block. */
    private enum Side {
        UNKNOWN,
        LATER_DAY,
        THIS_DAY_OR_EARLIER
    }

    /** A line that is no record, before the first record of its block. */
    private record Flaw(byte[] bytes, int from, int to, RejectReason reason, long number) {}

    public Lane(RecordKind kind, Day day, Path folder, String suffix, long memory, Redactor redactor) {
        this.redactor = redactor;
        RowLayout layout = RowLayout.of(kind);
        this.row = new Row(layout);
        this.files = new HourFiles(folder, layout, suffix, memory);
        this.rejectPath = folder.resolve("rejects" + suffix + ".parquet");
        this.timeColumn = layout.timeColumn();
        this.start = nanos(day.start());
        this.end = nanos(day.end());
    }

    /** What it found, when its last block is done. */
    public record Finished(List<LandedFile> files, List<LandedFile> rejects) {}

    /** Decodes and writes a block of an input. */
    void accept(LineBlock block, LaneInput input) {
        try {
            switch (block.content()) {
                case LINES -> lines(block, input);
                case EVENTS -> events(block, input);
                case HEAD_OF_LONG_LINE -> torn(block, input, RejectReason.TOO_LONG);
                case CUT_LINE -> torn(block, input, RejectReason.CUT);
            }
            files.keepWithinMemory();
            if (rejects != null && rejects.bufferedBytes() > REJECT_MEMORY) {
                rejects.flushRowGroup();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the landing of " + input.name() + ": " + e.getMessage(), e);
        }
    }

    /** Completes its files. */
    Finished finish() {
        try {
            return new Finished(files.finish(), rejects == null ? List.of() : List.of(rejects.finish()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot complete the landing: " + e.getMessage(), e);
        }
    }

    /** Lets go of what was not completed. */
    @Override
    public void close() throws IOException {
        files.close();
        if (rejects != null) {
            rejects.close();
        }
    }

    private void lines(LineBlock block, LaneInput input) throws IOException {
        byte[] bytes = block.bytes();
        long number = block.firstLine();
        side = Side.UNKNOWN;
        for (int from = block.start(); from < block.end(); number++) {
            int feed = Lines.nextLineFeed(bytes, from, block.end());
            int to = feed > from && bytes[feed - 1] == '\r' ? feed - 1 : feed;
            line(block, input, from, to, number);
            from = feed + 1;
        }
        decide(input);
    }

    private void events(LineBlock block, LaneInput input) throws IOException {
        if (!(input.decoder() instanceof EventDecoder decoder)) {
            throw new IllegalStateException("Cannot read events of " + input.name() + ": it is no plain log file");
        }
        side = Side.UNKNOWN;
        for (Event event : block.events()) {
            RejectReason flaw = decoder.decode(event, row);
            if (flaw == null) {
                keep(input);
            } else {
                byte[] bytes = event.text().getBytes(StandardCharsets.UTF_8);
                flawed(input, new Flaw(bytes, 0, bytes.length, flaw, event.line()));
            }
            input.countContinued(event.lines() - 1L);
        }
        decide(input);
    }

    /**
     * A line of which a part is there is of the day that the part says. Where it says none, and of other files than plain log files, it
     * is told on every day that the file is read for.
     */
    private void torn(LineBlock block, LaneInput input, RejectReason reason) throws IOException {
        row.clear();
        side = Side.UNKNOWN;
        if (input.decoder() instanceof EventDecoder decoder) {
            decoder.readTime(block.bytes(), block.start(), block.end(), row);
        }
        flawed(input, new Flaw(block.bytes(), block.start(), block.end(), reason, block.firstLine()));
        decide(input);
    }

    private void line(LineBlock block, LaneInput input, int from, int to, long number) throws IOException {
        if (!(input.decoder() instanceof LineDecoder decoder)) {
            throw new IllegalStateException("Cannot read lines of " + input.name() + ": it is read by events");
        }
        RejectReason flaw = from == to ? blank() : decoder.decode(block.bytes(), from, to, number, row);
        if (flaw != null) {
            flawed(input, new Flaw(block.bytes(), from, to, flaw, number));
        } else {
            keep(input);
        }
    }

    private RejectReason blank() {
        row.clear();
        return RejectReason.BLANK;
    }

    private void keep(LaneInput input) throws IOException {
        side(input);
        if (!isOfAnotherDay(input)) {
            files.write(row);
            input.countRow();
        }
    }

    /** Lines without a time before this row are of its day. */
    private void side(LaneInput input) throws IOException {
        side = timeColumn >= 0 && row.number(timeColumn) >= end ? Side.LATER_DAY : Side.THIS_DAY_OR_EARLIER;
        decide(input);
    }

    /** Whether the row's time says so; counted. */
    private boolean isOfAnotherDay(LaneInput input) {
        if (timeColumn < 0 || row.number(timeColumn) >= start && row.number(timeColumn) < end) {
            return false;
        }
        input.countOtherDay(row.number(timeColumn) >= end);
        return true;
    }

    /** A line without a time of its own has that of the record before it, or behind it at the head of a block. */
    private void flawed(LaneInput input, Flaw flaw) throws IOException {
        if (timeColumn >= 0 && row.number(timeColumn) > 0) {
            side(input);
            if (!isOfAnotherDay(input)) {
                reject(input, flaw.bytes(), flaw.from(), flaw.to(), flaw.reason(), flaw.number());
            }
            return;
        }
        undecided.add(flaw);
        if (side != Side.UNKNOWN || undecided.size() == MOST_UNDECIDED) {
            decide(input);
        }
    }

    private void decide(LaneInput input) throws IOException {
        for (Flaw flaw : undecided) {
            if (side == Side.LATER_DAY) {
                input.countOtherDay(true);
            } else {
                reject(input, flaw.bytes(), flaw.from(), flaw.to(), flaw.reason(), flaw.number());
            }
        }
        undecided.clear();
    }

    private void reject(LaneInput input, byte[] bytes, int from, int to, RejectReason reason, long number)
            throws IOException {
        input.countReject(reason);
        String shown = new String(Utf8.shown(bytes, from, to), StandardCharsets.UTF_8);
        reject.text(0, input.name());
        reject.number(1, number);
        reject.text(2, reason.text());
        reject.text(3, redactor.redact(shown));
        if (rejects == null) {
            rejects = new RowFile(rejectPath, RowLayout.REJECTS);
        }
        rejects.write(reject);
    }

    /** Nanoseconds since 1970, as rows have their time. */
    static long nanos(Instant time) {
        return time.getEpochSecond() * NANOS + time.getNano();
    }
}
