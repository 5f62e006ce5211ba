package io.daybreak.landing.block;

import io.daybreak.landing.block.LineBlock.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into blocks of whole lines, at the same places however it arrives. A damaged stream (truncated gzip,
 * wrong checksum) gives every whole line before the damage, then what there is of the line it cut.
 */
public final class LineBlocks implements Blocks {
    /** Bytes of the longest line that is read. */
    public static final int LONGEST_LINE = 1 << 20;

    /** Bytes that a buffer for {@link #next} has: the longest line, its line feed, and one block at least. */
    public static final int BUFFER = LONGEST_LINE + 1;

    private static final int HEAD = 8192;

    private final InputStream in;
    private byte[] carry = {};
    private long line = 1;
    private boolean ended;
    private @Nullable String damage;

    public LineBlocks(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable LineBlock next(byte[] buffer) {
        System.arraycopy(carry, 0, buffer, 0, carry.length);
        int length = fill(buffer, carry.length);
        carry = new byte[0];
        if (length == 0) {
            return null;
        }
        int whole = ended && damage == null ? length : Lines.lastLineFeed(buffer, 0, length) + 1;
        if (whole == 0) {
            return ended ? block(buffer, length, Content.CUT_LINE) : longLine(buffer);
        }
        carry = Arrays.copyOfRange(buffer, whole, length);
        return block(buffer, whole, Content.LINES);
    }

    @Override
    public long lines() {
        return line - 1;
    }

    @Override
    public @Nullable String damage() {
        return damage;
    }

    private LineBlock block(byte[] buffer, int end, Content content) {
        LineBlock block = new LineBlock(buffer, 0, end, line, content);
        line += Lines.countLineFeeds(buffer, 0, end) + (buffer[end - 1] == '\n' ? 0 : 1);
        return block;
    }

    private LineBlock longLine(byte[] buffer) {
        LineBlock head = new LineBlock(buffer, 0, HEAD, line++, Content.HEAD_OF_LONG_LINE);
        byte[] rest = new byte[HEAD];
        int length;
        int feed;
        do {
            length = fill(rest, 0);
            feed = Lines.nextLineFeed(rest, 0, length);
        } while (!ended && feed == length);
        carry = feed < length ? Arrays.copyOfRange(rest, feed + 1, length) : carry;
        return head;
    }

    /** Fills up as far as the stream goes; what was read before damage is kept. */
    private int fill(byte[] buffer, int from) {
        int length = from;
        try {
            while (!ended && length < buffer.length) {
                int n = in.read(buffer, length, buffer.length - length);
                ended = n < 0;
                length += Math.max(n, 0);
            }
        } catch (IOException e) {
            ended = true;
            damage = String.valueOf(e.getMessage());
        }
        return length;
    }
}
