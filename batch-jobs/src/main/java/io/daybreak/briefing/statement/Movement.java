package io.daybreak.briefing.statement;

import io.daybreak.briefing.finding.Findings.Anomaly;
import io.daybreak.features.signal.Signal;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A signal in a window, as a sentence tells it.
 *
 * @param quiet when the trouble began that it is part of: what was before is compared
 * @param direction 1 above, -1 below what is usual; 0 where either may be told
 */
record Movement(Signal signal, Instant from, Instant to, Instant quiet, int direction) {

    /** An anomaly on its own. */
    static Movement of(Anomaly anomaly) {
        return new Movement(anomaly.signal(), anomaly.start(), anomaly.end(), anomaly.start(), anomaly.direction());
    }

    /** Whether the recomputed values moved as the analysis says. */
    boolean agrees(BigDecimal now, BigDecimal before) {
        return direction == 0 || now.compareTo(before) == direction;
    }
}
