package io.daybreak.analysis.incident;

import io.daybreak.features.Sha256;
import io.daybreak.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of incidents over days; docs/incidents.md has the formulas. It is fed a day's incidents in their order, so
 * that a rerun of the day gives the same states and ids.
 */
final class LifeCycle {
    /** From so many times the score of the day before, it gets worse. */
    private static final double WORSE = 1.5;

    private static final List<String> SEVERITIES = List.of("minor", "major", "critical");

    private final LocalDate today;
    private final List<PastIncident> past;
    private final Suppressions suppressions;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param id the same for all days of an unbroken stretch
     * @param fingerprint the same whenever this kind of trouble comes back
     * @param number the day's number in an unbroken stretch, from 1
     */
    record State(String id, String fingerprint, String word, long number) {}

    LifeCycle(LocalDate today, List<PastIncident> past, Suppressions suppressions) {
        this.today = today;
        this.past = List.copyOf(past);
        this.suppressions = suppressions;
    }

    /** Reads the incidents of the 28 days before. */
    static LifeCycle before(LocalDate today, Warehouse warehouse, Suppressions suppressions) {
        return new LifeCycle(
                today,
                warehouse.query("sql/incidents/history.sql", Map.of("day", today), PastIncident::read),
                suppressions);
    }

    State of(String title, List<String> services, String severity, double score) {
        String own = Sha256.id(title);
        Optional<PastIncident> before = latest(own, services);
        String fingerprint = before.map(PastIncident::fingerprint).orElse(own);
        boolean goesOn = before.isPresent() && before.get().day().equals(today.minusDays(1));
        String id = goesOn ? before.get().incidentId() : free(fingerprint);
        taken.add(id);
        long number = goesOn ? before.get().number() + 1 : 1;
        String word = suppressions.cover(title, today) ? "suppressed" : word(before, goesOn, severity, score);
        return new State(id, fingerprint, word, number);
    }

    private static String word(Optional<PastIncident> before, boolean goesOn, String severity, double score) {
        if (before.isEmpty()) {
            return "new";
        }
        boolean worse = score >= WORSE * before.get().score()
                || SEVERITIES.indexOf(severity)
                        > SEVERITIES.indexOf(before.get().severity());
        return !goesOn ? "regressed" : worse ? "escalating" : "ongoing";
    }

    /** The latest of the same kind whose id no other incident of the day goes on with; of one day equal fingerprints first. */
    private Optional<PastIncident> latest(String fingerprint, List<String> services) {
        return past.stream()
                .filter(incident -> incident.isOf(fingerprint, services))
                .filter(incident -> !taken.contains(incident.incidentId()))
                .max(Comparator.comparing(PastIncident::day)
                        .thenComparing(incident -> incident.fingerprint().equals(fingerprint))
                        .thenComparing(PastIncident::start, Comparator.reverseOrder())
                        .thenComparing(PastIncident::incidentId));
    }

    /** An id for the first, second, ... of a kind on the day: it does not change while an incident grows. */
    private String free(String fingerprint) {
        for (int place = 1; ; place++) {
            String id = Sha256.id(fingerprint, today, place);
            if (!taken.contains(id)) {
                return id;
            }
        }
    }

    /**
     * What was there on the day before and is not any more. Where a service of it reports nothing, nobody knows.
     *
     * @param reporting the services that have data today
     */
    List<IncidentRow> resolved(Set<String> reporting) {
        return past.stream()
                .filter(incident -> incident.day().equals(today.minusDays(1)))
                .filter(incident -> !taken.contains(incident.incidentId()))
                .filter(incident -> reporting.containsAll(incident.services()))
                .map(incident -> incident.resolved(today))
                .toList();
    }
}
