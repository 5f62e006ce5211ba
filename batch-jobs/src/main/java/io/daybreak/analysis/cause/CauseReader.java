package io.daybreak.analysis.cause;

import io.daybreak.analysis.feature.SignalReader;
import io.daybreak.features.Day;
import io.daybreak.features.cause.Topology;
import io.daybreak.features.cause.departure.Change;
import io.daybreak.features.signal.Series;
import io.daybreak.features.signal.Signal;
import io.daybreak.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what the ranking of causes needs from the tables: series over some days, declared edges, grave templates. */
public final class CauseReader {
    private final Warehouse warehouse;

    public CauseReader(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Every series of the days, the days one after the other. */
    public List<Series> series(List<Day> days) {
        Map<Signal, Series> bySignal = new LinkedHashMap<>();
        for (Day day : days) {
            new SignalReader(warehouse).read(day, s -> bySignal.merge(s.signal(), s, CauseReader::joined));
        }
        return new ArrayList<>(bySignal.values());
    }

    private static Series joined(Series earlier, Series later) {
        int size = earlier.size() + later.size();
        long[] minutes = Arrays.copyOf(earlier.minutes(), size);
        double[] values = Arrays.copyOf(earlier.values(), size);
        System.arraycopy(later.minutes(), 0, minutes, earlier.size(), later.size());
        System.arraycopy(later.values(), 0, values, earlier.size(), later.size());
        return new Series(earlier.signal(), minutes, values);
    }

    /** The edges that sources declare; those that spans show are series. */
    public Set<Topology.Edge> edges(List<Day> days) {
        return Set.copyOf(warehouse.query(
                "sql/root_causes/edges.sql",
                Map.of("days", days.stream().map(Day::date).toList()),
                (row, _) -> new Topology.Edge(row.getString("caller"), row.getString("callee"))));
    }

    /** Deploys, configuration and flag changes of the days. */
    public List<Change> changes(List<Day> days) {
        return warehouse.query(
                "sql/root_causes/changes.sql",
                Map.of("days", days.stream().map(Day::date).toList()),
                (row, _) -> new Change(
                        row.getLong("minute"),
                        row.getString("service"),
                        row.getString("kind"),
                        row.getString("version")));
    }

    /** Ids of the templates of errors. */
    public Set<String> graveTemplates(List<Day> days) {
        return new TreeSet<>(warehouse.query(
                "sql/root_causes/grave_templates.sql",
                Map.of("days", days.stream().map(Day::date).toList()),
                (row, _) -> row.getString("template_id")));
    }
}
