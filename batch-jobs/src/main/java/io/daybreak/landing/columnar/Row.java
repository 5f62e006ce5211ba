package io.daybreak.landing.columnar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;

/** One row of a layout, filled anew for each line: the decoder's output and the writer's input, without garbage. */
public final class Row {
    private final RowLayout layout;
    private final Binary[] texts;
    private final long[] numbers;

    public Row(RowLayout layout) {
        this.layout = layout;
        this.texts = new Binary[layout.columns().size()];
        this.numbers = new long[layout.columns().size()];
        clear();
    }

    public RowLayout layout() {
        return layout;
    }

    /** Sets every column to empty or 0. */
    public void clear() {
        Arrays.fill(texts, Binary.EMPTY);
        Arrays.fill(numbers, 0);
    }

    /** Bytes that may be overwritten once the row is written. */
    public void text(int column, byte[] bytes, int start, int length) {
        texts[column] = length == 0 ? Binary.EMPTY : Binary.fromReusedByteArray(bytes, start, length);
    }

    public void text(int column, String text) {
        texts[column] =
                text.isEmpty() ? Binary.EMPTY : Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A value made once for many rows. */
    public void text(int column, Binary text) {
        texts[column] = text;
    }

    public Binary text(int column) {
        return texts[column];
    }

    public void number(int column, long value) {
        numbers[column] = value;
    }

    public void decimal(int column, double value) {
        numbers[column] = Double.doubleToRawLongBits(value);
    }

    public long number(int column) {
        return numbers[column];
    }

    public double decimal(int column) {
        return Double.longBitsToDouble(numbers[column]);
    }
}
