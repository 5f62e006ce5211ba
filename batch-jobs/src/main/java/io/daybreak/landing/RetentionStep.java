package io.daybreak.landing;

import io.daybreak.features.Day;
import io.daybreak.warehouse.Warehouse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Drops raw rows of days long before the one that is run. The machine's clock has no say, so a backfill keeps what it loads; what
 * was derived of dropped rows stays. A dropped day that is run again is loaded again from its landing.
 */
public final class RetentionStep {
    private final Warehouse warehouse;
    private final LoadRecords records;
    private final @Nullable Integer days;

    /**
     * @param days that are kept before the day that is run; null: all
     * @param clock says when a partition was dropped, in bookkeeping alone
     */
    public RetentionStep(Warehouse warehouse, @Nullable Integer days, Clock clock) {
        this.warehouse = warehouse;
        this.records = new LoadRecords(warehouse, clock);
        this.days = days;
    }

    /** A day of a source. */
    private record Delivery(LocalDate day, String source) {}

    /** Gives how many partitions were dropped. */
    public long run(Day day) {
        if (days == null) {
            return 0;
        }
        LocalDate first = day.date().minusDays(days);
        return RawTable.byContents().entrySet().stream()
                .mapToLong(entry -> drop(entry.getKey(), entry.getValue(), first))
                .sum();
    }

    private long drop(String contents, String table, LocalDate first) {
        List<Delivery> expired = warehouse.query(
                "sql/load/expired.sql",
                Map.of("table", table, "first", first),
                (row, _) -> new Delivery(LocalDate.parse(row.getString("day")), row.getString("source")));
        for (Delivery delivery : expired) {
            records.drop(table, delivery.day(), delivery.source(), contents);
        }
        return expired.size();
    }
}
