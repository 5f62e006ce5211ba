package io.daybreak.briefing.page;

import java.util.List;

/**
 * How far the numbers, dates and clock times of an edition's pages are carried: by claims of supported statements, or by reads of tables.
 *
 * @param printed above the tables of evidence, over all languages
 * @param bare those of them that nothing carries, as they are printed
 */
public record NumberCoverage(int printed, List<String> bare) {
    /** Before they are counted. */
    public static final NumberCoverage UNKNOWN = new NumberCoverage(0, List.of());

    public NumberCoverage {
        bare = List.copyOf(bare);
    }

    public int covered() {
        return printed - bare.size();
    }
}
