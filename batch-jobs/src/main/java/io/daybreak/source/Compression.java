package io.daybreak.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** How an input's bytes are packed. */
public enum Compression {
    NONE,
    GZIP,
    ZSTD;

    private static final int BUFFER = 1 << 16;

    /** What a file's first bytes say, whatever its name; {@link #NONE} where it cannot be read, which opening it will tell. */
    static Compression of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(4);
            boolean four = magic.length == 4;
            if (four && magic[0] == 0x1F && magic[1] == (byte) 0x8B) {
                return GZIP;
            }
            boolean zstd =
                    four && magic[0] == 0x28 && magic[1] == (byte) 0xB5 && magic[2] == 0x2F && magic[3] == (byte) 0xFD;
            return zstd ? ZSTD : NONE;
        } catch (IOException unreadable) {
            return NONE;
        }
    }

    /** The bytes unpacked; several members or frames behind each other are one text. */
    public InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> new BufferedInputStream(packed, BUFFER);
            case GZIP -> new GZIPInputStream(packed, BUFFER);
            case ZSTD -> new BufferedInputStream(new ZstdInputStream(packed), BUFFER);
        };
    }
}
