package io.daybreak.features.incident;

import io.daybreak.features.anomaly.Anomaly;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much trouble each service has, minute by minute: the sum over its families of the largest surprise among their
 * signals, less what chance finds among so many, over the square root of the number of families. Independent noise adds
 * up as a root, common trouble in proportion. What its neighbours say as well is one family more.
 */
final class Trouble {
    /** What has lasted longer is a new level, and no news. */
    private static final long LONGEST = 8 * 60;
    /** So many families are counted at the least: one alone makes no trouble, however far it goes. */
    private static final int LEAST_FAMILIES = 9;

    private final Map<String, TreeMap<Long, Double>> byService = new TreeMap<>();

    /** A family as one instance has it; or the whole service, which is the empty instance. */
    private record Part(Family family, String instance) {}

    Trouble(List<Anomaly> anomalies, SignalCounts counts, Neighbourhood neighbourhood) {
        Map<Part, Map<Long, Double>> parts = new LinkedHashMap<>();
        for (Anomaly anomaly : anomalies) {
            if (anomaly.end() - anomaly.start() <= LONGEST) {
                Part part =
                        new Part(Family.of(anomaly.signal()), anomaly.signal().instance());
                double surprise = Math.min(anomaly.score(), part.family().cap(anomaly.direction()));
                double chance = Math.log10(Math.max(1, counts.size(part.family()) / counts.instances(part.family())));
                raise(parts.computeIfAbsent(part, _ -> new HashMap<>()), anomaly, surprise - chance);
            }
        }
        Map<Family, Map<Long, Double>> families = new HashMap<>();
        Map<Family, Map<Long, Double>> replicas = new HashMap<>();
        parts.forEach((part, minutes) -> minutes.forEach((minute, surprise) -> {
            if (part.instance().isEmpty()) {
                families.computeIfAbsent(part.family(), _ -> new HashMap<>()).merge(minute, surprise, Math::max);
            } else {
                replicas.computeIfAbsent(part.family(), _ -> new HashMap<>()).merge(minute, surprise, Double::sum);
            }
        }));
        replicas.forEach((family, minutes) ->
                minutes.forEach((minute, sum) -> families.computeIfAbsent(family, _ -> new HashMap<>())
                        .merge(minute, sum / Math.sqrt(counts.instances(family)), Math::max)));
        families.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Family::service).thenComparing(Family::topic)))
                .forEach(entry -> add(entry.getKey().service(), entry.getValue()));
        var corroboration = new Corroboration(neighbourhood, families);
        byService.keySet().forEach(service -> add(service, corroboration.of(service)));
        byService.forEach((service, sums) -> {
            int heard = Math.max(LEAST_FAMILIES, counts.families(service));
            double root = Math.sqrt(neighbourhood.around(service).isEmpty() ? heard : heard + 1);
            sums.replaceAll((_, sum) -> sum / root);
        });
    }

    private static void raise(Map<Long, Double> minutes, Anomaly anomaly, double surprise) {
        for (long minute = anomaly.start(); surprise > 0 && minute < anomaly.end(); minute++) {
            minutes.merge(minute, surprise, Math::max);
        }
    }

    private void add(String service, Map<Long, Double> minutes) {
        TreeMap<Long, Double> sums = byService.computeIfAbsent(service, _ -> new TreeMap<>());
        minutes.forEach((minute, surprise) -> sums.merge(minute, surprise, Double::sum));
    }

    Set<String> services() {
        return byService.keySet();
    }

    /** Minutes with any trouble of a service, in order. */
    TreeMap<Long, Double> of(String service) {
        return byService.getOrDefault(service, new TreeMap<>());
    }

    /** The largest trouble of a service in {@code [start, end)}; 0 for none. */
    double peak(String service, long start, long end) {
        return of(service).subMap(start, end).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
