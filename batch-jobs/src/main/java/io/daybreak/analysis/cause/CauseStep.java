package io.daybreak.analysis.cause;

import io.daybreak.features.Day;
import io.daybreak.features.cause.CauseRanker;
import io.daybreak.features.cause.Topology;
import io.daybreak.features.cause.departure.Change;
import io.daybreak.features.cause.departure.Trouble;
import io.daybreak.features.cause.departure.Window;
import io.daybreak.features.signal.Series;
import io.daybreak.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ranks what may have caused each incident of a day. */
public final class CauseStep {
    /** Candidates kept of each incident. */
    private static final int KEPT = 5;
    /** Minutes after an incident that are not taken for quiet. */
    private static final int RECOVERY = 5;

    private final Warehouse warehouse;

    public CauseStep(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** An incident, whom it hit, its time, and the part of it in which it was worst. */
    private record Happened(String incidentId, List<String> services, Window window, Window core) {}

    /** Replaces the day's root causes. @return rows written */
    public long run(Day day) {
        List<Happened> incidents = incidents(day);
        List<RootCauseRow> rows = incidents.isEmpty() ? List.of() : rows(day, incidents);
        return warehouse.replace(
                "root_causes",
                Warehouse.partition(day.date()),
                staging -> warehouse.insert(staging, RootCauseRow.class, rows.iterator()));
    }

    private List<RootCauseRow> rows(Day day, List<Happened> incidents) {
        var reader = new CauseReader(warehouse);
        List<Series> series = reader.series(List.of(day));
        Topology topology = Topology.of(reader.edges(List.of(day)), series);
        var ranker = new CauseRanker(topology, FrozenCalibration.read());
        List<Change> changes = reader.changes(List.of(day));
        Set<String> grave = reader.graveTemplates(List.of(day));
        List<Window> quiet = quiet(day, incidents);
        List<RootCauseRow> rows = new ArrayList<>();
        for (Happened incident : incidents) {
            ranker.rank(series, new Trouble(incident.core(), quiet, null, grave, changes)).stream()
                    .limit(KEPT)
                    .map(candidate -> RootCauseRow.of(
                            day.date(),
                            incident.incidentId(),
                            candidate,
                            topology.wayUp(candidate.service(), incident.services())))
                    .forEach(rows::add);
        }
        return rows;
    }

    private List<Happened> incidents(Day day) {
        return warehouse.query(
                "sql/root_causes/incidents.sql",
                Map.of("day", day.date()),
                (row, _) -> new Happened(
                        row.getString("incident_id"),
                        Arrays.stream((Object[]) row.getArray("services").getArray())
                                .map(String::valueOf)
                                .toList(),
                        new Window(row.getLong("start_minute"), row.getLong("end_minute")),
                        new Window(row.getLong("core_start_minute"), row.getLong("core_end_minute"))));
    }

    /** What lies between the incidents of the day. */
    private static List<Window> quiet(Day day, List<Happened> incidents) {
        List<Window> quiet = new ArrayList<>();
        long from = day.start().getEpochSecond() / 60;
        for (Happened incident : incidents.stream()
                .sorted(Comparator.comparingLong(i -> i.window().from()))
                .toList()) {
            if (incident.window().from() > from) {
                quiet.add(new Window(from, incident.window().from()));
            }
            from = Math.max(from, incident.window().to() + RECOVERY);
        }
        quiet.add(new Window(from, day.end().getEpochSecond() / 60));
        return quiet;
    }
}
