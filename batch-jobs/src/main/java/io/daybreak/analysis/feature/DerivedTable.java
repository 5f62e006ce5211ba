package io.daybreak.analysis.feature;

import io.daybreak.features.Day;
import io.daybreak.warehouse.SideBySide;
import io.daybreak.warehouse.Warehouse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table that is a function of others: its folder under {@code sql/} holds statements that fill a partition of a day.
 *
 * @param name the table's and the folder's
 * @param lanes the statements' files: those of a lane run one after another, lanes side by side
 */
public record DerivedTable(String name, List<List<String>> lanes) {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx':00'", Locale.ROOT);

    /** Two lanes that take about as long; of the statements that need the most memory, metrics come first in one and edges last in the other. */
    static final DerivedTable SIGNAL_SLOTS = new DerivedTable(
            "signal_slots",
            List.of(
                    List.of(
                            "query-metrics.sql",
                            "query-log-services.sql",
                            "query-log-attributes.sql",
                            "query-log-new-templates.sql"),
                    List.of(
                            "query-span-services.sql",
                            "query-span-operations.sql",
                            "query-span-instances.sql",
                            "query-span-self-time.sql",
                            "query-edges.sql")));

    static final DerivedTable BASELINES = inOrder("baselines", "query-1-history.sql", "query-2-own-day.sql");
    static final DerivedTable QUALITY_CHECKS = inOrder(
            "quality_checks",
            "query-volume.sql",
            "query-times.sql",
            "query-nulls.sql",
            "query-rejects.sql",
            "query-schema.sql");
    static final DerivedTable TEMPLATE_CHANGES = inOrder("template_changes", "query.sql");

    private static DerivedTable inOrder(String name, String... queries) {
        return new DerivedTable(name, List.of(List.of(queries)));
    }

    public static List<DerivedTable> all() {
        return List.of(QUALITY_CHECKS, SIGNAL_SLOTS, BASELINES, TEMPLATE_CHANGES);
    }

    /** Fills the day's partition anew. @return rows now in it */
    public long replace(Warehouse warehouse, Day day) {
        return warehouse.replace(name, Warehouse.partition(day.date()), staging -> fill(warehouse, day, staging));
    }

    /** Runs the statements on a staging table of the same shape. */
    void fill(Warehouse warehouse, Day day, String staging) {
        Map<String, Object> parameters = parameters(day, staging);
        SideBySide.each(lanes.size(), lanes, lane -> {
            lane.forEach(query -> warehouse.execute("sql/" + name + "/" + query, parameters));
            return lane;
        });
    }

    private static Map<String, Object> parameters(Day day, String target) {
        Instant start = day.start();
        return Map.of(
                "target", target,
                "day", day.date(),
                "start", start,
                "end", day.end(),
                "zone", zone(day.zone()));
    }

    /** The zone as ClickHouse knows it, where one of a fixed offset ({@code +09:00}, {@code Z}) has another name. */
    private static String zone(ZoneId zone) {
        if (zone.normalized() instanceof ZoneOffset offset) {
            return offset.equals(ZoneOffset.UTC) ? "UTC" : "Fixed/UTC" + OFFSET.format(offset);
        }
        return zone.getId();
    }
}
