package io.daybreak.simulator.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of ASCII text that grow; numbers are written without making strings. */
public final class TextBuffer {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

    private byte[] bytes;
    private int length;

    public TextBuffer(int capacity) {
        this.bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    public void clear() {
        length = 0;
    }

    public TextBuffer add(String ascii) {
        int more = ascii.length();
        reserve(more);
        for (int i = 0; i < more; i++) {
            bytes[length + i] = (byte) ascii.charAt(i);
        }
        length += more;
        return this;
    }

    public TextBuffer add(byte[] other) {
        return add(other, 0, other.length);
    }

    public TextBuffer add(TextBuffer other) {
        return add(other.bytes, 0, other.length);
    }

    /** A part of another buffer. */
    public TextBuffer add(TextBuffer other, int from, int count) {
        return add(other.bytes, from, count);
    }

    private TextBuffer add(byte[] other, int from, int count) {
        reserve(count);
        System.arraycopy(other, from, bytes, length, count);
        length += count;
        return this;
    }

    public TextBuffer add(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    public TextBuffer add(long number) {
        reserve(20);
        long rest = number;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = -rest;
        }
        int digits = 1;
        for (long power = 10; power <= rest && digits < 19; power *= 10) {
            digits++;
        }
        return digits(rest, digits);
    }

    /** The last {@code count} digits, with leading zeros. */
    public TextBuffer padded(long number, int count) {
        reserve(count);
        return digits(number, count);
    }

    private TextBuffer digits(long number, int count) {
        long rest = number;
        for (int i = length + count - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
        return this;
    }

    /** Always as many decimals, so that a value's shape says nothing of it. */
    public TextBuffer decimal(double number, int decimals) {
        long scaled = Math.round(Math.abs(number) * POWERS[decimals]);
        if (number < 0 && scaled > 0) {
            add('-');
        }
        return add(scaled / POWERS[decimals]).add('.').padded(scaled % POWERS[decimals], decimals);
    }

    /** Sixteen hexadecimal digits. */
    public TextBuffer hex(long number) {
        return hex(number, 16);
    }

    public TextBuffer hex(long number, int count) {
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length + i] = HEX[(int) (number >>> (4 * (count - 1 - i))) & 15];
        }
        length += count;
        return this;
    }

    /** Another buffer's text as the inside of a JSON string. */
    public TextBuffer escaped(TextBuffer other) {
        reserve(other.length * 2);
        int at = length;
        for (int i = 0; i < other.length; i++) {
            byte next = other.bytes[i];
            if (next == '"' || next == '\\') {
                bytes[at++] = '\\';
                bytes[at++] = next;
            } else if (next < ' ') {
                bytes[at++] = '\\';
                bytes[at++] = (byte) (next == '\n' ? 'n' : 't');
            } else {
                bytes[at++] = next;
            }
        }
        length = at;
        return this;
    }

    /** The array behind; its first {@link #length()} bytes count. */
    byte[] bytes() {
        return bytes;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }
}
