package io.daybreak.grounding.agree.number;

import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.text.mention.Meaning.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Whether a number as said is a number as claimed: digits shown, approximations, bounds. */
final class Figures {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private Figures() {}

    static boolean agree(Quantity said, Slot slot) {
        return switch (said.op()) {
            case EQUAL -> slot.op() == Op.EQUAL && sameDigits(said, slot);
            case ABOUT ->
                slot.op() == Op.ABOUT && sameNumber(said, slot) || slot.op() == Op.EQUAL && within(said, slot);
            case MORE -> slot.op() == Op.MORE && sameDigits(said, slot);
            case AT_LEAST -> (slot.op() == Op.AT_LEAST || slot.op() == Op.MORE) && sameDigits(said, slot);
            case LESS -> slot.op() == Op.LESS && sameDigits(said, slot);
            case AT_MOST -> (slot.op() == Op.AT_MOST || slot.op() == Op.LESS) && sameDigits(said, slot);
        };
    }

    /** The claimed number, rounded half up to the digits said; a fraction, rounded to the digits claimed. */
    private static boolean sameDigits(Quantity said, Slot slot) {
        if (said.isFraction()) {
            return said.value().setScale(slot.decimals(), RoundingMode.HALF_UP).compareTo(slot.value()) == 0;
        }
        if (slot.op().isBound()) {
            return said.value().compareTo(slot.value()) == 0;
        }
        BigDecimal steps = slot.value().divide(said.step(), MathContext.DECIMAL128);
        return steps.setScale(0, RoundingMode.HALF_UP).multiply(said.step()).compareTo(said.value()) == 0;
    }

    /** A claim that is within 10 % of the rows may not be rounded on: a sentence would be off by both. */
    private static boolean sameNumber(Quantity said, Slot slot) {
        return said.isFraction() ? sameDigits(said, slot) : said.value().compareTo(slot.value()) == 0;
    }

    private static boolean within(Quantity said, Slot slot) {
        return said.value()
                        .subtract(slot.value())
                        .abs()
                        .compareTo(slot.value().abs().multiply(TENTH))
                <= 0;
    }
}
