package io.daybreak.grounding.check;

import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Statement;
import java.util.ArrayList;
import java.util.List;

/** True statements in both languages, with the rows they are true of. */
public record MilledTruths(RowsInMemory rows, List<Statement> statements) {
    public static MilledTruths of(long seed, int each) {
        Mill mill = new Mill(seed);
        List<Statement> truths = new ArrayList<>();
        for (Language language : Language.values()) {
            for (int i = 0; i < each; i++) {
                truths.add(mill.make(language).getFirst().statement());
            }
        }
        return new MilledTruths(mill.rows(), truths);
    }
}
