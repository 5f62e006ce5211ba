package io.daybreak.landing.manifest;

import io.daybreak.features.Sha256;
import io.daybreak.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What tells whether an input is still the same.
 *
 * @param name of the input
 * @param bytes of it, as stored
 * @param sha256 of these bytes; empty where they cannot be read
 */
public record Fingerprint(String name, long bytes, String sha256) {
    private static final int BUFFER = 1 << 16;

    public static Fingerprint of(SourceInput input) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(input.bytes().open(), digest)) {
            long bytes = drain(in);
            return new Fingerprint(input.name(), bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            return new Fingerprint(input.name(), 0, "");
        }
    }

    /** Whether it was read, and there was nothing. */
    public boolean isEmpty() {
        return bytes == 0 && !sha256.isEmpty();
    }

    /** SHA-256 of a file's bytes. */
    static String of(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            drain(in);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of the text, unpacked; of as much of it as can be. */
    public static String ofText(SourceInput input) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(open(input), digest)) {
            drain(in);
        } catch (IOException e) {
            digest.update(String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long drain(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
        }
        return bytes;
    }

    /** The text of an input. */
    public static InputStream open(SourceInput input) throws IOException {
        InputStream raw = input.bytes().open();
        try {
            return input.compression().unpack(raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }
}
