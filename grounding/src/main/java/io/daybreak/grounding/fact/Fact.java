package io.daybreak.grounding.fact;

import io.daybreak.features.Sha256;
import io.daybreak.grounding.codec.StatementWriter;
import io.daybreak.grounding.measure.Measure;

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
        String id = Sha256.id(incident, kind, StatementWriter.write(measure), value, unit, rows, hash);
        return new Fact(id, incident, kind, measure, value, unit, rows, hash);
    }
}
