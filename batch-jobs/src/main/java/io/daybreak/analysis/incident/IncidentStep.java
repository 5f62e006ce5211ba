package io.daybreak.analysis.incident;

import static java.util.Objects.requireNonNull;

import io.daybreak.analysis.anomaly.AnomalyRow;
import io.daybreak.features.Day;
import io.daybreak.features.anomaly.Anomaly;
import io.daybreak.features.cause.Topology;
import io.daybreak.features.incident.Incident;
import io.daybreak.features.incident.IncidentClusters;
import io.daybreak.features.incident.IncidentFinder;
import io.daybreak.features.incident.IncidentVector;
import io.daybreak.features.incident.RuleBreach;
import io.daybreak.features.incident.SignalCounts;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Signal;
import io.daybreak.warehouse.Warehouse;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups a day's anomalies and broken rules into incidents. */
public final class IncidentStep {
    /** Scores from which an incident is critical or major: about three times and one and a half times what makes one. */
    private static final double CRITICAL = 12;

    private static final double MAJOR = 6;
    /** Of K-means: any number, the same on every day. */
    private static final long SEED = 1;

    private final Warehouse warehouse;
    private final Rules rules;
    private final Suppressions suppressions;

    /**
     * @param settings which reviewed files
     * @param baseFolder from which their paths go
     */
    public IncidentStep(Warehouse warehouse, IncidentSettings settings, Path baseFolder) {
        this.warehouse = warehouse;
        this.rules = Rules.read(settings.rulesFile(baseFolder));
        this.suppressions = Suppressions.read(settings.suppressionsFile(baseFolder));
    }

    /** A row of {@code incident_members}. */
    record Member(java.time.LocalDate day, String incidentId, String anomalyId) {}

