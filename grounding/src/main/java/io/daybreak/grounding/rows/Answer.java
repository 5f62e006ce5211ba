package io.daybreak.grounding.rows;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What source rows say to one question.
 *
 * @param number null where the answer is a time, or where there is none
 * @param time null where the answer is a number, or where there is none
 * @param unit of the number, UCUM; empty: a count
 * @param mixed whether the rows are in more than one unit, so that a number made of them says nothing
 * @param rows how many rows matched
 * @param hash of the rows, whatever their order; empty where there is none
 * @param query gives the answer again when pasted into {@code ./daybreak sql}
 */
public record Answer(
        @Nullable BigDecimal number,
        @Nullable Instant time,
        String unit,
        boolean mixed,
        long rows,
        String hash,
        String query) {

    /** Whether there is no value. */
    public boolean isEmpty() {
        return number == null && time == null;
    }
}
