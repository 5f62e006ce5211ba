package io.daybreak.simulator.text;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes a whole gzip member of a piece of text; members one after the other are a gzip file (RFC 1952, 2.2). Its header has no time. */
public final class GzipMember {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};
    private static final int LEVEL = 2;

    private GzipMember() {}

    public static byte[] of(TextBuffer text) {
        byte[] raw = text.bytes();
        int length = text.length();
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(raw, 0, length);
            deflater.finish();
            byte[] out = Arrays.copyOf(HEADER, length / 4 + 1024);
            int at = HEADER.length;
            while (!deflater.finished()) {
                if (at == out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                at += deflater.deflate(out, at, out.length - at);
            }
            return trailed(out, at, raw, length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] trailed(byte[] out, int at, byte[] raw, int length) {
        CRC32 sum = new CRC32();
        sum.update(raw, 0, length);
        byte[] whole = Arrays.copyOf(out, at + 8);
        littleEndian(whole, at, (int) sum.getValue());
        littleEndian(whole, at + 4, length);
        return whole;
    }

    private static void littleEndian(byte[] out, int at, int value) {
        for (int i = 0; i < 4; i++) {
            out[at + i] = (byte) (value >>> (8 * i));
        }
    }
}