    /** Replaces the day's incidents and their members; returns the number of rows. */
    public long run(Day day) {
        Map<Anomaly, String> ids = anomalies(day);
        List<RuleBreach> breaches = rules.breaches(warehouse, day);
        List<Anomaly> ordered = new ArrayList<>(ids.keySet());
        ordered.sort(Comparator.comparingLong(Anomaly::start).thenComparing(ids::get));
        List<Incident> incidents = new IncidentFinder(topology(day)).find(ordered, breaches, signals(day));
        List<IncidentRow> rows = rows(day, incidents);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            String incidentId = rows.get(i).incidentId();
            for (Anomaly anomaly : incidents.get(i).anomalies()) {
                members.add(new Member(day.date(), incidentId, requireNonNull(ids.get(anomaly))));
            }
        }
        String partition = Warehouse.partition(day.date());
        warehouse.replace(
                "incident_members", partition, staging -> warehouse.insert(staging, Member.class, members.iterator()));
        return warehouse.replace(
                "incidents", partition, staging -> warehouse.insert(staging, IncidentRow.class, rows.iterator()));
    }

    private Map<Anomaly, String> anomalies(Day day) {
        Map<Anomaly, String> ids = new IdentityHashMap<>();
        warehouse
                .query("sql/incidents/anomalies.sql", Map.of("day", day.date()), AnomalyRow::read)
                .forEach(row -> ids.put(row.anomaly(), row.anomalyId()));
        return ids;
    }

    private SignalCounts signals(Day day) {
        var counts = new SignalCounts();
        warehouse.forEach("sql/incidents/signals.sql", Map.of("day", day.date()), row -> {
            var alike = new Signal(
                    row.getString("service"),
                    "",
                    Kind.of(row.getString("kind")),
                    row.getString("signal"),
                    row.getString("severity"),
                    row.getString("unit"));
            counts.add(alike, row.getInt("signals"), row.getInt("instances"));
        });
        return counts;
    }

    private Topology topology(Day day) {
        return new Topology(warehouse.query(
                "sql/incidents/edges.sql",
                Map.of("day", day.date()),
                (row, _) -> new Topology.Edge(row.getString("caller"), row.getString("callee"))));
    }

    /** The rows of a day's incidents in their order, and after them those that are over. */
    private List<IncidentRow> rows(Day day, List<Incident> incidents) {
        LifeCycle lifeCycle = LifeCycle.before(day.date(), warehouse, suppressions);
        int[] clusters = clusters(day, incidents);
        List<IncidentRow> rows = new ArrayList<>();
        for (int i = 0; i < clusters.length; i++) {
            rows.add(row(day, incidents.get(i), clusters[i], lifeCycle));
        }
        rows.addAll(lifeCycle.resolved(reporting(day)));
        return rows;
    }

    /** Groups of the day's incidents, made together with those of the 28 days before: equal numbers on a day mean the same kind of trouble. */
    private int[] clusters(Day day, List<Incident> incidents) {
        List<double[]> vectors = new ArrayList<>(
                warehouse.query("sql/incidents/vectors.sql", Map.of("day", day.date()), (row, _) -> pastVector(row)));
        int before = vectors.size();
        incidents.stream().map(IncidentVector::of).forEach(vectors::add);
        int[] groups = new IncidentClusters(SEED).group(vectors);
        return Arrays.copyOfRange(groups, before, groups.length);
    }

    private static double[] pastVector(ResultSet row) throws SQLException {
        return new IncidentVector(
                        row.getLong("minutes"),
                        row.getInt("affected"),
                        row.getDouble("score"),
                        row.getLong("metric"),
                        row.getLong("span"),
                        row.getLong("edge"),
                        row.getLong("log"),
                        row.getLong("above"),
                        row.getBoolean("ruled"))
                .components();
    }

    private Set<String> reporting(Day day) {
        return Set.copyOf(warehouse.query(
                "sql/incidents/reporting.sql", Map.of("day", day.date()), (row, _) -> row.getString("service")));
    }

    private IncidentRow row(Day day, Incident incident, int cluster, LifeCycle lifeCycle) {
        Instant start = Instant.ofEpochSecond(incident.start() * 60);
        Instant end = Instant.ofEpochSecond(incident.end() * 60);
        String title = title(incident);
        double score = Math.round(incident.score() * 1e6) / 1e6;
        LifeCycle.State state = lifeCycle.of(title, incident.services(), severity(incident), score);
        return new IncidentRow(
                day.date(),
                state.id(),
                state.fingerprint(),
                start,
                end,
                Instant.ofEpochSecond(incident.coreStart() * 60),
                Instant.ofEpochSecond(incident.coreEnd() * 60),
                severity(incident),
                state.word(),
                state.number(),
                title,
                incident.services(),
                traces(day, incident.services(), start, end),
                incident.breaches().stream()
                        .map(RuleBreach::rule)
                        .distinct()
                        .sorted()
                        .toList(),
                cluster,
                score,
                incident.anomalies().size());
    }

    /** What stays the same when it comes back: the most affected service, and its rule or the kind of its signals. */
    private static String title(Incident incident) {
        String service =
                incident.services().isEmpty() ? "" : incident.services().getFirst();
        return incident.breaches().stream()
                .filter(breach -> breach.service().equals(service))
                .map(breach -> service + ": " + breach.rule())
                .findFirst()
                .orElseGet(() -> service + ": " + mainSignal(incident, service));
    }

    private static String mainSignal(Incident incident, String service) {
        return incident.anomalies().stream()
                .filter(anomaly -> anomaly.signal().service().equals(service))
                .max(Comparator.comparingDouble(Anomaly::score)
                        .thenComparing(anomaly -> anomaly.signal().name(), Comparator.reverseOrder()))
                .map(anomaly ->
                        anomaly.signal().kind().word() + " " + anomaly.signal().name())
                .orElse("signals");
    }

    private static String severity(Incident incident) {
        if (incident.score() >= CRITICAL) {
            return "critical";
        }
        return incident.score() >= MAJOR || !incident.breaches().isEmpty() ? "major" : "minor";
    }

    private List<String> traces(Day day, List<String> services, Instant start, Instant end) {
        return warehouse.query(
                "sql/incidents/traces.sql",
                Map.of("day", day.date(), "services", services, "start", start, "end", end),
                (row, _) -> row.getString("trace_id"));
    }
}
