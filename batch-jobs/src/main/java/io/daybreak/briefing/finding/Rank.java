package io.daybreak.briefing.finding;

import io.daybreak.briefing.finding.Findings.Cause;
import io.daybreak.briefing.finding.Findings.Incident;
import java.util.Comparator;
import java.util.List;

/**
 * How much an incident asks for: impact x novelty x confidence, each 0 to 1.
 *
 * @param impact by severity
 * @param novelty by state
 * @param confidence of the likeliest cause: calibrated where it was, else the share of gates passed
 */
public record Rank(Incident incident, double impact, double novelty, double confidence) {
    private static final int GATES = 3;

    public static Rank of(Incident incident) {
        return new Rank(incident, impact(incident.severity()), novelty(incident.state()), confidence(incident));
    }

    /** The most important first; equal ones in order of time. */
    public static List<Rank> order(List<Incident> incidents) {
        return incidents.stream()
                .map(Rank::of)
                .sorted(Comparator.comparingDouble(Rank::product).reversed())
                .toList();
    }

    public double product() {
        return impact * novelty * confidence;
    }

    /** Whether somebody has to look at it today. */
    public boolean needsAction() {
        return List.of("new", "regressed", "escalating").contains(incident.state());
    }

    private static double impact(String severity) {
        return switch (severity) {
            case "critical" -> 1;
            case "major" -> 0.6;
            default -> 0.3;
        };
    }

    private static double novelty(String state) {
        return switch (state) {
            case "new" -> 1;
            case "regressed" -> 0.9;
            case "escalating" -> 0.8;
            case "ongoing" -> 0.4;
            case "resolved" -> 0.1;
            default -> 0;
        };
    }

    private static double confidence(Incident incident) {
        if (incident.causes().isEmpty()) {
            return 1.0 / (GATES + 1);
        }
        Cause first = incident.causes().getFirst();
        return first.confidence() >= 0
                ? first.confidence()
                : (1.0 + first.passed().size()) / (GATES + 1);
    }
}
