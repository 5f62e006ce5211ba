package io.daybreak.briefing.draft;

import io.daybreak.briefing.finding.Findings.Anomaly;
import io.daybreak.features.signal.Signal;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A signal in a window, as a sentence tells it.
 *
 * @param quiet when the trouble began that it is part of: what was before is compared
 * @param direction 1 above, -1 below what is usual
 * @param factor how many times as much, or as little, is told; 0: whatever the rows show
 */
record Movement(Signal signal, Instant from, Instant to, Instant quiet, int direction, BigDecimal factor) {
    /** Whatever the rows show. */
    static final BigDecimal ANY = BigDecimal.ZERO;

    /** A smaller movement beside the main one is true but of no use to its reader. */
    static final BigDecimal WORTH_TELLING = new BigDecimal("1.5");

    /** An anomaly on its own. */
    static Movement trend(Anomaly anomaly) {
        return new Movement(
                anomaly.signal(), anomaly.start(), anomaly.end(), anomaly.start(), anomaly.direction(), WORTH_TELLING);
    }

    /** Whether the recomputed values moved as the analysis says, and as far as is worth telling. */
    boolean agrees(BigDecimal now, BigDecimal before) {
        if (factor.signum() == 0) {
            return true;
        }
        BigDecimal more = (direction > 0 ? now : before).abs();
        BigDecimal less = (direction > 0 ? before : now).abs();
        return now.compareTo(before) == direction && more.compareTo(less.multiply(factor)) >= 0;
    }
}
