package io.daybreak.grounding.agree.number;

import io.daybreak.grounding.agree.reading.Side;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.measure.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A number that a claim states, as a sentence may say it.
 *
 * @param unit that the claim states it in
 * @param own the unit of the rows, in which it may be said without one
 */
record Slot(Claim claim, Kind kind, BigDecimal value, int decimals, Op op, String unit, String own) {

    /** What the number is made of. */
    enum Kind {
        VALUE,
        NONE,
        RATIO,
        PERCENT,
        DIFFERENCE,
        SHARE
    }

    /** The number of a claim; none where it states no number. */
    static List<Slot> of(Claim claim, Function<Measure, String> unitOf) {
        return switch (claim) {
            case Claim.Value value -> {
                String own = unitOf.apply(value.measure());
                yield value.value() instanceof Stated.Number number
                        ? List.of(of(
                                claim,
                                Kind.VALUE,
                                number,
                                value.op(),
                                Objects.requireNonNullElse(value.unit(), own),
                                own))
                        : List.of();
            }
            case Claim.Compare compare -> compared(compare, unitOf.apply(compare.left()));
            case Claim.Share share -> List.of(of(claim, Kind.SHARE, share.value(), Op.EQUAL, "%", "%"));
            case Claim.Absent absent ->
                List.of(of(claim, Kind.NONE, new Stated.Number(BigDecimal.ZERO), Op.EQUAL, "", ""));
            case Claim.Rank r -> List.of();
            case Claim.Order o -> List.of();
            case Claim.Quote q -> List.of();
            case Claim.Cause c -> List.of();
            case Claim.State s -> List.of();
        };
    }

    private static List<Slot> compared(Claim.Compare claim, String unit) {
        Stated.Number number = claim.value();
        if (number == null) {
            return List.of();
        }
        return switch (claim.as()) {
            case RATIO -> List.of(of(claim, Kind.RATIO, number, claim.op(), "", ""));
            case PERCENT -> List.of(of(claim, Kind.PERCENT, number, claim.op(), "%", "%"));
            case DIFFERENCE -> List.of(of(claim, Kind.DIFFERENCE, number, claim.op(), unit, unit));
            case DIRECTION -> List.of();
        };
    }

    private static Slot of(Claim claim, Kind kind, Stated.Number number, Op op, String unit, String own) {
        return new Slot(claim, kind, number.value(), number.decimals(), op, unit, own);
    }

    /** The same number the other way round: of a difference whose sides the sentence turns. */
    Slot negated() {
        Op turned = switch (op) {
            case EQUAL, ABOUT -> op;
            case LESS -> Op.MORE;
            case AT_MOST -> Op.AT_LEAST;
            case MORE -> Op.LESS;
            case AT_LEAST -> Op.AT_MOST;
        };
        return new Slot(claim, kind, value.negate(), decimals, turned, unit, own);
    }

    Slot in(String other, BigDecimal converted) {
        return new Slot(claim, kind, converted, decimals, op, other, own);
    }

    boolean isExactly(long number) {
        return op == Op.EQUAL && value.compareTo(BigDecimal.valueOf(number)) == 0;
    }

    /** As reasons show it: "= 1204", "> 50 ms". */
    String text() {
        return op.sign() + " " + value.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
    }

    List<Side> sides() {
        return Side.of(claim);
    }
}
