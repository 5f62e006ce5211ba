package io.daybreak.briefing.draft;

import io.daybreak.briefing.draft.Draft.Variant;
import io.daybreak.briefing.finding.Comparison;
import io.daybreak.briefing.finding.FactBook;
import io.daybreak.briefing.finding.SignalMeasure;
import io.daybreak.briefing.finding.SignalMeasure.Shape;
import io.daybreak.features.Day;
import io.daybreak.features.signal.Signal;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.rows.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a signal did in a window, and in comparable time: "a failed 12 of 300 requests (4%) ..., 1 of 290 ...". */
final class SignalSentence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final FactBook facts;
    private final Day day;

    SignalSentence(FactBook facts, Day day) {
        this.facts = facts;
        this.day = day;
    }

    /**
     * The sentence with its comparison, then without it; none where source rows say nothing of the signal, or that it moved the
     * other way.
     */
    List<Variant> variants(String incident, Movement movement) {
        Optional<SignalMeasure> found = SignalMeasure.of(movement.signal(), movement.from(), movement.to());
        if (found.isEmpty()) {
            return List.of();
        }
        Shape shape = found.get().shape();
        Measure now = found.get().measure();
        Optional<Measure> comparable = Comparison.of(now, movement.quiet(), day, facts);
        if (comparable.isPresent() && !agrees(movement, now, comparable.get())) {
            return List.of();
        }
        Optional<Side> side = side(incident, shape, now, "");
        if (side.isEmpty()) {
            return List.of();
        }
        List<Variant> variants = new ArrayList<>();
        comparable
                .flatMap(before -> side(incident, shape, before, "_before"))
                .ifPresent(before -> variants.add(variant(shape, now, side.get(), before)));
        variants.add(variant(shape, now, side.get(), null));
        return variants;
    }

    /** What it did in a window, without a comparison. */
    Optional<Variant> alone(Signal signal, Instant from, Instant to) {
        return SignalMeasure.of(signal, from, to)
                .flatMap(found -> side("", found.shape(), found.measure(), "")
                        .map(side -> variant(found.shape(), found.measure(), side, null)));
    }

    private boolean agrees(Movement movement, Measure now, Measure before) {
        BigDecimal value = facts.answer(now).number();
        BigDecimal usual = facts.answer(before).number();
        return value == null || usual == null || movement.agrees(value, usual);
    }

    /** One window's values, and the claims that carry them. */
    private record Side(Map<String, Arg> args, List<Claim> claims) {}

    private Optional<Side> side(String incident, Shape shape, Measure measure, String suffix) {
        Answer answer = facts.fact(incident, shape.name().toLowerCase(Locale.ROOT) + suffix, measure);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Arg> args = new HashMap<>();
        args.put("window" + suffix, new Arg.Window(measure.from(), measure.to()));
        List<Claim> claims = new ArrayList<>();
        if (measure.aggregate().isCount()) {
            BigDecimal count = Objects.requireNonNull(answer.number());
            args.put("part" + suffix, new Arg.Count(count));
            claims.add(value(measure, count, null));
        } else {
            Shown shown = Shown.of(answer);
            args.put("value" + suffix, shown.arg());
            claims.add(value(measure, shown.number(), shown.unit().equals(answer.unit()) ? null : shown.unit()));
        }
        if (shape == Shape.FAILED_CALLS && suffix.isEmpty() && !addShare(incident, measure, answer, args, claims)) {
            return Optional.empty();
        }
        return Optional.of(new Side(args, claims));
    }

    private boolean addShare(String incident, Measure part, Answer failed, Map<String, Arg> args, List<Claim> claims) {
        TreeMap<Column, String> where = new TreeMap<>(part.where());
        where.remove(Column.STATUS);
        Measure whole = Measure.of(part.of(), part.aggregate(), null, where, part.from(), part.to());
        BigDecimal all =
                Objects.requireNonNull(facts.fact(incident, "calls", whole).number());
        if (all.signum() == 0) {
            return false;
        }
        BigDecimal percent =
                Objects.requireNonNull(failed.number()).multiply(HUNDRED).divide(all, 9, RoundingMode.HALF_UP);
        BigDecimal shown = percent.setScale(decimals(percent), RoundingMode.HALF_UP);
        args.put("whole", new Arg.Count(all));
        args.put("share", new Arg.Quantity(shown, "%"));
        claims.add(value(whole, all, null));
        claims.add(new Claim.Share(part, whole, new Stated.Number(shown)));
        return true;
    }

    /** Two digits at least, of shares below a tenth of a percent fewer. */
    private static int decimals(BigDecimal percent) {
        if (percent.compareTo(BigDecimal.TEN) >= 0) {
            return 0;
        }
        return percent.compareTo(BigDecimal.ONE) >= 0 ? 1 : percent.compareTo(TENTH) >= 0 ? 2 : 3;
    }

    static Claim value(Measure measure, BigDecimal number, @org.jspecify.annotations.Nullable String unit) {
        return new Claim.Value(measure, Op.EQUAL, new Stated.Number(number), unit);
    }

    private static Variant variant(
            Shape shape, Measure measure, Side now, @org.jspecify.annotations.Nullable Side before) {
        Map<String, Arg> args = new HashMap<>(now.args());
        List<Claim> claims = new ArrayList<>(now.claims());
        args.put("subject", subject(measure));
        args.put("quantile", new Arg.Word(measure.aggregate().word()));
        String metric = measure.metric();
        if (metric != null) {
            args.put("metric", new Arg.Names(List.of(metric)));
        }
        for (Column column : List.of(Column.SEVERITY, Column.TEMPLATE_ID, Column.ERROR_TYPE)) {
            String value = measure.where().get(column);
            if (value != null) {
                args.put(column.word(), new Arg.Names(List.of(value)));
            }
        }
        String key = "signal." + shape.name().toLowerCase(Locale.ROOT);
        if (before == null) {
            return new Variant(key, args, claims);
        }
        args.putAll(before.args());
        claims.addAll(before.claims());
        return new Variant(key + ".compared", args, claims);
    }

    /** The service, and the instance or operation where the measure is about one alone. */
    private static Arg subject(Measure measure) {
        List<String> names = new ArrayList<>();
        for (Column column : List.of(Column.SERVICE, Column.INSTANCE, Column.OPERATION)) {
            String name = measure.where().get(column);
            if (name != null) {
                names.add(name);
            }
        }
        return new Arg.Names(names);
    }
}
