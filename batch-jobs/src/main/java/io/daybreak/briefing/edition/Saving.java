package io.daybreak.briefing.edition;

import io.daybreak.briefing.statement.Arg;
import io.daybreak.briefing.statement.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;

/** How many instances would have carried the day's largest load, each at most half busy. */
final class Saving {
    private static final BigDecimal HALF_BUSY_PERCENT = BigDecimal.valueOf(50);

    private Saving() {}

    /** The sum, from the numbers of a verified sentence. */
    static Map<String, String> of(Map<String, Arg> args, Figures figures) {
        BigDecimal instances = ((Arg.Count) Objects.requireNonNull(args.get("instances"))).number();
        BigDecimal peak = ((Arg.Quantity) Objects.requireNonNull(args.get("peak"))).number();
        BigDecimal load = instances.multiply(peak);
        BigDecimal keep =
                load.divide(HALF_BUSY_PERCENT, 0, RoundingMode.CEILING).max(BigDecimal.ONE);
        BigDecimal sum = load.divide(keep, 1, RoundingMode.HALF_UP);
        return Map.of(
                "keep", figures.say(new Arg.Count(keep)),
                "instances", figures.say(new Arg.Count(instances)),
                "peak", figures.say(new Arg.Quantity(peak, "%")),
                "sum", figures.say(new Arg.Quantity(sum, "%")));
    }
}
