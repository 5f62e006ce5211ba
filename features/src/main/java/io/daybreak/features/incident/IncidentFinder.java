package io.daybreak.features.incident;

import io.daybreak.features.anomaly.Anomaly;
import io.daybreak.features.cause.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the times at which a service has more trouble than chance gives it, and what belongs to them.
 *
 * <p>A stretch of minutes in which a service's {@link Trouble}, or a rule, passes its threshold is the seed of an incident.
 * Stretches that overlap its strongest one are of one incident with it if their services are near each other on the call graph: the
 * same, caller and callee, with a common neighbour, or not on the graph at all. {@link Fragments} of one fault are one incident.
 * Anomalies of that time and of troubled services are its members.
 */
public final class IncidentFinder {
    /** Of a service's trouble; on quiet days sums stay below. */
    static final double THRESHOLD = 4.5;
    /** So many times the threshold is needed where no neighbour is affected. */
    private static final double ALONE = 1.25;
    /** Troubled minutes closer than this are one stretch. */
    private static final long BRIDGE = 3;
    /** Trouble lasts at least this many minutes, unless a rule says so. */
    private static final long LEAST_MINUTES = 2;
    /** A service whose trouble stays below this share of the threshold is a bystander. */
    private static final double BYSTANDER = 0.5;

    /** Of the largest trouble of an incident. */
    private static final double CORE = 0.5;

    private static final Comparator<Incident> IN_TIME = Comparator.comparingLong(Incident::start)
            .thenComparingLong(Incident::end)
            .thenComparing(incident -> incident.services().toString());

    private final Neighbourhood neighbourhood;

    public IncidentFinder(Topology topology) {
        this.neighbourhood = new Neighbourhood(topology);
    }

    /**
     * The incidents of a day in order of time.
     *
     * @param anomalies of the day
     * @param breaches of the day
     * @param counts how many signals there are
     */
    public List<Incident> find(List<Anomaly> anomalies, List<RuleBreach> breaches, SignalCounts counts) {
        var trouble = new Trouble(anomalies, counts, neighbourhood);
        List<Stretch> stretches = new ArrayList<>();
        trouble.services().forEach(service -> stretches.addAll(stretches(service, trouble)));
        breaches.forEach(breach -> stretches.add(new Stretch(breach.service(), breach.start(), breach.end())));
        stretches.sort(Comparator.comparingDouble((Stretch stretch) -> -strength(stretch, trouble))
                .thenComparingLong(Stretch::start)
                .thenComparingLong(Stretch::end)
                .thenComparing(Stretch::service));
        List<Piece> pieces = neighbourhood.groups(stretches, BRIDGE).stream()
                .flatMap(group -> parts(group, trouble))
                .map(group -> new Piece(group, incident(group, trouble, anomalies, breaches)))
                .filter(piece -> stands(piece.incident()))
                .sorted(Comparator.comparing(Piece::incident, IN_TIME))
                .toList();
        List<Piece> whole = new ArrayList<>();
        for (Piece piece : pieces) {
            List<Stretch> group = new ArrayList<>(piece.stretches());
            earlier(whole, piece).ifPresent(before -> {
                whole.remove(before);
                group.addAll(0, before.stretches());
            });
            whole.add(new Piece(group, incident(group, trouble, anomalies, breaches)));
        }
        return whole.stream().map(Piece::incident).sorted(IN_TIME).toList();
    }

    /** The latest incident that a piece goes on with. */
    private static Optional<Piece> earlier(List<Piece> whole, Piece piece) {
        return whole.reversed().stream()
                .filter(before -> Fragments.belongTogether(before.incident(), piece.incident()))
                .findFirst();
    }

    /** An incident and what it was made of. */
    private record Piece(List<Stretch> stretches, Incident incident) {}

    private static double strength(Stretch stretch, Trouble trouble) {
        return trouble.peak(stretch.service(), stretch.start(), stretch.end());
    }

    private static boolean stands(Incident incident) {
        return incident.services().size() > 1
                || !incident.breaches().isEmpty()
                || incident.score() >= ALONE * THRESHOLD;
    }

