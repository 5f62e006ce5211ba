package io.daybreak.features.cause;

import io.daybreak.features.signal.Signal;
import java.util.List;

/**
 * A service that may have made the trouble.
 *
 * @param place from 1
 * @param service which
 * @param instance of the strongest signal; empty: the whole service
 * @param score above 0, strictly falling with the place; comparable within one ranking
 * @param confidence probability of being right, 0 to 1; -1 where none was fitted
 * @param evidence what departed at this service, strongest first; empty for one that is known from its callers alone
 */
public record Candidate(
        int place, String service, String instance, double score, double confidence, List<Evidence> evidence) {
    public Candidate {
        evidence = List.copyOf(evidence);
    }

    /**
     * One signal that departed from its usual level.
     *
     * @param signal which
     * @param observed median over the trouble in its unit; of a count its sum
     * @param expected what the baseline leads one to expect, in the same unit
     * @param direction 1 above the expected, -1 below
     * @param score comparable between signals
     */
    public record Evidence(Signal signal, double observed, double expected, int direction, double score) {}
}
