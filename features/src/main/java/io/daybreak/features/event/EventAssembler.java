package io.daybreak.features.event;

import io.daybreak.features.logline.LogFormat;
import io.daybreak.features.logline.LogLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the lines of one file, in their order, together into events: opens envelopes, joins the pieces of cut lines, keeps the
 * streams of a file apart, and appends stack frames and other continuations to the event they belong to. Every line is part of
 * exactly one event.
 *
 * <p>An event without a time takes that of the event before it in its stream; the first ones of a stream that of the event behind
 * them.
 *
 * <p>Linear in the text. Memory: the open event of each stream, at most {@value #LONGEST} characters and at most
 * {@value #STREAMS} streams, beyond which the stream that spoke least recently is closed; and up to {@value #WAITING} events of
 * a stream that had no time yet.
 */
public final class EventAssembler {
    /** Characters of an event from which on a further line begins another. */
    public static final int LONGEST = 1 << 18;

    static final int STREAMS = 256;
    static final int WAITING = 1000;
    private static final int PIECES = 1 << 20;

    private final Envelope envelope;
    private final LogFormat format;
    private final Consumer<Event> sink;
    private final Map<String, Stream> streams = new LinkedHashMap<>(16, 0.75f, true);

    /** @param sink gets each event when it is whole */
    public EventAssembler(Envelope envelope, LogFormat format, Consumer<Event> sink) {
        this.envelope = envelope;
        this.format = format;
        this.sink = sink;
    }

    private static final class Stream {
        final StringBuilder text = new StringBuilder();
        final StringBuilder piece = new StringBuilder();
        final List<Event> waiting = new ArrayList<>();
        String first = "";
        Map<String, String> fields = Map.of();
        long line;
        int lines;
        int pieces;
        long pieceLine;
        long pieceTime = LogLine.NO_TIME;
        long outside = LogLine.NO_TIME;
        long lastTime = LogLine.NO_TIME;
        String lastTimed = "";
        /** Whether a Python traceback began in the event, and whether its last line is indented. */
        boolean traced;

        boolean indented;

        void sees(String line) {
            traced |= Continuation.traces(line);
            indented = !line.isEmpty() && line.charAt(0) <= ' ';
        }
    }

    /** Takes the next line, without its line end. @param number of the line in its file, from 1 */
    public void add(String line, long number) {
        Envelope.Opened opened = envelope.open(line);
        Envelope.Opened inner = opened == null ? Envelope.Opened.bare(line) : opened;
        Stream stream = streams.computeIfAbsent(inner.stream(), name -> new Stream());
        if (stream.pieces == 0) {
            stream.pieceLine = number;
            stream.pieceTime = inner.timeNanos();
            if (!inner.piece()) {
                whole(stream, inner.text(), 1, inner.fields());
                evict();
                return;
            }
        }
        stream.piece.append(inner.text());
        stream.pieces++;
        if (!inner.piece() || stream.piece.length() > PIECES) {
            endPiece(stream, inner.fields());
        }
        evict();
    }

    private void endPiece(Stream stream, Map<String, String> fields) {
        String text = stream.piece.toString();
        int pieces = stream.pieces;
        stream.piece.setLength(0);
        stream.pieces = 0;
        whole(stream, text, pieces, fields);
    }

    private void whole(Stream stream, String text, int lines, Map<String, String> fields) {
        boolean open = stream.lines > 0;
        boolean room = stream.text.length() < LONGEST;
        if (open && room && Continuation.joins(stream.first, stream.traced && stream.indented, text, format)) {
            stream.text.append('\n').append(text);
            stream.sees(text);
            stream.lines += lines;
            return;
        }
        close(stream);
        stream.first = text;
        stream.text.append(text);
        stream.traced = false;
        stream.sees(text);
        stream.line = stream.pieceLine;
        stream.lines = lines;
        stream.outside = stream.pieceTime;
        stream.fields = fields;
    }

    /** Hands over what is still open. */
    public void finish() {
        streams.values().forEach(this::end);
        streams.clear();
    }

    private void end(Stream stream) {
        if (stream.pieces > 0) {
            endPiece(stream, stream.fields);
        }
        close(stream);
        stream.waiting.forEach(sink);
    }

    private void close(Stream stream) {
        if (stream.lines == 0) {
            return;
        }
        Event event = new Event(
                stream.text.toString().stripTrailing(), stream.line, stream.lines, stream.outside, stream.fields);
        stream.text.setLength(0);
        stream.lines = 0;
        if (stream.outside != LogLine.NO_TIME) {
            sink.accept(event);
        } else if (format.dates(stream.first)) {
            timed(stream, event);
        } else {
            untimed(stream, event);
        }
    }

    private void timed(Stream stream, Event event) {
        stream.lastTimed = stream.first;
        stream.lastTime = LogLine.NO_TIME;
        if (!stream.waiting.isEmpty()) {
            long time = format.parse(stream.first).timeNanos();
            stream.waiting.forEach(waiting -> sink.accept(at(waiting, time)));
            stream.waiting.clear();
        }
        sink.accept(event);
    }

    private void untimed(Stream stream, Event event) {
        if (!stream.lastTimed.isEmpty()) {
            if (stream.lastTime == LogLine.NO_TIME) {
                stream.lastTime = format.parse(stream.lastTimed).timeNanos();
            }
            sink.accept(at(event, stream.lastTime));
        } else if (stream.waiting.size() < WAITING) {
            stream.waiting.add(event);
        } else {
            sink.accept(event);
        }
    }

    private static Event at(Event event, long time) {
        return new Event(event.text(), event.line(), event.lines(), time, event.fields());
    }

    private void evict() {
        if (streams.size() > STREAMS) {
            Iterator<Stream> oldest = streams.values().iterator();
            @Nullable Stream stream = oldest.hasNext() ? oldest.next() : null;
            if (stream != null) {
                end(stream);
                oldest.remove();
            }
        }
    }
}
