package io.daybreak.landing.decode;

/**
 * Whole lines of an input.
 *
 * @param bytes the buffer they lie in
 * @param start of the first
 * @param end behind the last
 * @param firstLine number of the first, from 1
 * @param content what lies there
 */
public record LineBlock(byte[] bytes, int start, int end, long firstLine, Content content) {

    /** What a block holds. */
    public enum Content {
        /** Whole lines, each with its line feed, save perhaps the last of the input. */
        LINES,
        /** The head of one line that is longer than the limit. */
        HEAD_OF_LONG_LINE,
        /** What there is of a line where a damaged input ended. */
        CUT_LINE
    }

    /** The same block without its first bytes, which hold whole lines. */
    public LineBlock from(int newStart, int skippedLines) {
        return new LineBlock(bytes, newStart, end, firstLine + skippedLines, content);
    }
}
