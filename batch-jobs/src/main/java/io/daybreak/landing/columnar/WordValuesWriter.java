package io.daybreak.landing.columnar;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.parquet.bytes.ByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.dictionary.DictionaryValuesWriter.PlainBinaryDictionaryValuesWriter;
import org.apache.parquet.io.api.Binary;

/** Writes a column with a dictionary; a value that {@link Words} made is known again by itself and not by its bytes. */
final class WordValuesWriter extends PlainBinaryDictionaryValuesWriter {
    private final Map<Binary, Integer> ids = new IdentityHashMap<>();
    private Binary last = Binary.EMPTY;
    private int lastId = -1;

    WordValuesWriter(int dictionarySize, ByteBufferAllocator allocator) {
        super(dictionarySize, Encoding.PLAIN_DICTIONARY, Encoding.PLAIN_DICTIONARY, allocator);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // that is what makes it fast
    public void writeBytes(Binary value) {
        // Most columns say the same many times in a row.
        if (value == last && lastId >= 0) {
            encodedValues.add(lastId);
            return;
        }
        Integer id = ids.get(value);
        if (id != null) {
            last = value;
            lastId = id;
            encodedValues.add(id);
            return;
        }
        int size = getDictionarySize();
        super.writeBytes(value);
        if (getDictionarySize() > size && !value.isBackingBytesReused()) {
            ids.put(value, size);
        }
    }

    @Override
    protected void clearDictionaryContent() {
        ids.clear();
        lastId = -1;
        super.clearDictionaryContent();
    }
}
