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

    WordValuesWriter(int dictionarySize, ByteBufferAllocator allocator) {
        super(dictionarySize, Encoding.PLAIN_DICTIONARY, Encoding.PLAIN_DICTIONARY, allocator);
    }

    @Override
    public void writeBytes(Binary value) {
        Integer id = ids.get(value);
        if (id != null) {
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
        super.clearDictionaryContent();
    }
}
