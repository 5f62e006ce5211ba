package io.daybreak.features.incident;

import io.daybreak.features.anomaly.Anomaly;
import io.daybreak.features.signal.Kind;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an incident looks like, whatever the names of services and signals.
 *
 * @param minutes it lasted
 * @param services affected
 * @param score the incident's
 * @param metric anomalies of metrics among its members; likewise spans, edges, log lines
 * @param above anomalies above what was expected
 * @param ruled whether it broke a rule
 */
public record IncidentVector(
        long minutes,
        int services,
        double score,
        long metric,
        long span,
        long edge,
        long log,
        long above,
        boolean ruled) {

    /** The components of an incident's vector, see {@link #components}. */
    public static double[] of(Incident incident) {
        List<Anomaly> members = incident.anomalies();
        return new IncidentVector(
                        incident.end() - incident.start(),
                        incident.services().size(),
                        incident.score(),
                        count(members, anomaly -> anomaly.signal().kind() == Kind.METRIC),
                        count(members, anomaly -> anomaly.signal().kind() == Kind.SPAN),
                        count(members, anomaly -> anomaly.signal().kind() == Kind.EDGE),
                        count(members, anomaly -> anomaly.signal().kind() == Kind.LOG),
                        count(members, anomaly -> anomaly.direction() > 0),
                        !incident.breaches().isEmpty())
                .components();
    }

    /** The vector that K-means compares: nine components, each about 0 to 1. */
    public double[] components() {
        double members = Math.max(1, metric + span + edge + log);
        return new double[] {
            logarithm(minutes, 1440),
            logarithm(services, 100),
            logarithm(score, 1000),
            metric / members,
            span / members,
            edge / members,
            log / members,
            above / members,
            ruled ? 1 : 0,
        };
    }

    private static double logarithm(double value, double largest) {
        return Math.min(1, Math.log1p(Math.max(0, value)) / Math.log1p(largest));
    }

    private static long count(List<Anomaly> members, Predicate<Anomaly> property) {
        return members.stream().filter(property).count();
    }
}
