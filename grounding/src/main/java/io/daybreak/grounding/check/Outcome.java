package io.daybreak.grounding.check;

import io.daybreak.grounding.claim.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;

/** What was found of one claim, before the rows that prove it are put beside it. */
record Outcome(Verdict verdict, String actual, String why) {
    private static final MathContext SHOWN = new MathContext(15);

    static Outcome supported(String actual) {
        return new Outcome(Verdict.SUPPORTED, actual, "");
    }

    static Outcome contradicted(String why, String actual) {
        return new Outcome(Verdict.CONTRADICTED, actual, why);
    }

    static Outcome unverifiable(String why) {
        return new Outcome(Verdict.UNVERIFIABLE, "", why);
    }

    /** A number as verdicts show it: plain, without noise behind its fifteenth digit. */
    static String text(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }
}
