package io.daybreak.verification;

import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import io.daybreak.grounding.rows.Answer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one row of a statement under {@code sql/measures} as the answer to a measure. */
final class RowReading {
    /** Behind the fifteenth digit sums of floats depend on their order. */
    private static final MathContext DIGITS = new MathContext(15);

    private RowReading() {}

    static Answer answer(Measure measure, ResultSet row, String query) throws SQLException {
        long rows = row.getLong("rows");
        boolean none = rows == 0 && !measure.aggregate().isCount();
        List<String> units = measure.aggregate().isNumeric() ? units(row) : List.of();
        return new Answer(
                none || measure.aggregate().isTime() ? null : number(measure, row, rows),
                none || !measure.aggregate().isTime() ? null : time(measure.aggregate(), row),
                units.isEmpty() ? "" : units.getFirst(),
                units.size() > 1,
                rows,
                rows == 0 ? "" : row.getString("hash"),
                query);
    }

    static List<String> units(ResultSet row) throws SQLException {
        Array units = row.getArray("units");
        Object[] all = (Object[]) units.getArray();
        return java.util.Arrays.stream(all).map(String::valueOf).toList();
    }

    static Instant time(Aggregate aggregate, ResultSet row) throws SQLException {
        return instant(row, aggregate == Aggregate.FIRST_TIME ? "first_time" : "last_time");
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.parse(row.getString(column).replace(' ', 'T').replaceFirst("Z?$", "Z"));
    }

    /** Null where the rows hold something that is no number. */
    static @Nullable BigDecimal number(Measure measure, ResultSet row, long rows) throws SQLException {
        return switch (measure.aggregate()) {
            case COUNT -> BigDecimal.valueOf(rows);
            case DISTINCT -> BigDecimal.valueOf(row.getLong("column_values"));
            case SUM -> exact(measure, row.getString("total"));
            case AVG -> {
                BigDecimal sum = exact(measure, row.getString("total"));
                yield sum == null ? null : sum.divide(BigDecimal.valueOf(rows), DIGITS);
            }
            case MIN -> decimal(row.getString("least"));
            case MAX -> decimal(row.getString("greatest"));
            case P50, P90, P95, P99 -> decimal(row.getString(measure.aggregate().word()));
            case FIRST_TIME, LAST_TIME -> {
                Instant time = time(measure.aggregate(), row);
                yield BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9));
            }
        };
    }

    private static @Nullable BigDecimal exact(Measure measure, String sum) {
        BigDecimal exact = decimal(sum);
        return exact == null || measure.of() == Rows.SPANS ? exact : exact.round(DIGITS);
    }

    private static @Nullable BigDecimal decimal(String number) {
        return number.matches("-?(?:nan|inf)") ? null : new BigDecimal(number);
    }
}
