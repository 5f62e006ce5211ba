package io.daybreak.analysis.anomaly;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids made of content, so that a rerun gives the same ones. */
public final class ContentId {
    private ContentId() {}

    /** The first 16 hexadecimal digits of the SHA-256 of the parts, each ended by a NUL. */
    public static String of(Object... parts) {
        String text = Stream.of(parts).map(part -> part + "\0").collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot make an id: every JDK has SHA-256", e);
        }
    }
}
