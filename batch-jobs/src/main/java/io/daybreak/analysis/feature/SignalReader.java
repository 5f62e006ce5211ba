package io.daybreak.analysis.feature;

import io.daybreak.features.Day;
import io.daybreak.features.signal.Exposures;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Series;
import io.daybreak.features.signal.Signal;
import io.daybreak.warehouse.Warehouse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads table signal_slots as series. Counts that the table leaves out because they were 0 are there: of a service that had any calls
 * (or records) counted in a minute, an operation without a row had none.
 */
public final class SignalReader {
    private static final String SERIES = "sql/signal_slots/series.sql";

    private final Warehouse warehouse;

    public SignalReader(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Hands over every series of a day, ordered by service, kind, signal, attribute, instance and unit; one is in memory at a time. */
    public void read(Day day, Consumer<Series> consumer) {
        read(day, (series, _) -> consumer.accept(series));
    }

    /** The same, with what tells of which numbers the counts are shares. */
    public void read(Day day, BiConsumer<Series, Exposures> consumer) {
        var exposures = new Exposures(minutes(day));
        each(day, true, exposures::add);
        each(day, false, series -> consumer.accept(complete(series, exposures), exposures));
    }

    private long minutes(Day day) {
        return warehouse
                .query("sql/signal_slots/minutes.sql", Map.of("day", day.date()), (row, _) -> row.getLong("minutes"))
                .getFirst();
    }

    private void each(Day day, boolean whole, Consumer<Series> consumer) {
        Map<String, Object> parameters = Map.of("day", day.date(), "whole", whole);
        warehouse.forEach(SERIES, parameters, row -> consumer.accept(series(row)));
    }

    private static Series series(ResultSet row) throws SQLException {
        Signal signal = new Signal(
                row.getString("service"),
                row.getString("instance"),
                Kind.of(row.getString("kind")),
                row.getString("signal"),
                row.getString("attribute"),
                row.getString("unit"));
        return new Series(
                signal,
                elements(row, "minutes").mapToLong(Number::longValue).toArray(),
                elements(row, "slot_values").mapToDouble(Number::doubleValue).toArray());
    }

    /** The driver gives arrays of boxes. */
    private static Stream<Number> elements(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray()).map(Number.class::cast);
    }

    private static Series complete(Series series, Exposures exposures) {
        Series whole = series.signal().isCount() ? exposures.whole(series.signal()) : null;
        return whole == null || Arrays.equals(whole.minutes(), series.minutes())
                ? series
                : fill(series, whole.minutes());
    }

    private static Series fill(Series series, long[] minutes) {
        long[] all = union(series.minutes(), minutes);
        double[] values = new double[all.length];
        for (int i = 0, next = 0; i < all.length && next < series.size(); i++) {
            if (all[i] == series.minutes()[next]) {
                values[i] = series.values()[next++];
            }
        }
        return new Series(series.signal(), all, values);
    }

    /** A callee's minute may be the one after its caller's, in which the caller's source reported nothing. */
    private static long[] union(long[] some, long[] others) {
        long[] both = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, both, some.length, others.length);
        return Arrays.stream(both).sorted().distinct().toArray();
    }
}
