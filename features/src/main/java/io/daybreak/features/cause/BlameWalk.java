package io.daybreak.features.cause;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A random walk with restart on the call graph: from the service that raised the alarm (or from all, by their scores)
 * it goes to callees by their scores, sometimes back to a caller, and stays where no callee is worse. What it arrives
 * at most often explains the others' trouble (as MonitorRank, Kim et al. 2013).
 */
final class BlameWalk {
    private static final double RESTART = 0.05;
    /** How willingly it goes back to a caller. */
    private static final double BACK = 0.2;
    /** How willingly it visits a service that shows nothing: what sends nothing may be the cause. */
    private static final double FLOOR = 0.2;

    private static final int STEPS = 80;

    private final List<String> services;
    private final Map<String, Integer> places = new HashMap<>();
    private final double[] scores;
    private final double[][] moves;

    /** @param scores from 0 to 1; a service of the topology without one has 0 */
    BlameWalk(Topology topology, Map<String, Double> scores) {
        Set<String> all = new TreeSet<>(topology.services());
        all.addAll(scores.keySet());
        // Sums are made in an order that comes from scores and degrees, so that other names give the same bits.
        services = all.stream()
                .sorted(Comparator.comparingDouble((String s) -> -scores.getOrDefault(s, 0.0))
                        .thenComparing(s -> -topology.callers(s).size())
                        .thenComparing(s -> -topology.callees(s).size()))
                .toList();
        services.forEach(s -> places.put(s, places.size()));
        this.scores =
                services.stream().mapToDouble(s -> scores.getOrDefault(s, 0.0)).toArray();
        moves = new double[services.size()][services.size()];
        services.forEach(s -> fill(s, topology));
    }

    private void fill(String service, Topology topology) {
        int here = place(service);
        double worst = 0;
        for (String callee : topology.callees(service)) {
            moves[here][place(callee)] += scores[place(callee)] + FLOOR;
            worst = Math.max(worst, scores[place(callee)]);
        }
        for (String caller : topology.callers(service)) {
            moves[here][place(caller)] += BACK * (scores[place(caller)] + FLOOR);
        }
        moves[here][here] = Math.max(scores[here] - worst, 1e-6);
        double sum = Arrays.stream(moves[here]).sum();
        for (int i = 0; i < moves[here].length; i++) {
            moves[here][i] /= sum;
        }
    }

    /** The share of arrivals at each service, restarts not counted, the most visited 1. */
    Map<String, Double> arrivals(@Nullable String start) {
        double[] restart = restart(start);
        double[] at = restart.clone();
        double[] arrived = at;
        for (int step = 0; step < STEPS; step++) {
            arrived = moved(at);
            for (int i = 0; i < at.length; i++) {
                at[i] = RESTART * restart[i] + arrived[i];
            }
        }
        double most = Arrays.stream(arrived).max().orElse(1);
        Map<String, Double> shares = new HashMap<>();
        for (String service : services) {
            shares.put(service, arrived[place(service)] / most);
        }
        return shares;
    }

    private double[] restart(@Nullable String start) {
        double[] restart = new double[services.size()];
        double sum = Arrays.stream(scores).sum();
        if (start != null && places.containsKey(start)) {
            restart[place(start)] = 1;
        } else {
            Arrays.setAll(restart, i -> sum > 0 ? scores[i] / sum : 1.0 / restart.length);
        }
        return restart;
    }

    private double[] moved(double[] at) {
        double[] moved = new double[at.length];
        for (int from = 0; from < at.length; from++) {
            for (int to = 0; to < at.length; to++) {
                moved[to] += (1 - RESTART) * at[from] * moves[from][to];
            }
        }
        return moved;
    }

    private int place(String service) {
        Integer place = places.get(service);
        if (place == null) {
            throw new IllegalArgumentException("Cannot walk to service " + service + ": it is not in the topology");
        }
        return place;
    }
}
