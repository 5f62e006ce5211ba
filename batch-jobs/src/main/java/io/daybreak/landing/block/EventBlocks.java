package io.daybreak.landing.block;

import io.daybreak.features.event.Envelope;
import io.daybreak.features.event.Event;
import io.daybreak.features.event.EventAssembler;
import io.daybreak.features.logline.LogFormat;
import io.daybreak.landing.block.LineBlock.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the lines of a plain log file together into blocks of events. Bytes that are no UTF-8, and NULs, become U+FFFD: a log
 * line is worth having without one character. Lines that are too long, or cut, come as blocks of their own.
 */
public final class EventBlocks implements Blocks {
    private static final char REPLACEMENT = '\uFFFD';

    private final LineBlocks lines;
    private final EventAssembler assembler;
    private List<Event> events = new ArrayList<>();
    private boolean finished;

    public EventBlocks(LineBlocks lines, Envelope envelope, LogFormat format) {
        this.lines = lines;
        this.assembler = new EventAssembler(envelope, format, event -> events.add(event));
    }

    @Override
    public @Nullable LineBlock next(byte[] buffer) {
        while (!finished) {
            LineBlock block = lines.next(buffer);
            if (block == null) {
                assembler.finish();
                finished = true;
            } else if (block.content() == Content.LINES) {
                add(block);
            } else {
                return block;
            }
            if (!events.isEmpty()) {
                List<Event> ready = events;
                events = new ArrayList<>();
                return new LineBlock(buffer, 0, 0, ready.getFirst().line(), Content.EVENTS, ready);
            }
        }
        return null;
    }

    @Override
    public long lines() {
        return lines.lines();
    }

    @Override
    public @Nullable String damage() {
        return lines.damage();
    }

    private void add(LineBlock block) {
        long number = block.firstLine();
        for (int from = block.start(); from < block.end(); number++) {
            int feed = Lines.nextLineFeed(block.bytes(), from, block.end());
            assembler.add(text(block.bytes(), from, feed, number == 1), number);
            from = feed + 1;
        }
    }

    /** A line as text, its carriage return, and the byte-order mark of the first one, off. */
    public static String text(byte[] bytes, int from, int to, boolean first) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        int start = first && Utf8.marked(bytes, from, end) ? from + Utf8.MARK.length : from;
        if (Lines.isPlain(bytes, start, end)) {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8).replace('\0', REPLACEMENT);
    }
}
