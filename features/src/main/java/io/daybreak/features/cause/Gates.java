package io.daybreak.features.cause;

import io.daybreak.features.cause.departure.Family;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which gates a service passes, from the signals that stand out. */
final class Gates {
    private static final double OFTEN = 0.1;
    private static final int MOST_AGAINST = 3;

    private final Topology topology;
    private final Map<String, List<Family.Scored>> standingOut = new HashMap<>();
    private final Map<String, Long> onsets = new HashMap<>();

    Gates(Topology topology, Map<String, List<Family.Scored>> byService) {
        this.topology = topology;
        byService.forEach((service, scored) -> {
            List<Family.Scored> out = scored.stream().filter(s -> s.score() > 0).toList();
            if (!out.isEmpty()) {
                standingOut.put(service, out);
                onsets.put(
                        service,
                        out.stream().mapToLong(s -> s.departure().onset()).min().orElseThrow());
            }
        });
    }

    /** Services that stand out and do not call this one, directly or through others: it leaves them unexplained. */
    List<String> against(String service) {
        return onsets.keySet().stream()
                .filter(other ->
                        !other.equals(service) && !topology.reachableFrom(other).contains(service))
                .sorted(Comparator.comparingDouble((String other) -> -strongest(other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_AGAINST)
                .toList();
    }

    private double strongest(String service) {
        return standingOut.getOrDefault(service, List.of()).stream()
                .mapToDouble(Family.Scored::score)
                .max()
                .orElse(0);
    }

    Set<Gate> passed(String service) {
        Set<Gate> passed = EnumSet.noneOf(Gate.class);
        List<String> victims = onsets.keySet().stream()
                .filter(other -> topology.reachableFrom(other).contains(service))
                .toList();
        Long onset = onsets.get(service);
        if (onset != null && victims.stream().allMatch(victim -> onsets.getOrDefault(victim, onset) >= onset)) {
            passed.add(Gate.PRECEDES);
        }
        if (!victims.isEmpty() || onsets.keySet().equals(Set.of(service))) {
            passed.add(Gate.CONNECTED);
        }
        List<Family.Scored> own = standingOut.getOrDefault(service, List.of());
        if (!own.isEmpty() && own.getFirst().departure().usualness() < OFTEN) {
            passed.add(Gate.QUIET);
        }
        return passed;
    }
}
