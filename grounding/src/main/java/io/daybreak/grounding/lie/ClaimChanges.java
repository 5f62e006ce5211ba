package io.daybreak.grounding.lie;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Claim.Compare.As;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Claims that rows do not bear out, or that are not their sentence's. */
final class ClaimChanges {
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}|\\d시");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}월 ?\\d{1,2}일|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)");
    private static final String NEVER_LOGGED = "the moon is made of green cheese, line 471";
    private static final String GHOST = "ghost-service-471";

    /** Text and claim agree on a value that is half as large again, or larger still. */
    Optional<Statement> value(Statement truth, int variation) {
        for (int i = 0; i < truth.claims().size(); i++) {
            if (truth.claims().get(i) instanceof Claim.Value claim
                    && claim.op() == Op.EQUAL
                    && claim.value() instanceof Stated.Number number) {
                BigDecimal wrong = number.value()
                        .multiply(new BigDecimal("1.5").add(BigDecimal.valueOf(variation)))
                        .setScale(number.value().scale(), java.math.RoundingMode.DOWN)
                        .add(BigDecimal.TWO);
                Claim lie = new Claim.Value(claim.measure(), Op.EQUAL, new Stated.Number(wrong), claim.unit());
                Optional<String> text = Numbers.replace(truth.text(), number.value(), wrong);
                if (text.isPresent()) {
                    return Optional.of(
                            new Statement(truth.id(), truth.language(), text.get(), replaced(truth, i, lie)));
                }
            }
        }
        return Optional.empty();
    }

    /** The claims are of an hour later than the sentence, or of more hours. */
    Optional<Statement> window(Statement truth, int variation) {
        return CLOCK.matcher(truth.text()).find() ? moved(truth, Duration.ofHours(1L + variation)) : Optional.empty();
    }

    /** The claims are of a day before the sentence's. */
    Optional<Statement> staleDay(Statement truth, int variation) {
        return DATE.matcher(truth.text()).find() ? moved(truth, Duration.ofDays(-1L - variation)) : Optional.empty();
    }

    /** The claims end at the sentence's hour, but days later. */
    Optional<Statement> endDate(Statement truth, int variation) {
        Duration later = Duration.ofDays(1L + variation);
        return CLOCK.matcher(truth.text()).find()
                ? changed(
                        truth,
                        measure -> measure.during(measure.from(), measure.to().plus(later)),
                        later)
                : Optional.empty();
    }

    private static Optional<Statement> moved(Statement truth, Duration by) {
        return changed(
                truth,
                measure -> measure.during(measure.from().plus(by), measure.to().plus(by)),
                by);
    }

    private static Optional<Statement> changed(Statement truth, UnaryOperator<Measure> change, Duration by) {
        boolean measured =
                truth.claims().stream().anyMatch(claim -> !claim.measures().isEmpty());
        return measured ? Optional.of(with(truth, claim -> map(claim, change, by))) : Optional.empty();
    }

    Optional<Statement> swapped(Statement truth) {
        return first(truth, Claim.Compare.class, claim -> {
            boolean even = claim.as() == As.RATIO
                    && claim.value() != null
                    && claim.value().value().compareTo(BigDecimal.ONE) == 0;
            return even || claim.as() == As.DIFFERENCE
                    ? Optional.empty()
                    : Optional.of(
                            new Claim.Compare(claim.right(), claim.left(), claim.as(), claim.op(), claim.value()));
        });
    }

    Optional<Statement> rank(Statement truth, int variation) {
        return first(
                truth,
                Claim.Rank.class,
                claim -> Optional.of(new Claim.Rank(
                        claim.measure(),
                        claim.by(),
                        claim.entity(),
                        claim.place() + 1 + variation,
                        claim.descending())));
    }

    Optional<Statement> whole(Statement truth) {
        return first(
                truth,
                Claim.Share.class,
                claim -> claim.value().value().compareTo(BigDecimal.valueOf(100)) == 0
                        ? Optional.empty()
                        : Optional.of(new Claim.Share(claim.part(), claim.part(), claim.value())));
    }

    Optional<Statement> quote(Statement truth, int variation) {
        String never = NEVER_LOGGED + variation;
        return first(
                        truth,
                        Claim.Quote.class,
                        claim -> truth.text().contains(claim.text())
                                ? Optional.of(new Claim.Quote(never, claim.where(), claim.from(), claim.to()))
                                : Optional.empty())
                .map(lie -> renamed(lie, quoted(truth), never));
    }

    private static String quoted(Statement truth) {
        return truth.claims().stream()
                .filter(Claim.Quote.class::isInstance)
                .map(claim -> ((Claim.Quote) claim).text())
                .findFirst()
                .orElse("");
    }

    /** Nothing of a service that is not there. */
    Optional<Statement> absence(Statement truth, int variation) {
        String ghost = GHOST + variation;
        for (Claim claim : truth.claims()) {
            String service =
                    claim instanceof Claim.Absent absent ? absent.measure().service() : null;
            if (service != null && truth.text().contains(service)) {
                Statement lie = with(
                        truth,
                        one -> map(
                                one,
                                measure -> service.equals(measure.service())
                                        ? measure.with(Column.SERVICE, ghost)
                                        : measure,
                                Duration.ZERO));
                return Optional.of(renamed(lie, service, ghost));
            }
        }
        return Optional.empty();
    }

    private static Statement renamed(Statement statement, String from, String to) {
        return new Statement(
                statement.id(), statement.language(), statement.text().replace(from, to), statement.claims());
    }

    private static <T extends Claim> Optional<Statement> first(
            Statement truth, Class<T> type, Function<T, Optional<Claim>> change) {
        for (int i = 0; i < truth.claims().size(); i++) {
            if (type.isInstance(truth.claims().get(i))) {
                int index = i;
                return change.apply(type.cast(truth.claims().get(i)))
                        .map(lie ->
                                new Statement(truth.id(), truth.language(), truth.text(), replaced(truth, index, lie)));
            }
        }
        return Optional.empty();
    }

    private static List<Claim> replaced(Statement truth, int index, Claim lie) {
        List<Claim> claims = new ArrayList<>(truth.claims());
        claims.set(index, lie);
        return claims;
    }

    private static Statement with(Statement truth, UnaryOperator<Claim> change) {
        return new Statement(
                truth.id(),
                truth.language(),
                truth.text(),
                truth.claims().stream().map(change).toList());
    }

    private static Claim map(Claim claim, UnaryOperator<Measure> change, Duration by) {
        return switch (claim) {
            case Claim.Value c -> new Claim.Value(change.apply(c.measure()), c.op(), c.value(), c.unit());
            case Claim.Compare c ->
                new Claim.Compare(change.apply(c.left()), change.apply(c.right()), c.as(), c.op(), c.value());
            case Claim.Share c -> new Claim.Share(change.apply(c.part()), change.apply(c.whole()), c.value());
            case Claim.Rank c ->
                new Claim.Rank(change.apply(c.measure()), c.by(), c.entity(), c.place(), c.descending());
            case Claim.Order c -> new Claim.Order(change.apply(c.earlier()), change.apply(c.later()));
            case Claim.Absent c -> new Claim.Absent(change.apply(c.measure()));
            case Claim.Quote c -> new Claim.Quote(c.text(), c.where(), c.from().plus(by), c.to().plus(by));
            case Claim.Cause c -> c;
            case Claim.State c -> c;
        };
    }
}
