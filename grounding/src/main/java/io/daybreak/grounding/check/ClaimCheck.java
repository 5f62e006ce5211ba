package io.daybreak.grounding.check;

import static io.daybreak.grounding.check.Outcome.contradicted;
import static io.daybreak.grounding.check.Outcome.supported;
import static io.daybreak.grounding.check.Outcome.unverifiable;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.ClaimVerdict;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Units;
import io.daybreak.grounding.rows.Answer;
import io.daybreak.grounding.rows.Incident;
import io.daybreak.grounding.rows.Ranked;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Holds each claim against what its rows say. */
final class ClaimCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final Evidence evidence;
    private final Exposure exposure;
    private final Units units;

    ClaimCheck(Evidence evidence, Units units) {
        this.evidence = evidence;
        this.exposure = new Exposure(evidence);
        this.units = units;
    }

    ClaimVerdict verdict(Claim claim) {
        return switch (claim) {
            case Claim.Value value -> value(value);
            case Claim.Compare compare -> compare(compare);
            case Claim.Share share -> share(share);
            case Claim.Rank rank -> rank(rank);
            case Claim.Order order -> order(order);
            case Claim.Absent absent -> absent(absent);
            case Claim.Quote quote -> quote(quote);
            case Claim.Cause cause -> cause(cause);
            case Claim.State state -> state(state);
        };
    }

    /** Whether rows could have shown what a measure found none of. */
    boolean isExposed(Measure measure) {
        return exposure.ofAbsence(measure).isEmpty();
    }

    private ClaimVerdict value(Claim.Value claim) {
        Answer answer = evidence.answer(claim.measure());
        Proof proof = Proof.of(answer);
        Optional<String> unknowable = unknowable(claim.measure(), answer);
        if (unknowable.isPresent()) {
            return proof.verdict(unverifiable(unknowable.get()));
        }
        return switch (claim.value()) {
            case Stated.Time time -> proof.verdict(time(claim.op(), time, Objects.requireNonNull(answer.time())));
            case Stated.Number number -> {
                BigDecimal actual = Objects.requireNonNull(answer.number());
                String unit = claim.unit() == null ? answer.unit() : claim.unit();
                yield units.convert(actual, answer.unit(), unit)
                        .map(converted -> proof.verdict(number(claim.op(), number, converted, unit)))
                        .orElseGet(() -> proof.verdict(contradicted(
                                "said in '" + unit + "', but the rows are in '" + answer.unit() + "'",
                                Outcome.text(actual))));
            }
        };
    }

    private ClaimVerdict compare(Claim.Compare claim) {
        Answer left = evidence.answer(claim.left());
        Answer right = evidence.answer(claim.right());
        Proof proof = Proof.of("left", left, "right", right);
        Optional<String> unknowable = unknowable(claim.left(), left).or(() -> unknowable(claim.right(), right));
        if (unknowable.isPresent()) {
            return proof.verdict(unverifiable(unknowable.get()));
        }
        BigDecimal first = Objects.requireNonNull(left.number());
        return units.convert(Objects.requireNonNull(right.number()), right.unit(), left.unit())
                .map(second -> proof.verdict(compared(claim, first, second, left.unit())))
                .orElseGet(() -> proof.verdict(
                        unverifiable("'" + left.unit() + "' and '" + right.unit() + "' cannot be compared")));
    }

    private static Outcome compared(Claim.Compare claim, BigDecimal left, BigDecimal right, String unit) {
        if (claim.value() == null) {
            boolean holds = claim.op() == Op.MORE ? left.compareTo(right) > 0 : left.compareTo(right) < 0;
            String actual = Outcome.text(left) + " against " + Outcome.text(right);
            return holds
                    ? supported(actual)
                    : contradicted("said left " + claim.op().sign() + " right, the rows say " + actual, actual);
        }
        if (claim.as() == Claim.Compare.As.DIFFERENCE) {
            return number(claim.op(), claim.value(), left.subtract(right), unit);
        }
        if (right.signum() == 0) {
            return unverifiable("the right side is 0, which nothing can be divided by");
        }
        BigDecimal ratio = left.divide(right, PRECISION);
        return claim.as() == Claim.Compare.As.RATIO
                ? number(claim.op(), claim.value(), ratio, "")
                : number(
                        claim.op(),
                        claim.value(),
                        ratio.subtract(BigDecimal.ONE).multiply(HUNDRED),
                        "%");
    }

    private ClaimVerdict share(Claim.Share claim) {
        Answer part = evidence.answer(claim.part());
        Answer whole = evidence.answer(claim.whole());
        Proof proof = Proof.of("part", part, "whole", whole);
        Optional<String> unknowable = unknowable(claim.part(), part).or(() -> unknowable(claim.whole(), whole));
        if (unknowable.isPresent()) {
            return proof.verdict(unverifiable(unknowable.get()));
        }
        Optional<BigDecimal> all = units.convert(Objects.requireNonNull(whole.number()), whole.unit(), part.unit());
        if (all.isEmpty() || all.get().signum() == 0) {
            return proof.verdict(unverifiable("the whole is 0, or not of the part's unit"));
        }
        BigDecimal percent =
                Objects.requireNonNull(part.number()).multiply(HUNDRED).divide(all.get(), PRECISION);
        return proof.verdict(number(Op.EQUAL, claim.value(), percent, "%"));
    }

    private ClaimVerdict rank(Claim.Rank claim) {
        Ranked ranked = evidence.ranked(claim);
        Proof proof = new Proof(ranked.rows(), ranked.hash(), ranked.query());
        Optional<String> unknowable = exposure.ofRanking(claim, ranked.rows() == 0 || ranked.mixed());
        if (unknowable.isPresent()) {
            return proof.verdict(unverifiable(unknowable.get()));
        }
        BigDecimal own = ranked.values().get(claim.entity());
        if (own == null) {
            return proof.verdict(
                    exposure.knows(claim)
                            ? contradicted("'" + claim.entity() + "' has no rows there, so it has no place", "")
                            : unverifiable("'" + claim.entity() + "' has no "
                                    + claim.measure().of().word()));
        }
        return proof.verdict(placed(claim, own, ranked.values()));
    }

    private static Outcome placed(Claim.Rank claim, BigDecimal own, Map<String, BigDecimal> values) {
        int sign = claim.descending() ? 1 : -1;
        long better = values.values().stream()
                .filter(other -> sign * other.compareTo(own) > 0)
                .count();
        long equal = values.values().stream()
                .filter(other -> other.compareTo(own) == 0)
                .count();
        String actual = Long.toString(better + 1);
        if (equal > 1) {
            return contradicted("'" + claim.entity() + "' shares place " + actual + " with " + (equal - 1), actual);
        }
        return better + 1 == claim.place()
                ? supported(actual)
                : contradicted("said place " + claim.place() + ", the rows say " + actual, actual);
    }

    private ClaimVerdict order(Claim.Order claim) {
        Answer earlier = evidence.answer(claim.earlier());
        Answer later = evidence.answer(claim.later());
        Proof proof = Proof.of("earlier", earlier, "later", later);
        Optional<String> unknowable = unknowable(claim.earlier(), earlier).or(() -> unknowable(claim.later(), later));
        if (unknowable.isPresent()) {
            return proof.verdict(unverifiable(unknowable.get()));
        }
        Instant first = Objects.requireNonNull(earlier.time());
        Instant second = Objects.requireNonNull(later.time());
        String actual = first + " and " + second;
        return proof.verdict(
                first.isBefore(second)
                        ? supported(actual)
                        : contradicted("said one after the other, the rows say " + actual, actual));
    }

    private ClaimVerdict absent(Claim.Absent claim) {
        Answer answer = evidence.answer(Evidence.counted(claim.measure()));
        Proof proof = Proof.of(answer);
        String actual = Long.toString(answer.rows());
        if (answer.rows() > 0) {
            return proof.verdict(contradicted("said none, the rows say " + actual, actual));
        }
        return proof.verdict(
                exposure.ofAbsence(claim.measure()).map(Outcome::unverifiable).orElseGet(() -> supported(actual)));
    }

    private ClaimVerdict quote(Claim.Quote claim) {
        Answer answer = evidence.found(claim);
        Proof proof = Proof.of(answer);
        if (answer.rows() > 0) {
            return proof.verdict(supported(Long.toString(answer.rows())));
        }
        Measure lines = claim.measures().getFirst();
        return proof.verdict(exposure.of(lines, true)
                .map(Outcome::unverifiable)
                .orElseGet(() -> contradicted("no such log line holds this text", "0")));
    }

    private ClaimVerdict cause(Claim.Cause claim) {
        Incident incident = evidence.incident(claim.incident());
        Proof proof = new Proof(incident.causes().size(), "", incident.query());
        if (!incident.isKnown()) {
            return proof.verdict(unverifiable("there is no incident '" + claim.incident() + "'"));
        }
        List<String> there = incident.causes().stream()
                .filter(candidate -> candidate.place() == claim.place())
                .map(Incident.Candidate::service)
                .toList();
        String actual = String.join(", ", there);
        return proof.verdict(
                there.contains(claim.service())
                        ? supported(actual)
                        : contradicted(
                                "said '" + claim.service() + "' at place " + claim.place() + ", the ranking has '"
                                        + actual + "'",
                                actual));
    }

    private ClaimVerdict state(Claim.State claim) {
        Incident incident = evidence.incident(claim.incident());
        Proof proof = new Proof(incident.isKnown() ? 1 : 0, "", incident.query());
        if (!incident.isKnown()) {
            return proof.verdict(unverifiable("there is no incident '" + claim.incident() + "'"));
        }
        return proof.verdict(
                incident.state().equals(claim.state())
                        ? supported(incident.state())
                        : contradicted(
                                "said '" + claim.state() + "', the incident is '" + incident.state() + "'",
                                incident.state()));
    }

    private Optional<String> unknowable(Measure measure, Answer answer) {
        return exposure.of(measure, answer.rows() == 0).or(() -> valueless(measure, answer));
    }

    private static Optional<String> valueless(Measure measure, Answer answer) {
        if (answer.mixed()) {
            return Optional.of("the rows are in more than one unit");
        }
        return answer.isEmpty()
                ? Optional.of(
                        "no row matches, so there is no " + measure.aggregate().word())
                : Optional.empty();
    }

    private static Outcome time(Op op, Stated.Time stated, Instant actual) {
        Instant end = stated.start().plus(stated.length());
        boolean holds = switch (op) {
            case EQUAL, ABOUT -> stated.covers(actual);
            case LESS -> actual.isBefore(stated.start());
            case AT_MOST -> actual.isBefore(end);
            case MORE -> !actual.isBefore(end);
            case AT_LEAST -> !actual.isBefore(stated.start());
        };
        return holds
                ? supported(actual.toString())
                : contradicted(
                        "said " + op.sign() + " " + stated.text() + ", the rows say " + actual, actual.toString());
    }

    private static Outcome number(Op op, Stated.Number stated, BigDecimal actual, String unit) {
        String text = Outcome.text(actual);
        return holds(op, stated, actual)
                ? supported(text)
                : contradicted(
                        "said " + op.sign() + " " + stated.value().toPlainString() + ", the rows say " + text
                                + (unit.isEmpty() ? "" : " " + unit),
                        text);
    }

    private static boolean holds(Op op, Stated.Number stated, BigDecimal actual) {
        BigDecimal value = stated.value();
        return switch (op) {
            case EQUAL ->
                actual.setScale(stated.decimals(), RoundingMode.HALF_UP).compareTo(value) == 0;
            case ABOUT -> value.subtract(actual).abs().compareTo(actual.abs().multiply(TENTH)) <= 0;
            case LESS -> actual.compareTo(value) < 0;
            case AT_MOST -> actual.compareTo(value) <= 0;
            case MORE -> actual.compareTo(value) > 0;
            case AT_LEAST -> actual.compareTo(value) >= 0;
        };
    }
}
