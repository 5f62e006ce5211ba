package io.daybreak.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One stream of records that a source has ready.
 *
 * @param kind what its records are
 * @param name its name within the source, as rejected records cite it
 * @param format how its text is laid out
 * @param compression how the bytes are packed
 * @param bytes opens the bytes from the start, as often as asked
 * @param origin of the lines of a plain log file; null for other formats
 */
public record SourceInput(
        RecordKind kind,
        String name,
        InputFormat format,
        Compression compression,
        Bytes bytes,
        @Nullable TextOrigin origin) {

    /** An input that is no plain log file. */
    public SourceInput(RecordKind kind, String name, InputFormat format, Compression compression, Bytes bytes) {
        this(kind, name, format, compression, bytes, null);
    }

    /** A way to the bytes, gzipped or not. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }
}
