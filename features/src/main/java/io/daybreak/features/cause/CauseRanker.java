package io.daybreak.features.cause;

import io.daybreak.features.cause.Candidate.Evidence;
import io.daybreak.features.cause.departure.Attribution;
import io.daybreak.features.cause.departure.Companions;
import io.daybreak.features.cause.departure.Counts;
import io.daybreak.features.cause.departure.Departure;
import io.daybreak.features.cause.departure.Family;
import io.daybreak.features.cause.departure.Levels;
import io.daybreak.features.cause.departure.Silence;
import io.daybreak.features.cause.departure.Trouble;
import io.daybreak.features.signal.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Ranks services by how likely each of them made a trouble. Nothing depends on the names of services, instances or
 * metrics, on units or on the date. Linear in the number of slots but for sorting them; the walk is quadratic in services.
 */
public final class CauseRanker {
    /** A service that shows nothing itself can still be reached from its callers. */
    private static final double UNSEEN = 0.01;
    /** A service that nobody is known to call, in a system whose calls are known, has no victims to explain. */
    private static final double UNCONNECTED = 0.25;
    /** Evidence kept for each candidate. */
    private static final int EVIDENCE = 5;

    private final Topology topology;
    private final Calibration calibration;

    /** A ranker that does not say how probable its candidates are. */
    public CauseRanker(Topology topology) {
        this(topology, Calibration.NONE);
    }

    public CauseRanker(Topology topology, Calibration calibration) {
        this.topology = topology;
        this.calibration = calibration;
    }

    /**
     * All services of the series and of the topology, most likely first, with strictly falling scores.
     *
     * @param series whatever was measured, with zeros where a count was 0
     */
    public List<Candidate> rank(List<Series> series, Trouble trouble) {
        Set<String> silent = Silence.of(series, trouble.window());
        Map<String, List<Family.Scored>> byService = scored(series, trouble, silent);
        Map<String, Double> own = Blame.of(byService, trouble.alert());
        silent.forEach(service -> own.merge(service, worstCaller(service, own), Math::max));
        String start = trouble.alert() == null ? null : trouble.alert().service();
        var changes = new Changes(trouble);
        Map<String, Double> total = new HashMap<>();
        new BlameWalk(topology, own)
                .arrivals(start)
                .forEach((service, share) -> total.put(
                        service,
                        connection(service)
                                * changes.factor(service)
                                * share
                                * (own.getOrDefault(service, 0.0) + UNSEEN)));
        return candidates(total, byService, changes);
    }

    /** What ceased to report while its callers suffer makes them suffer, and cannot show more itself. */
    private double worstCaller(String service, Map<String, Double> own) {
        return topology.callers(service).stream()
                .mapToDouble(caller -> own.getOrDefault(caller, 0.0))
                .max()
                .orElse(0);
    }

    private double connection(String service) {
        Set<String> connected = topology.services();
        return connected.isEmpty() || connected.contains(service) ? 1 : UNCONNECTED;
    }

    private Map<String, List<Family.Scored>> scored(List<Series> series, Trouble trouble, Set<String> silent) {
        var attribution = new Attribution(topology::callees, series, trouble.window(), silent);
        var counts = new Counts(series, trouble, attribution);
        List<Departure> departures = new ArrayList<>(Levels.departures(
                series.stream().filter(s -> !s.signal().isCount()).toList(), trouble, counts, attribution));
        series.stream()
                .filter(s -> s.signal().isCount())
                .map(counts::departure)
                .filter(Objects::nonNull)
                .forEach(departures::add);
        departures.addAll(Companions.departures(series, trouble));
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

    /** Ties are broken by the sum of what a service shows, then by its neighbours, and by name only where nothing else differs. */
    private List<Candidate> candidates(
            Map<String, Double> total, Map<String, List<Family.Scored>> byService, Changes changes) {
        List<String> order = total.keySet().stream()
                .sorted(Comparator.comparingDouble((String s) -> -total.getOrDefault(s, 0.0))
                        .thenComparingDouble(s -> -shown(byService.getOrDefault(s, List.of())))
                        .thenComparingInt(s -> -topology.callers(s).size())
                        .thenComparingInt(s -> -topology.callees(s).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Double> scores = strictlyFalling(
                order.stream().map(s -> total.getOrDefault(s, 0.0)).toList());
        double strongest = order.isEmpty()
                ? 0
                : byService.getOrDefault(order.getFirst(), List.of()).stream()
                        .mapToDouble(Family.Scored::score)
                        .max()
                        .orElse(0);
        List<Double> confidences = calibration.probabilities(scores, strongest);
        Gates gates = new Gates(topology, byService);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String service = order.get(i);
            List<Evidence> evidence = byService.getOrDefault(service, List.of()).stream()
                    .limit(EVIDENCE)
                    .map(CauseRanker::evidence)
                    .toList();
            candidates.add(new Candidate(
                    i + 1,
                    service,
                    scores.get(i),
                    confidences.get(i),
                    gates.passed(service),
                    evidence,
                    gates.against(service),
                    changes.of(service)));
        }
        return candidates;
    }

    private static List<Double> strictlyFalling(List<Double> scores) {
        List<Double> falling = new ArrayList<>();
        double previous = Double.POSITIVE_INFINITY;
        for (double score : scores) {
            previous = Math.min(score, Math.nextDown(previous));
            falling.add(previous);
        }
        return falling;
    }

    private static double shown(List<Family.Scored> scored) {
        return scored.stream().mapToDouble(Family.Scored::score).sum();
    }

    private static Evidence evidence(Family.Scored scored) {
        Departure departure = scored.departure();
        return new Evidence(
                departure.signal(),
                departure.observed(),
                departure.expected(),
                departure.onset(),
                departure.steps() < 0 ? -1 : 1,
                scored.score());
    }
}
