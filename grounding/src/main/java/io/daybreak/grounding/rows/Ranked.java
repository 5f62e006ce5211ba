package io.daybreak.grounding.rows;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The entities of a ranking that have rows.
 *
 * @param values by entity; times as seconds since 1970
 * @param mixed whether the rows are in more than one unit
 * @param rows how many rows matched, over all entities
 * @param hash of those rows
 * @param query gives the values again
 */
public record Ranked(Map<String, BigDecimal> values, boolean mixed, long rows, String hash, String query) {
    public Ranked {
        values = Map.copyOf(values);
    }
}
