package io.daybreak.briefing.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;

/** How many instances would have carried the day's largest load, each at most half busy. */
public final class Saving {
    private static final BigDecimal HALF_BUSY_PERCENT = BigDecimal.valueOf(50);

    private Saving() {}

    /** Whether fewer instances would do. */
    static boolean isPossible(BigDecimal instances, BigDecimal peak) {
        return keep(instances, peak).compareTo(instances) < 0;
    }

    private static BigDecimal keep(BigDecimal instances, BigDecimal peak) {
        return instances
                .multiply(peak)
                .divide(HALF_BUSY_PERCENT, 0, RoundingMode.CEILING)
                .max(BigDecimal.ONE);
    }

    /** The sum, from the numbers of a verified sentence. */
    public static Map<String, String> of(Map<String, Arg> args, Figures figures) {
        BigDecimal instances = ((Arg.Count) Objects.requireNonNull(args.get("instances"))).number();
        BigDecimal peak = ((Arg.Quantity) Objects.requireNonNull(args.get("peak"))).number();
        BigDecimal keep = keep(instances, peak);
        BigDecimal sum = instances.multiply(peak).divide(keep, 1, RoundingMode.HALF_UP);
        return Map.of(
                "keep", figures.say(new Arg.Count(keep)),
                "instances", figures.say(new Arg.Count(instances)),
                "peak", figures.say(new Arg.Quantity(peak, "%")),
                "sum", figures.say(new Arg.Quantity(sum, "%")));
    }
}
