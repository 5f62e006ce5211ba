package io.daybreak.features.incident;

import io.daybreak.features.cause.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which services are near enough on the call graph for trouble of one to reach the other. */
final class Neighbourhood {
    private final Topology topology;
    private final Set<String> known;

    Neighbourhood(Topology topology) {
        this.topology = topology;
        this.known = topology.services();
    }

    /** The same, caller and callee, two with a common neighbour; what the graph does not know is near everything. */
    boolean near(String one, String other) {
        if (one.equals(other) || !known.contains(one) || !known.contains(other)) {
            return true;
        }
        Set<String> around = around(one);
        return around.contains(other) || around(other).stream().anyMatch(around::contains);
    }

    /** Callers and callees of a service. */
    Set<String> around(String service) {
        Set<String> around = new HashSet<>(topology.callees(service));
        around.addAll(topology.callers(service));
        return around;
    }

    /**
     * Stretches that belong together: around each, strongest first, those that touch it in time and are near it. What touches only
     * a lesser one of them is of another trouble: chains of coincidences grow no incident.
     *
     * @param strongestFirst in an order that does not depend on the order in which they were found
     */
    List<List<Stretch>> groups(List<Stretch> strongestFirst, long pause) {
        List<List<Stretch>> groups = new ArrayList<>();
        List<Stretch> open = new ArrayList<>(strongestFirst);
        while (!open.isEmpty()) {
            Stretch centre = open.getFirst();
            Map<Boolean, List<Stretch>> parted = open.stream()
                    .collect(Collectors.partitioningBy(
                            other -> other.touches(centre, pause) && near(other.service(), centre.service())));
            groups.add(parted.getOrDefault(true, List.of()));
            open = parted.getOrDefault(false, List.of());
        }
        return groups;
    }
}
