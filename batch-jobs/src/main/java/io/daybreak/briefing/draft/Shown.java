package io.daybreak.briefing.draft;

import io.daybreak.grounding.rows.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A recomputed value as it is printed: in a unit that people read, rounded to three digits.
 *
 * @param number its scale is the number of decimals printed
 * @param unit UCUM
 */
public record Shown(BigDecimal number, String unit) {
    private static final int DIGITS = 3;

    /** Larger units of the same dimension, and how many of the smaller they hold; tried in order while the value is at least one. */
    private static final Map<String, List<Shown>> LARGER = Map.of(
            "us", List.of(unit(1_000, "ms"), unit(1_000_000, "s")),
            "ms", List.of(unit(1_000, "s")),
            "By", List.of(unit(1_000, "kBy"), unit(1_000_000, "MBy"), unit(1_000_000_000, "GBy")));

    private static Shown unit(long size, String name) {
        return new Shown(BigDecimal.valueOf(size), name);
    }

    public static Shown of(Answer answer) {
        BigDecimal number = Objects.requireNonNull(answer.number());
        String unit = answer.unit();
        if (unit.equals("s") && number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0) {
            return new Shown(rounded(number.scaleByPowerOfTen(3)), "ms");
        }
        Shown best = new Shown(number, unit);
        for (Shown larger : LARGER.getOrDefault(unit, List.of())) {
            if (number.abs().compareTo(larger.number()) >= 0) {
                best = new Shown(number.divide(larger.number(), 9, RoundingMode.HALF_UP), larger.unit());
            }
        }
        return new Shown(rounded(best.number()), best.unit());
    }

    /** Three digits that count, but never less than the whole part. */
    static BigDecimal rounded(BigDecimal number) {
        int whole = number.precision() - number.scale();
        int decimals = number.signum() == 0 ? 0 : Math.clamp(DIGITS - whole, 0, 6);
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    public Arg arg() {
        return new Arg.Quantity(number, unit);
    }
}
