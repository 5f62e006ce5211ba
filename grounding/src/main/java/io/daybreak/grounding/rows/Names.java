package io.daybreak.grounding.rows;

import io.daybreak.grounding.measure.Rows;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that rows use.
 *
 * @param services by the kind of rows they appear in
 * @param instances of any kind
 * @param metrics names of metrics
 * @param operations of spans
 */
public record Names(
        Map<Rows, Set<String>> services, Set<String> instances, Set<String> metrics, Set<String> operations) {

    public static Names none() {
        return new Names(Map.of(), Set.of(), Set.of(), Set.of());
    }

    /** The services with rows of a kind. */
    public Set<String> services(Rows of) {
        return services.getOrDefault(of, Set.of());
    }

    /** All services, of whatever kind of rows. */
    public Set<String> allServices() {
        TreeSet<String> all = new TreeSet<>();
        services.values().forEach(all::addAll);
        return all;
    }

    /** The names of either. */
    public Names and(Names other) {
        Map<Rows, Set<String>> both = new EnumMap<>(Rows.class);
        for (Rows of : Rows.values()) {
            both.put(of, union(services(of), other.services(of)));
        }
        return new Names(
                both,
                union(instances, other.instances),
                union(metrics, other.metrics),
                union(operations, other.operations));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.containsAll(other)) {
            return one;
        }
        TreeSet<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
