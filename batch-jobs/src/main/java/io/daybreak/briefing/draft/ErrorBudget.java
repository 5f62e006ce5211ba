package io.daybreak.briefing.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;

/** How much of the failures that a service's objective allows are used up (Google, Site Reliability Engineering, chapter 3). */
public final class ErrorBudget {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A budget of which less is used up at this point is not worth a line. */
    private static final BigDecimal BURNS_PERCENT = BigDecimal.valueOf(50);

    private ErrorBudget() {}

    /** @param share of the requests that failed, in percent; @param objective the percentage that must not fail */
    static boolean burns(BigDecimal share, BigDecimal objective) {
        return used(share, objective).compareTo(BURNS_PERCENT) >= 0;
    }

    private static BigDecimal used(BigDecimal share, BigDecimal objective) {
        return share.multiply(HUNDRED).divide(HUNDRED.subtract(objective), 0, RoundingMode.HALF_UP);
    }

    /** The sum, from the numbers of a verified sentence. */
    public static Map<String, String> of(Map<String, Arg> args, BigDecimal objective, Figures figures) {
        BigDecimal share = ((Arg.Quantity) Objects.requireNonNull(args.get("share"))).number();
        return Map.of(
                "share", percent(share, figures),
                "allowed", percent(HUNDRED.subtract(objective), figures),
                "used", percent(used(share, objective), figures),
                "objective", percent(objective, figures));
    }

    private static String percent(BigDecimal number, Figures figures) {
        return figures.say(new Arg.Quantity(number, "%"));
    }
}
