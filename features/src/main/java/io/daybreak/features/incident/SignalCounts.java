package io.daybreak.features.incident;

import io.daybreak.features.signal.Signal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many signals there are of each service and family: what chance has to choose from. */
public final class SignalCounts {
    private final Map<Family, Integer> sizes = new HashMap<>();
    private final Map<Family, Integer> instances = new HashMap<>();
    private final Map<String, Set<Family>> families = new HashMap<>();

    /** Adds a number of signals that are alike but for instance and, except severities, attribute. */
    public void add(Signal signal, int count, int replicas) {
        Family family = Family.of(signal);
        sizes.merge(family, count, Integer::sum);
        instances.merge(family, replicas, Math::max);
        families.computeIfAbsent(family.service(), _ -> new HashSet<>()).add(family);
    }

    int size(Family family) {
        return Math.max(1, sizes.getOrDefault(family, 1));
    }

    int instances(Family family) {
        return Math.max(1, instances.getOrDefault(family, 1));
    }

    int families(String service) {
        return families.getOrDefault(service, Set.of()).size();
    }
}
