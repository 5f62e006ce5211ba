package io.daybreak.features;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) of content, in hexadecimal: the one way to ids and to telling whether two contents are the same. */
public final class Sha256 {
    private static final int ID_BYTES = 8;

    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this JDK lacks SHA-256; use a complete one", e);
        }
    }

    /** All 64 digits. */
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** An id made of content, so that a rerun gives the same: the first 16 digits, of the parts each ended by a NUL. */
    public static String id(Object... parts) {
        MessageDigest digest = digest();
        for (Object part : parts) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return id(digest);
    }

    /** The first 16 digits of what was fed. */
    public static String id(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }
}
