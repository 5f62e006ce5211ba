package io.daybreak.landing.columnar;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** Values that come again and again, each made once; long ones and those beyond a bound are made anew. For one thread. */
public final class Words {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int KEPT = 10_000;
    private static final int LONGEST = 256;
    private static final int SLOTS = 1 << 15;

    private final Map<String, Word> byText = new HashMap<>();
    private final @Nullable Word[] byBytes = new Word[SLOTS];
    private final UnaryOperator<String> change;
    private int size;

    public Words() {
        this(text -> text);
    }

    /** @param change made to each value; only values that it leaves as they are need it once alone */
    public Words(UnaryOperator<String> change) {
        this.change = change;
    }

    /** A value as text, and as columns hold it. */
    public record Word(String text, Binary bytes) {}

    /** The value that UTF-8 bytes spell. */
    public Word of(byte[] bytes, int start, int end) {
        int slot = hash(bytes, start, end) >>> 17;
        @Nullable Word known = byBytes[slot];
        while (known != null) {
            byte[] word = known.bytes().getBytesUnsafe();
            if (Arrays.equals(word, 0, word.length, bytes, start, end)) {
                return known;
            }
            slot = (slot + 1) % SLOTS;
            known = byBytes[slot];
        }
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        Word word = make(change.apply(text));
        if (size < KEPT && end - start <= LONGEST && word.text().equals(text)) {
            byBytes[slot] = word;
            size++;
        }
        return word;
    }

    /** The value of a text. */
    public Binary of(String text) {
        Word known = byText.get(text);
        if (known == null) {
            known = make(text);
            if (byText.size() < KEPT && known.bytes().length() <= LONGEST) {
                byText.put(text, known);
            }
        }
        return known.bytes();
    }

    private static Word make(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Word(text, bytes.length == 0 ? Binary.EMPTY : Binary.fromConstantByteArray(bytes));
    }

    private static int hash(byte[] bytes, int start, int end) {
        long hash = (long) end - start;
        int i = start;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            hash = Long.rotateLeft((hash ^ (long) LONGS.get(bytes, i)) * FACTOR, 31);
        }
        for (; i < end; i++) {
            hash = Long.rotateLeft((hash ^ bytes[i]) * FACTOR, 31);
        }
        return (int) (hash * FACTOR >>> 32);
    }
}
