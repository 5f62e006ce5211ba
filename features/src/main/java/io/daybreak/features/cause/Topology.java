package io.daybreak.features.cause;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Series;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who calls whom. Cycles are allowed; a service that calls itself is left out. */
public final class Topology {
    private final Map<String, Set<String>> callees = new TreeMap<>();
    private final Map<String, Set<String>> callers = new TreeMap<>();

    /**
     * A call of one service by another.
     *
     * @param caller who asks
     * @param callee who answers
     */
    public record Edge(String caller, String callee) {}

    public Topology(Collection<Edge> edges) {
        for (Edge edge : edges) {
            if (!edge.caller().equals(edge.callee())) {
                callees.computeIfAbsent(edge.caller(), _ -> new TreeSet<>()).add(edge.callee());
                callers.computeIfAbsent(edge.callee(), _ -> new TreeSet<>()).add(edge.caller());
            }
        }
    }

    /** The declared edges and those that spans showed. */
    public static Topology of(Collection<Edge> declared, List<Series> series) {
        Set<Edge> edges = new LinkedHashSet<>(declared);
        for (Series s : series) {
            if (s.signal().kind() == Kind.EDGE) {
                edges.add(new Edge(s.signal().service(), s.signal().attribute()));
            }
        }
        return new Topology(edges);
    }

    public Set<String> callees(String service) {
        return callees.getOrDefault(service, Set.of());
    }

    public Set<String> callers(String service) {
        return callers.getOrDefault(service, Set.of());
    }

    public Set<String> services() {
        Set<String> all = new TreeSet<>(callees.keySet());
        all.addAll(callers.keySet());
        return all;
    }

    /**
     * How trouble travels from a service to those who call it, directly or through others.
     *
     * @param felt services that are in trouble
     * @return the shortest way to the farthest of them, both ends included; empty if it is called by none of them
     */
    public List<String> wayUp(String service, Collection<String> felt) {
        Map<String, String> callees = new LinkedHashMap<>(Map.of(service, service));
        Deque<String> open = new ArrayDeque<>(List.of(service));
        String farthest = service;
        while (!open.isEmpty()) {
            String next = open.pop();
            farthest = felt.contains(next) ? next : farthest;
            for (String caller : callers(next)) {
                if (callees.putIfAbsent(caller, next) == null) {
                    open.add(caller);
                }
            }
        }
        return farthest.equals(service) ? List.of() : way(callees, service, farthest);
    }

    private static List<String> way(Map<String, String> callees, String from, String to) {
        List<String> way = new ArrayList<>();
        for (String at = to; !at.equals(from); at = callees.getOrDefault(at, from)) {
            way.addFirst(at);
        }
        way.addFirst(from);
        return List.copyOf(way);
    }

    /** Everything that a service calls, directly or through others, without the service itself. */
    public Set<String> reachableFrom(String service) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(callees(service));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(callees(next));
            }
        }
        seen.remove(service);
        return seen;
    }
}
