package io.daybreak.features.incident;

import io.daybreak.features.anomaly.Anomaly;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether two incidents are pieces of one lasting fault that paused: a leak whose process is restarted and leaks again, or trouble
 * that falls under the threshold for a while.
 */
final class Fragments {
    /** Of what both say, so much is said by both (Jaccard index, weighted by scores). */
    private static final double ALIKE = 0.5;
    /** A score above this is sure, and weighs no more. */
    private static final double SURE = 12;
    /** Minutes: what comes back within an hour has not ended. */
    private static final long HOUR = 60;

    private Fragments() {}

    /** What a service says in one direction. */
    private record Symptom(Family family, int direction) {}

    /**
     * Whether the later one goes on with the earlier one: the most affected service of each is affected in both, the pause is shorter
     * than an hour or than the longer of the two, and the same families of their common services move in the same directions about as
     * strongly.
     */
    static boolean belongTogether(Incident earlier, Incident later) {
        long pause = later.start() - earlier.end();
        return pause >= 0
                && pause < Math.max(HOUR, Math.max(length(earlier), length(later)))
                && leads(earlier, later)
                && leads(later, earlier)
                && likeness(earlier, later) >= ALIKE;
    }

    private static long length(Incident incident) {
        return incident.end() - incident.start();
    }

    private static boolean leads(Incident one, Incident other) {
        return !one.services().isEmpty()
                && other.services().contains(one.services().getFirst());
    }

    private static double likeness(Incident one, Incident other) {
        Set<String> common = new HashSet<>(one.services());
        common.retainAll(other.services());
        Map<Symptom, Double> some = symptoms(one, common);
        Map<Symptom, Double> others = symptoms(other, common);
        Set<Symptom> all = new HashSet<>(some.keySet());
        all.addAll(others.keySet());
        double both = 0;
        double either = 0;
        for (Symptom symptom : all) {
            double here = some.getOrDefault(symptom, 0.0);
            double there = others.getOrDefault(symptom, 0.0);
            both += Math.min(here, there);
            either += Math.max(here, there);
        }
        return either > 0 ? both / either : 0;
    }

    private static Map<Symptom, Double> symptoms(Incident incident, Set<String> services) {
        Map<Symptom, Double> symptoms = new HashMap<>();
        for (Anomaly anomaly : incident.anomalies()) {
            if (services.contains(anomaly.signal().service())) {
                symptoms.merge(
                        new Symptom(Family.of(anomaly.signal()), anomaly.direction()),
                        Math.min(SURE, anomaly.score()),
                        Math::max);
            }
        }
        return symptoms;
    }
}
