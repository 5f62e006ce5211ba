package io.daybreak.features.incident;

import io.daybreak.features.anomaly.Anomaly;
import io.daybreak.features.signal.Kind;
import java.util.List;

/** The vector that K-means compares: what an incident looks like, whatever the names of services and signals. */
public final class IncidentVector {
    private IncidentVector() {}

    /** Nine components, each about 0 to 1: length, services, score, and what its signals are and where they went. */
    public static double[] of(Incident incident) {
        List<Anomaly> members = incident.anomalies();
        return new double[] {
            logarithm(incident.end() - incident.start(), 1440),
            logarithm(incident.services().size(), 100),
            logarithm(incident.score(), 1000),
            share(members, anomaly -> anomaly.signal().kind() == Kind.METRIC),
            share(members, anomaly -> anomaly.signal().kind() == Kind.SPAN),
            share(members, anomaly -> anomaly.signal().kind() == Kind.EDGE),
            share(members, anomaly -> anomaly.signal().kind() == Kind.LOG),
            share(members, anomaly -> anomaly.direction() > 0),
            incident.breaches().isEmpty() ? 0 : 1,
        };
    }

    private static double logarithm(double value, double largest) {
        return Math.min(1, Math.log1p(Math.max(0, value)) / Math.log1p(largest));
    }

    private static double share(List<Anomaly> members, java.util.function.Predicate<Anomaly> property) {
        return members.isEmpty()
                ? 0
                : (double) members.stream().filter(property).count() / members.size();
    }
}
