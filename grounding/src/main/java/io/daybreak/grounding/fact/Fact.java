package io.daybreak.grounding.fact;

import io.daybreak.grounding.codec.StatementWriter;
import io.daybreak.grounding.measure.Measure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A value with the measure it answers, made before anything is written. A row of table facts.
 *
 * @param id 16 hexadecimal digits, of the content
 * @param incident the incident it belongs to; empty: the day
 * @param kind what it is for, e.g. "errors"
 * @param value a plain decimal number or an ISO time
 * @param unit UCUM; empty: a count or a time
 * @param rows how many source rows it was made of
 * @param hash of those rows
 */
public record Fact(
        String id, String incident, String kind, Measure measure, String value, String unit, long rows, String hash) {

    /** A fact whose id is made of its content. */
    public static Fact of(
            String incident, String kind, Measure measure, String value, String unit, long rows, String hash) {
        String content = String.join(
                "\u0000", incident, kind, StatementWriter.write(measure), value, unit, Long.toString(rows), hash);
        return new Fact(digest(content), incident, kind, measure, value, unit, rows, hash);
    }

    private static String digest(String content) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash a fact: this JDK has no SHA-256", e);
        }
    }
}
