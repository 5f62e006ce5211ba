package io.daybreak.landing.block;

import io.daybreak.features.event.Event;
import java.util.List;

/**
 * Whole lines of an input.
 *
 * @param bytes the buffer they lie in
 * @param start of the first
 * @param end behind the last
 * @param firstLine number of the first, from 1
 * @param content what lies there
 * @param events of plain log files, where the content is events
 */
public record LineBlock(byte[] bytes, int start, int end, long firstLine, Content content, List<Event> events) {

    /** Lines, or what there is of one. */
    LineBlock(byte[] bytes, int start, int end, long firstLine, Content content) {
        this(bytes, start, end, firstLine, content, List.of());
    }

    /** What a block holds. */
    public enum Content {
        /** Whole lines, each with its line feed, save perhaps the last of the input. */
        LINES,
        /** The head of one line that is longer than the limit. */
        HEAD_OF_LONG_LINE,
        /** What there is of a line where a damaged input ended. */
        CUT_LINE,
        /** Events that were brought together from lines. */
        EVENTS
    }

    /** The same block without its first bytes, which hold whole lines. */
    public LineBlock from(int newStart, int skippedLines) {
        return new LineBlock(bytes, newStart, end, firstLine + skippedLines, content, events);
    }
}