    private static List<Stretch> stretches(String service, Trouble trouble) {
        List<Stretch> stretches = new ArrayList<>();
        trouble.of(service).forEach((minute, value) -> {
            if (value >= THRESHOLD) {
                boolean joins =
                        !stretches.isEmpty() && minute < stretches.getLast().end() + BRIDGE;
                long start = joins ? stretches.removeLast().start() : minute;
                stretches.add(new Stretch(service, start, minute + 1));
            }
        });
        stretches.removeIf(stretch -> stretch.end() - stretch.start() < LEAST_MINUTES);
        return stretches;
    }

    /** A group cut where the trouble of its services nearly ends; stretches are cut with it. */
    private static Stream<List<Stretch>> parts(List<Stretch> group, Trouble trouble) {
        long start = group.stream().mapToLong(Stretch::start).min().orElseThrow();
        long end = group.stream().mapToLong(Stretch::end).max().orElseThrow();
        return new Valleys(largest(group, start, end, trouble))
                .parts().stream()
                        .map(part -> group.stream()
                                .filter(stretch ->
                                        stretch.start() < start + part.to() && stretch.end() > start + part.from())
                                .map(stretch -> stretch.within(start + part.from(), start + part.to()))
                                .toList())
                        .filter(stretches -> !stretches.isEmpty());
    }

    /** The largest trouble of a group's services minute by minute; 0 in a pause. */
    private static double[] largest(List<Stretch> group, long start, long end, Trouble trouble) {
        double[] largest = new double[(int) (end - start)];
        for (Stretch stretch : group) {
            for (long minute = stretch.start(); minute < stretch.end(); minute++) {
                double own = Math.max(THRESHOLD, trouble.peak(stretch.service(), minute, minute + 1));
                largest[(int) (minute - start)] = Math.max(largest[(int) (minute - start)], own);
            }
        }
        return largest;
    }

    /** The minutes around the worst one in which trouble is at least half as large. */
    private static Stretch core(List<Stretch> group, long start, double[] largest) {
        int worst = 0;
        for (int i = 0; i < largest.length; i++) {
            worst = largest[i] > largest[worst] ? i : worst;
        }
        int from = worst;
        while (from > 0 && largest[from - 1] >= CORE * largest[worst]) {
            from--;
        }
        int to = worst + 1;
        while (to < largest.length && largest[to] >= CORE * largest[worst]) {
            to++;
        }
        return new Stretch(group.getFirst().service(), start + from, start + to);
    }

    private Incident incident(
            List<Stretch> group, Trouble trouble, List<Anomaly> anomalies, List<RuleBreach> breaches) {
        long start = group.stream().mapToLong(Stretch::start).min().orElseThrow();
        long end = group.stream().mapToLong(Stretch::end).max().orElseThrow();
        List<String> seeds = group.stream().map(Stretch::service).distinct().toList();
        List<RuleBreach> broken = breaches.stream()
                .filter(breach -> seeds.contains(breach.service()) && breach.start() < end && breach.end() > start)
                .toList();
        Map<String, Double> peaks = peaks(start, end, seeds, trouble);
        broken.forEach(breach -> peaks.merge(breach.service(), THRESHOLD, Math::max));
        List<String> services = peaks.keySet().stream()
                .sorted(Comparator.comparingDouble((String service) -> -peaks.getOrDefault(service, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Anomaly> members = anomalies.stream()
                .filter(anomaly -> peaks.containsKey(anomaly.signal().service()))
                .filter(anomaly -> anomaly.start() < end && anomaly.end() > start)
                .toList();
        double score = peaks.values().stream().mapToDouble(v -> v).max().orElse(0);
        Stretch core = core(group, start, largest(group, start, end, trouble));
        return new Incident(start, end, services, members, broken, score, core.start(), core.end());
    }

    /** The trouble of the seeds, and of neighbours that have enough of it at that time. */
    private Map<String, Double> peaks(long start, long end, List<String> seeds, Trouble trouble) {
        Map<String, Double> peaks = new HashMap<>();
        seeds.forEach(seed -> peaks.put(seed, trouble.peak(seed, start, end)));
        for (String service : trouble.services()) {
            double peak = trouble.peak(service, start, end);
            boolean affected = peak >= BYSTANDER * THRESHOLD && peak < THRESHOLD;
            if (affected && seeds.stream().anyMatch(seed -> neighbourhood.near(seed, service))) {
                peaks.put(service, peak);
            }
        }
        return peaks;
    }
}
