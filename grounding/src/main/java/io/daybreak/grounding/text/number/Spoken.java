package io.daybreak.grounding.text.number;

import io.daybreak.grounding.text.mention.Meaning.Dimension;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number as it was read, before its unit and bounds are.
 *
 * @param step the place of its last digit shown; 0 of a fraction
 */
record Spoken(int start, int end, BigDecimal value, BigDecimal step, Dimension dimension, boolean signed) {

    static Spoken plain(BigDecimal value, BigDecimal step) {
        return new Spoken(0, 0, value, step, Dimension.PLAIN, false);
    }

    static Spoken times(BigDecimal value) {
        return new Spoken(0, 0, value, BigDecimal.ONE, Dimension.TIMES, false);
    }

    /** Exactly so much of something, whatever digits; in %, or of a ratio in times. */
    static Spoken fraction(long parts, long of, Dimension dimension) {
        BigDecimal whole = dimension == Dimension.PERCENT ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        BigDecimal value =
                BigDecimal.valueOf(parts).multiply(whole).divide(BigDecimal.valueOf(of), MathContext.DECIMAL128);
        return new Spoken(0, 0, value, BigDecimal.ZERO, dimension, false);
    }

    Spoken at(int from, int to) {
        return new Spoken(from, to, value, step, dimension, signed);
    }

    Spoken withSign(boolean said) {
        return new Spoken(start, end, value, step, dimension, said);
    }

    /** The place of the last digit of a number whose trailing zeros say nothing. */
    static BigDecimal lastDigit(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }
}
