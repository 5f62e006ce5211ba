package io.daybreak.features.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the neighbours of a service on the call graph say as well: trouble goes from callee to caller, so the same family at both at one time
 * is seldom chance.
 */
final class Corroboration {
    private final Neighbourhood neighbourhood;
    private final Map<Family, Map<Long, Double>> families;

    /** @param families the surprise of each, minute by minute */
    Corroboration(Neighbourhood neighbourhood, Map<Family, Map<Long, Double>> families) {
        this.neighbourhood = neighbourhood;
        this.families = families;
    }

    /**
     * Minute by minute the largest surprise that a family of the service and the same one of a neighbour both reach, less what chance finds
     * among so many neighbours.
     */
    Map<Long, Double> of(String service) {
        Set<String> neighbours = neighbourhood.around(service);
        double chance = Math.log10(Math.max(1, neighbours.size()));
        Map<Long, Double> both = new HashMap<>();
        families.forEach((family, minutes) -> {
            if (family.service().equals(service)) {
                neighbours.stream()
                        .map(neighbour -> families.getOrDefault(family.of(neighbour), Map.of()))
                        .forEach(theirs -> add(both, minutes, theirs, chance));
            }
        });
        return both;
    }

    private static void add(Map<Long, Double> both, Map<Long, Double> own, Map<Long, Double> theirs, double chance) {
        theirs.forEach((minute, surprise) -> {
            double common = Math.min(surprise, own.getOrDefault(minute, 0.0)) - chance;
            if (common > 0) {
                both.merge(minute, common, Math::max);
            }
        });
    }
}
