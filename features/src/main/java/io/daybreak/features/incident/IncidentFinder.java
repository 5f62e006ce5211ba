package io.daybreak.features.incident;

import io.daybreak.features.anomaly.Anomaly;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the times at which a service has more trouble than chance gives it, and what belongs to them.
 *
 * <p>At each minute a service's trouble is the sum of its signals' surprises, each capped, over the square root of the
 * number of its signals: independent noise adds up as a root, common trouble in proportion. Time in which the trouble
 * of some service, or a rule, passes its threshold is an incident; anomalies of that time and of troubled services are
 * its members.
 */
public final class IncidentFinder {
    /** Of a service's trouble; on quiet days sums stay below. */
    private static final double THRESHOLD = 6;
    /** A single signal says at most this much. */
    private static final double CAP = 12;
    /** Troubled minutes closer than this are one incident. */
    private static final long BRIDGE = 3;
    /** An incident lasts at least this many minutes, unless a rule says so. */
    private static final long LEAST_MINUTES = 2;
    /** A service whose trouble stays below this share of the threshold is a bystander. */
    private static final double BYSTANDER = 0.5;

    /**
     * @param anomalies of a day
     * @param breaches of a day
     * @param signals number of signals of each service
     * @return incidents in order of time
     */
    public List<Incident> find(List<Anomaly> anomalies, List<RuleBreach> breaches, Map<String, Integer> signals) {
        Map<String, TreeMap<Long, Double>> trouble = trouble(anomalies, signals);
        return spans(trouble, breaches).stream()
                .map(span -> incident(span, trouble, anomalies, breaches))
                .toList();
    }

    private record Span(long start, long end) {
        boolean overlaps(long otherStart, long otherEnd) {
            return otherStart < end && otherEnd > start;
        }
    }

    /** Service and minute to trouble. */
    private static Map<String, TreeMap<Long, Double>> trouble(List<Anomaly> anomalies, Map<String, Integer> signals) {
        Map<String, TreeMap<Long, Double>> trouble = new TreeMap<>();
        for (Anomaly anomaly : anomalies) {
            String service = anomaly.signal().service();
            double root = Math.sqrt(Math.max(1, signals.getOrDefault(service, 1)));
            TreeMap<Long, Double> minutes = trouble.computeIfAbsent(service, _ -> new TreeMap<>());
            for (long minute = anomaly.start(); minute < anomaly.end(); minute++) {
                minutes.merge(minute, Math.min(CAP, anomaly.score()) / root, Double::sum);
            }
        }
        return trouble;
    }

    private static List<Span> spans(Map<String, TreeMap<Long, Double>> trouble, List<RuleBreach> breaches) {
        List<Span> pieces = new ArrayList<>();
        trouble.values()
                .forEach(minutes -> minutes.forEach((minute, value) -> {
                    if (value >= THRESHOLD) {
                        pieces.add(new Span(minute, minute + 1));
                    }
                }));
        breaches.forEach(breach -> pieces.add(new Span(breach.start(), breach.end())));
        List<Span> merged = merge(pieces);
        merged.removeIf(span -> span.end() - span.start() < LEAST_MINUTES
                && breaches.stream().noneMatch(breach -> span.overlaps(breach.start(), breach.end())));
        return merged;
    }

    private static List<Span> merge(List<Span> pieces) {
        pieces.sort(Comparator.comparingLong(Span::start).thenComparingLong(Span::end));
        List<Span> merged = new ArrayList<>();
        for (Span piece : pieces) {
            if (!merged.isEmpty() && piece.start() < merged.getLast().end() + BRIDGE) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), piece.end())));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    private static Incident incident(
            Span span, Map<String, TreeMap<Long, Double>> trouble, List<Anomaly> anomalies, List<RuleBreach> breaches) {
        Map<String, Double> peaks = peaks(span, trouble, breaches);
        List<String> services = peaks.entrySet().stream()
                .filter(entry -> entry.getValue() >= BYSTANDER * THRESHOLD)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<Anomaly> members = anomalies.stream()
                .filter(anomaly -> services.contains(anomaly.signal().service()))
                .filter(anomaly -> span.overlaps(anomaly.start(), anomaly.end()))
                .toList();
        List<RuleBreach> broken = breaches.stream()
                .filter(breach -> span.overlaps(breach.start(), breach.end()))
                .toList();
        double score = peaks.values().stream().mapToDouble(v -> v).max().orElse(0);
        return new Incident(span.start(), span.end(), services, members, broken, score);
    }

    /** The largest trouble of each service within a span; a broken rule counts as the threshold. */
    private static Map<String, Double> peaks(
            Span span, Map<String, TreeMap<Long, Double>> trouble, List<RuleBreach> breaches) {
        Map<String, Double> peaks = new HashMap<>();
        trouble.forEach((service, minutes) -> minutes.subMap(span.start(), span.end()).values().stream()
                .max(Comparator.naturalOrder())
                .ifPresent(peak -> peaks.put(service, peak)));
        breaches.stream()
                .filter(breach -> span.overlaps(breach.start(), breach.end()))
                .forEach(breach -> peaks.merge(breach.service(), THRESHOLD, Math::max));
        return peaks;
    }
}
