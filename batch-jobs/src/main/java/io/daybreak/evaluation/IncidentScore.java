package io.daybreak.evaluation;

import io.daybreak.evaluation.EvaluateIncidents.Found;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How many of a set's faults were found: counts, which add up over sets.
 *
 * @param faults there were
 * @param found an incident overlaps it
 * @param right and has the service among the first three of its ranking
 * @param first and has it in first place
 * @param incidents there were
 * @param overlapping of which overlap a fault
 */
record IncidentScore(int faults, int found, int right, int first, int incidents, int overlapping) {
    static final IncidentScore NONE = new IncidentScore(0, 0, 0, 0, 0, 0);
    private static final int LEADERS = 3;

    /**
     * A fault that happened.
     *
     * @param service to blame
     */
    record Fault(Instant onset, Instant end, String service) {
        static Fault of(EvaluationCase known, Map<String, String> services) {
            String service = services.getOrDefault(known.id(), "");
            return new Fault(Instant.parse(known.onset()), Instant.parse(known.end()), service);
        }

        boolean overlaps(Found incident) {
            return Instant.parse(incident.start()).isBefore(end)
                    && Instant.parse(incident.end()).isAfter(onset);
        }

        boolean among(Found incident, int places) {
            return overlaps(incident)
                    && incident.ranking().stream()
                            .limit(places)
                            .anyMatch(ranked -> ranked.service().equals(service));
        }
    }

    static IncidentScore of(List<Fault> faults, List<Found> incidents) {
        int found = 0;
        int right = 0;
        int first = 0;
        for (Fault fault : faults) {
            found += incidents.stream().anyMatch(fault::overlaps) ? 1 : 0;
            right += incidents.stream().anyMatch(incident -> fault.among(incident, LEADERS)) ? 1 : 0;
            first += incidents.stream().anyMatch(incident -> fault.among(incident, 1)) ? 1 : 0;
        }
        int overlapping = (int) incidents.stream()
                .filter(incident -> faults.stream().anyMatch(fault -> fault.overlaps(incident)))
                .count();
        return new IncidentScore(faults.size(), found, right, first, incidents.size(), overlapping);
    }

    IncidentScore plus(IncidentScore other) {
        return new IncidentScore(
                faults + other.faults,
                found + other.found,
                right + other.right,
                first + other.first,
                incidents + other.incidents,
                overlapping + other.overlapping);
    }

    double recall() {
        return (double) right / Math.max(1, faults);
    }

    double firstPlaces() {
        return (double) first / Math.max(1, faults);
    }

    double detected() {
        return (double) found / Math.max(1, faults);
    }

    /** Nothing said is nothing wrong. */
    double precision() {
        return incidents == 0 ? 1 : (double) overlapping / incidents;
    }

    int wrong() {
        return incidents - overlapping;
    }
}
