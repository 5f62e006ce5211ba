package io.daybreak.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The text of gzip members behind each other (RFC 1952). The JDK's own stream takes a damaged header of a further member for the
 * end of the text, and others lose what they unpacked in the same call; this one gives all text before the damage, then the error.
 */
final class GzipMembers extends InputStream {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATE = 8;
    private static final int CHECKED = 2;
    private static final int EXTRA = 4;
    private static final int NAMED = 8;
    private static final int COMMENTED = 16;
    private static final int FIXED_REST = 6;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] packed = new byte[BUFFER];
    private int at;
    private int end;
    private boolean ended;

    /** @throws IOException if the bytes do not begin as a gzip file does */
    GzipMembers(InputStream in) throws IOException {
        this.in = in;
        begin(next());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] text, int start, int length) throws IOException {
        while (!ended) {
            int unpacked = unpack(text, start, length);
            if (unpacked > 0) {
                sum.update(text, start, unpacked);
                return unpacked;
            }
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                demandSums();
                nextMember();
            } else {
                fill();
                inflater.setInput(packed, 0, end);
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private int unpack(byte[] text, int start, int length) throws IOException {
        try {
            return inflater.inflate(text, start, length);
        } catch (DataFormatException damaged) {
            throw (ZipException) new ZipException("damaged gzip: " + damaged.getMessage()).initCause(damaged);
        }
    }

    private void demandSums() throws IOException {
        if (number(4) != sum.getValue() || number(4) != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("damaged gzip: wrong checksum");
        }
    }

    /** Zeros behind the last member are the padding of a tape or a block. */
    private void nextMember() throws IOException {
        int first = 0;
        while (first == 0) {
            first = at < end || hasMore() ? next() : -1;
        }
        ended = first < 0;
        if (!ended) {
            inflater.reset();
            sum.reset();
            begin(first);
        }
    }

    /** Reads a member's header behind its first byte. */
    private void begin(int first) throws IOException {
        if ((first | next() << 8) != MAGIC || next() != DEFLATE) {
            throw new ZipException("not gzip");
        }
        int flags = next();
        skip(FIXED_REST);
        if ((flags & EXTRA) != 0) {
            skip((int) number(2));
        }
        if ((flags & NAMED) != 0) {
            skipText();
        }
        if ((flags & COMMENTED) != 0) {
            skipText();
        }
        skip((flags & CHECKED) != 0 ? 2 : 0);
        inflater.setInput(packed, at, end - at);
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        int last = next();
        while (last != 0) {
            last = next();
        }
    }

    /** Of so many bytes, the lowest first. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) next() << (8 * i);
        }
        return number;
    }

    private int next() throws IOException {
        if (at == end) {
            fill();
        }
        return packed[at++] & 0xFF;
    }

    private void fill() throws IOException {
        if (!hasMore()) {
            throw new EOFException("it ends too early");
        }
    }

    private boolean hasMore() throws IOException {
        at = 0;
        end = Math.max(0, in.read(packed, 0, packed.length));
        return end > 0;
    }
}
