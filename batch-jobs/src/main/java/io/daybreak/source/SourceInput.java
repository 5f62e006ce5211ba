package io.daybreak.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * One stream of records that a source has ready.
 *
 * @param kind what its records are
 * @param name its name within the source, as rejected records cite it
 * @param format how its text is laid out
 * @param gzip whether the bytes are gzipped
 * @param bytes opens the bytes from the start, as often as asked
 */
public record SourceInput(RecordKind kind, String name, InputFormat format, boolean gzip, Bytes bytes) {

    /** A way to the bytes, gzipped or not. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }
}
