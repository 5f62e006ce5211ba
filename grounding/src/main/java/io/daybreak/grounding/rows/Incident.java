package io.daybreak.grounding.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis says of an incident: its life-cycle row and its ranking.
 *
 * @param day whose row it is; null where there is no such incident
 * @param state empty where there is no such incident
 * @param causes ranked, the likeliest first
 * @param query gives them again
 */
public record Incident(String id, @Nullable LocalDate day, String state, List<Candidate> causes, String query) {

    /**
     * A ranked root cause.
     *
     * @param place from 1
     * @param gates passed: precedes, connected, quiet
     */
    public record Candidate(int place, String service, Set<String> gates) {
        /** The gates that a wording beyond "likely" needs. */
        public static final Set<String> ALL_GATES = Set.of("precedes", "connected", "quiet");

        public boolean passedAllGates() {
            return gates.containsAll(ALL_GATES);
        }
    }

    public static Incident unknown(String id, String query) {
        return new Incident(id, null, "", List.of(), query);
    }

    public boolean isKnown() {
        return !state.isEmpty();
    }
}
