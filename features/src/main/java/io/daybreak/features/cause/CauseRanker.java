package io.daybreak.features.cause;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ranks services by how likely each of them made a trouble. Nothing depends on the names of services, instances or
 * metrics, on units or on the date. Linear in the number of slots but for sorting them; the walk is quadratic in services.
 */
public final class CauseRanker {
    /** What the other signals count beside the one that raised the alarm. */
    private static final double BESIDE_ALERT = 0.2;
    /** Decades below standing out at which a departure of the alert's own signal counts for nothing. */
    private static final double ALERT_DEPTH = 1.5;
    /** A service that shows nothing itself can still be reached from its callers. */
    private static final double UNSEEN = 0.01;
    /** Evidence kept for each candidate. */
    private static final int EVIDENCE = 5;

    private final Topology topology;

    public CauseRanker(Topology topology) {
        this.topology = topology;
    }

    /**
     * All services of the series and of the topology, most likely first, with strictly falling scores.
     *
     * @param series whatever was measured, with zeros where a count was 0
     */
    public List<Candidate> rank(List<Series> series, Trouble trouble) {
        Map<String, List<Family.Scored>> byService = scored(series, trouble);
        Map<String, Double> own = own(byService, trouble.alert());
        String start = trouble.alert() == null ? null : trouble.alert().service();
        Map<String, Double> total = new HashMap<>();
        new BlameWalk(topology, own)
                .arrivals(start)
                .forEach((service, share) -> total.put(service, share * (own.getOrDefault(service, 0.0) + UNSEEN)));
        return candidates(total, byService);
    }

    private static Map<String, List<Family.Scored>> scored(List<Series> series, Trouble trouble) {
        var counts = new Counts(series, trouble);
        List<Departure> departures = new ArrayList<>(Levels.departures(
                series.stream().filter(s -> !Counts.isCount(s.signal())).toList(), trouble, counts));
        series.stream()
                .filter(s -> Counts.isCount(s.signal()))
                .map(counts::departure)
                .filter(Objects::nonNull)
                .forEach(departures::add);
        Map<String, List<Family.Scored>> byService = new HashMap<>();
        for (Family family : Family.of(departures)) {
            for (Family.Scored scored : family.scored()) {
                byService
                        .computeIfAbsent(scored.departure().service(), _ -> new ArrayList<>())
                        .add(scored);
            }
        }
        byService
                .values()
                .forEach(s ->
                        s.sort(Comparator.comparingDouble(Family.Scored::score).reversed()));
        return byService;
    }

    /** The best score of each service, the largest of all 1; the alert's own signal first where there is one. */
    private static Map<String, Double> own(Map<String, List<Family.Scored>> byService, Trouble.@Nullable Alert alert) {
        Map<String, Double> best = new HashMap<>();
        Map<String, Double> alerting = new HashMap<>();
        byService.forEach((service, scored) -> {
            best.put(service, Math.max(0, scored.getFirst().score()));
            scored.stream()
                    .filter(s -> alert != null && isOf(alert, s))
                    .mapToDouble(s -> Math.max(0, s.score() + ALERT_DEPTH))
                    .max()
                    .ifPresent(score -> alerting.put(service, score));
        });
        normalise(best);
        if (alerting.isEmpty()) {
            return best;
        }
        normalise(alerting);
        best.replaceAll((service, score) -> alerting.getOrDefault(service, 0.0) + BESIDE_ALERT * score);
        normalise(best);
        return best;
    }

    private static boolean isOf(Trouble.Alert alert, Family.Scored scored) {
        return scored.departure().signal().kind() == Kind.METRIC
                && scored.departure().signal().name().equals(alert.metric());
    }

    private static void normalise(Map<String, Double> scores) {
        double most =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (most > 0) {
            scores.replaceAll((_, score) -> score / most);
        }
    }

    /** Ties are broken by the sum of what a service shows, then by its neighbours, and by name only where nothing else differs. */
    private List<Candidate> candidates(Map<String, Double> total, Map<String, List<Family.Scored>> byService) {
        List<String> order = total.keySet().stream()
                .sorted(Comparator.comparingDouble((String s) -> -total.getOrDefault(s, 0.0))
                        .thenComparingDouble(s -> -shown(byService.getOrDefault(s, List.of())))
                        .thenComparingInt(s -> -topology.callers(s).size())
                        .thenComparingInt(s -> -topology.callees(s).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        double previous = Double.POSITIVE_INFINITY;
        for (String service : order) {
            double score = Math.min(total.getOrDefault(service, 0.0), Math.nextDown(previous));
            candidates.add(
                    candidate(candidates.size() + 1, service, score, byService.getOrDefault(service, List.of())));
            previous = score;
        }
        return candidates;
    }

    private static double shown(List<Family.Scored> scored) {
        return scored.stream().mapToDouble(Family.Scored::score).sum();
    }

    private static Candidate candidate(int place, String service, double score, List<Family.Scored> scored) {
        String instance =
                scored.isEmpty() ? "" : scored.getFirst().departure().signal().instance();
        return new Candidate(
                place,
                service,
                instance,
                score,
                -1,
                scored.stream().limit(EVIDENCE).map(CauseRanker::evidence).toList());
    }

    private static Candidate.Evidence evidence(Family.Scored scored) {
        Departure departure = scored.departure();
        return new Candidate.Evidence(
                departure.signal(),
                departure.observed(),
                departure.expected(),
                departure.steps() < 0 ? -1 : 1,
                scored.score());
    }
}
