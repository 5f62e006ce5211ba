package io.daybreak.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** How an input's bytes are packed. */
public enum Compression {
    NONE,
    GZIP("1f8b"),
    ZSTD("28b52ffd"),
    /** By xz, bzip2, lz4 or zip. */
    UNREADABLE("fd377a58", "425a68", "04224d18", "504b0304");

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MAGIC = 4;

    private final List<byte[]> magics;

    /** @param magics the first bytes of what is packed so, in hexadecimal digits */
    Compression(String... magics) {
        this.magics = Arrays.stream(magics).map(HexFormat.of()::parseHex).toList();
    }

    /** What a file's first bytes say, whatever its name; {@link #NONE} where it cannot be read, which opening it will tell. */
    static Compression of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(LONGEST_MAGIC);
            return Arrays.stream(values())
                    .filter(one ->
                            head.length == LONGEST_MAGIC && one.magics.stream().anyMatch(magic -> begins(head, magic)))
                    .findFirst()
                    .orElse(NONE);
        } catch (IOException unreadable) {
            return NONE;
        }
    }

    private static boolean begins(byte[] head, byte[] magic) {
        return Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /**
     * The bytes unpacked; several members or frames behind each other are one text.
     *
     * @throws IOException if they are not packed so; reading may throw it later, also where a further member is damaged
     */
    public InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> new BufferedInputStream(packed, BUFFER);
            case GZIP -> new GzipMembers(packed);
            case ZSTD -> new BufferedInputStream(new ZstdInputStream(packed), BUFFER);
            case UNREADABLE -> throw new IOException("packed by xz, bzip2, lz4 or zip; only gzip and zstd are read");
        };
    }
}
