package io.daybreak.features.cause;

import io.daybreak.features.cause.departure.Change;
import io.daybreak.features.signal.Signal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service that may have made the trouble.
 *
 * @param place from 1
 * @param service which
 * @param score above 0, strictly falling with the place; comparable within one ranking
 * @param confidence probability of being right, 0 to 1; -1 where none was fitted
 * @param gates those it passes
 * @param evidence what departed at this service, strongest first; empty for one that is known from its callers alone
 * @param unexplained what speaks against it: other services that stand out and do not call it, directly or through others
 * @param change the change of the service nearest to the onset, null where none was close: no change explains it
 */
public record Candidate(
        int place,
        String service,
        double score,
        double confidence,
        Set<Gate> gates,
        List<Evidence> evidence,
        List<String> unexplained,
        @Nullable Change change) {
    public Candidate {
        gates = Set.copyOf(gates);
        evidence = List.copyOf(evidence);
        unexplained = List.copyOf(unexplained);
    }

    /** The instance of the strongest signal; empty: the whole service. */
    public String instance() {
        return evidence.isEmpty() ? "" : evidence.getFirst().signal().instance();
    }

    /**
     * One signal that departed from its usual level.
     *
     * @param signal which
     * @param observed median over the trouble in its unit; of a count its sum
     * @param expected what the baseline leads one to expect, in the same unit
     * @param onset the first minute in which it was half as far, since 1970-01-01T00:00Z
     * @param direction 1 above the expected, -1 below
     * @param score comparable between signals
     */
    public record Evidence(Signal signal, double observed, double expected, long onset, int direction, double score) {}
}
