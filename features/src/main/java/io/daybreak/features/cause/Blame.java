package io.daybreak.features.cause;

import io.daybreak.features.cause.departure.Family;
import io.daybreak.features.cause.departure.Trouble;
import io.daybreak.features.signal.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each service shows itself, before it is known who calls whom: one number of its signals, the largest of all 1. */
final class Blame {
    /** What the other signals count beside the one that raised the alarm. */
    private static final double BESIDE_ALERT = 0.2;
    /** Decades below standing out at which a departure of the alert's own signal counts for nothing. */
    private static final double ALERT_DEPTH = 1.5;
    /**
     * What metrics count where spans or logs were there to speak: those are of the requests that suffer, while metrics
     * also show what no request feels.
     */
    private static final double METRICS = 0.4;
    /** What the weaker of metrics and requests adds to the stronger: two witnesses are better than one. */
    private static final double SECOND_WITNESS = 0.6;

    private Blame() {}

    /** @param byService the scored signals of each service, strongest first */
    static Map<String, Double> of(Map<String, List<Family.Scored>> byService, Trouble.@Nullable Alert alert) {
        Map<String, Double> metrics = best(byService, true);
        Map<String, Double> requests = best(byService, false);
        if (alert != null) {
            metrics = besideAlert(metrics, alerting(byService, alert));
        }
        double weight = requests.values().stream().anyMatch(s -> s > 0) ? METRICS : 1;
        Map<String, Double> shown = new HashMap<>();
        for (String service : byService.keySet()) {
            shown.put(
                    service,
                    together(weight * metrics.getOrDefault(service, 0.0), requests.getOrDefault(service, 0.0)));
        }
        normalise(shown);
        return shown;
    }

    private static double together(double metrics, double requests) {
        return Math.max(metrics, requests) + SECOND_WITNESS * Math.min(metrics, requests);
    }

    /** The scores of metrics, those of the signal that raised the alarm first; the largest stays as large as it was. */
    private static Map<String, Double> besideAlert(Map<String, Double> metrics, Map<String, Double> alerting) {
        double most = metrics.values().stream().reduce(0.0, Math::max);
        if (alerting.isEmpty()) {
            return metrics;
        }
        normalise(alerting);
        normalise(metrics);
        metrics.replaceAll((service, score) -> alerting.getOrDefault(service, 0.0) + BESIDE_ALERT * score);
        normalise(metrics);
        metrics.replaceAll((_, score) -> (most > 0 ? most : 1) * score);
        return metrics;
    }

    private static Map<String, Double> best(Map<String, List<Family.Scored>> byService, boolean metrics) {
        Map<String, Double> best = new HashMap<>();
        byService.forEach((service, scored) -> best.put(service, best(scored, metrics)));
        return best;
    }

    private static double best(List<Family.Scored> scored, boolean metrics) {
        return scored.stream()
                .filter(s -> isMetric(s) == metrics)
                .mapToDouble(Family.Scored::score)
                .reduce(0, Math::max);
    }

    private static Map<String, Double> alerting(Map<String, List<Family.Scored>> byService, Trouble.Alert alert) {
        Map<String, Double> alerting = new HashMap<>();
        byService.forEach((service, scored) -> scored.stream()
                .filter(s -> isMetric(s) && s.departure().signal().name().equals(alert.metric()))
                .mapToDouble(s -> Math.max(0, s.score() + ALERT_DEPTH))
                .max()
                .ifPresent(score -> alerting.put(service, score)));
        return alerting;
    }

    private static boolean isMetric(Family.Scored scored) {
        return scored.departure().signal().kind() == Kind.METRIC;
    }

    private static void normalise(Map<String, Double> scores) {
        double most = scores.values().stream().reduce(0.0, Math::max);
        if (most > 0) {
            scores.replaceAll((_, score) -> score / most);
        }
    }
}
