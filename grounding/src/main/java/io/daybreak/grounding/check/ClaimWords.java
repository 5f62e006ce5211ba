package io.daybreak.grounding.check;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims in words, for those who read why one was refused. */
final class ClaimWords {
    private ClaimWords() {}

    static String of(Claim claim) {
        return switch (claim) {
            case Claim.Value value -> of(value.measure()) + " " + stated(value.op(), value.value(), value.unit());
            case Claim.Compare compare -> of(compare) + " of " + of(compare.left()) + " to " + of(compare.right());
            case Claim.Share share ->
                of(share.part()) + " makes " + stated(Op.EQUAL, share.value(), "%") + " of " + of(share.whole());
            case Claim.Rank rank ->
                "place %d (%s) of %s '%s' by %s"
                        .formatted(
                                rank.place(),
                                rank.descending() ? "desc" : "asc",
                                rank.by().word(),
                                rank.entity(),
                                of(rank.measure()));
            case Claim.Order order -> of(order.earlier()) + " lies before " + of(order.later());
            case Claim.Absent absent -> "no row of " + of(absent.measure());
            case Claim.Quote quote ->
                "a log line" + where(quote.where()) + window(quote.from(), quote.to()) + " holds '" + quote.text()
                        + "'";
            case Claim.Cause cause ->
                "place %d among the causes of '%s' is '%s'".formatted(cause.place(), cause.incident(), cause.service());
            case Claim.State state -> "the incident '" + state.incident() + "' is '" + state.state() + "'";
        };
    }

    private static String of(Claim.Compare compare) {
        String as = compare.as().word();
        return compare.value() == null
                ? as + " " + compare.op().sign()
                : as + " " + stated(compare.op(), compare.value(), null);
    }

    private static String of(Measure measure) {
        String what = measure.column() == null ? "" : " of " + measure.column().word();
        String metric = measure.metric() == null ? "" : " '" + measure.metric() + "'";
        return measure.aggregate().word() + what + " of " + measure.of().word() + metric + where(measure.where())
                + window(measure.from(), measure.to());
    }

    private static String where(Map<Column, String> where) {
        return where.entrySet().stream()
                .map(one -> one.getKey().word() + " '" + one.getValue() + "'")
                .collect(Collectors.joining(", ", where.isEmpty() ? "" : " with ", ""));
    }

    private static String window(Object from, Object to) {
        return " in [" + from + ", " + to + ")";
    }

    private static String stated(Op op, Stated value, @Nullable String unit) {
        String text = switch (value) {
            case Stated.Number number -> number.value().toPlainString();
            case Stated.Time time -> time.text();
        };
        return op.sign() + " " + text + (unit == null ? "" : " " + unit);
    }
}
