package io.daybreak.landing;

import io.daybreak.features.Day;
import io.daybreak.warehouse.Warehouse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each partition of the raw tables was loaded from: table {@code loads}. */
final class LoadRecords {
    private final Warehouse warehouse;
    private final Clock clock;

    LoadRecords(Warehouse warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** Empty where nothing is loaded. */
    String digest(LocalDate day, String source, String kind) {
        List<String> found =
                warehouse.query("sql/load/loaded.sql", key(day, source, kind), (row, _) -> row.getString(1));
        return found.isEmpty() ? "" : found.getFirst();
    }

    void write(Day day, String source, String kind, String digest, long rows) {
        Map<String, Object> parameters = key(day.date(), source, kind);
        parameters.put("digest", digest);
        parameters.put("rows", rows);
        parameters.put("loaded", clock.instant());
        parameters.put("end", day.end());
        warehouse.execute("sql/load/record.sql", parameters);
    }

    /** To be said before a partition is replaced or dropped. */
    void forget(LocalDate day, String source, String kind) {
        Map<String, Object> parameters = key(day, source, kind);
        parameters.put("dropped", clock.instant());
        warehouse.execute("sql/load/forget.sql", parameters);
    }

    /** Empties a partition of a raw table; killed meanwhile, it counts as not loaded. */
    void drop(String table, LocalDate day, String source, String kind) {
        forget(day, source, kind);
        warehouse.replace(table, Warehouse.partition(day, source), _ -> {});
    }

    private static Map<String, Object> key(LocalDate day, String source, String kind) {
        return new HashMap<>(Map.of("day", day, "source", source, "kind", kind));
    }
}
