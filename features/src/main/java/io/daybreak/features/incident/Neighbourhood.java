package io.daybreak.features.incident;

import io.daybreak.features.cause.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    private Set<String> around(String service) {
        Set<String> around = new HashSet<>(topology.callees(service));
        around.addAll(topology.callers(service));
        return around;
    }

    /** Stretches that belong together, by time and nearness. */
    List<List<Stretch>> groups(List<Stretch> stretches, long pause) {
        List<List<Stretch>> groups = new ArrayList<>();
        stretches.stream()
                .sorted(Comparator.comparingLong(Stretch::start)
                        .thenComparing(Stretch::service)
                        .thenComparingLong(Stretch::end))
                .forEach(stretch -> join(stretch, groups, pause));
        return groups;
    }

    private void join(Stretch stretch, List<List<Stretch>> groups, long pause) {
        List<Stretch> joined = new ArrayList<>();
        groups.removeIf(group -> {
            boolean belongs = group.stream()
                    .anyMatch(other -> other.touches(stretch, pause) && near(other.service(), stretch.service()));
            if (belongs) {
                joined.addAll(group);
            }
            return belongs;
        });
        joined.add(stretch);
        groups.add(joined);
    }
}
