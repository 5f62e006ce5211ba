package io.daybreak.verification;

import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.warehouse.Warehouse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks measures, or rankings, of the same rows with one statement, whatever their windows and the values they ask for. */
final class ManyMeasures {
    /** Parameters travel in the address of a request, which has a longest length. */
    private static final int MOST_QUESTIONS = 500;
    /** Percentiles keep the numbers of each window in memory. */
    private static final Duration MOST_TIME = Duration.ofHours(48);

    /** Measures of one question differ in their aggregate alone. */
    private record Question(
            SortedMap<Column, String> where, @Nullable String metric, Windows.Bounds window) {
        static Question of(Measure measure) {
            return new Question(measure.where(), measure.metric(), new Windows.Bounds(measure.from(), measure.to()));
        }

        String get(Column column) {
            String equal = column == Column.METRIC ? metric : where.get(column);
            return Objects.requireNonNullElse(equal, "");
        }

        Duration length() {
            return Duration.between(window.from(), window.to());
        }
    }

    /** What a row says to a measure. */
    interface Reader {
        void read(Measure measure, ResultSet row) throws SQLException;
    }

    private final Warehouse warehouse;
    private final SameRows rows;
    private final Map<Question, List<Measure>> measures;

    /** @param measures that have these rows in common */
    ManyMeasures(Warehouse warehouse, SameRows rows, List<Measure> measures) {
        this.warehouse = warehouse;
        this.rows = rows;
        this.measures =
                measures.stream().collect(Collectors.groupingBy(Question::of, LinkedHashMap::new, Collectors.toList()));
    }

    /** Hands over each row with each measure that it answers; a measure without rows has none. */
    void read(Reader reader) {
        String resource = "sql/measures/many_" + rows.of().word() + ".sql";
        for (List<Question> questions : portions()) {
            warehouse.read(resource, parameters(questions), (row, number) -> {
                for (Measure measure : asked(questions.get(row.getInt("question") - 1))) {
                    reader.read(measure, row);
                }
                return number;
            });
        }
    }

    private List<List<Question>> portions() {
        List<List<Question>> portions = new ArrayList<>();
        List<Question> portion = new ArrayList<>();
        Duration time = Duration.ZERO;
        for (Question question : measures.keySet()) {
            time = time.plus(question.length());
            boolean full = portion.size() == MOST_QUESTIONS || rows.percentiles() && time.compareTo(MOST_TIME) > 0;
            if (full && !portion.isEmpty()) {
                portions.add(portion);
                portion = new ArrayList<>();
                time = question.length();
            }
            portion.add(question);
        }
        portions.add(portion);
        return portions;
    }

    private List<Measure> asked(Question question) {
        return Objects.requireNonNull(measures.get(question));
    }

    private Map<String, Object> parameters(List<Question> questions) {
        Map<String, Object> all =
                MeasureParameters.of(asked(questions.getFirst()).getFirst());
        all.putAll(Windows.parameters(questions.stream().map(Question::window).toList()));
        all.put("ranked", rows.ranked() != null);
        all.put(
                "ranked_by",
                Objects.requireNonNullElse(rows.ranked(), Column.SERVICE).word());
        for (Column column : SameRows.columns(rows.of())) {
            String name = column.word();
            List<String> values =
                    questions.stream().map(question -> question.get(column)).toList();
            boolean by = rows.by().contains(column);
            all.put("by_" + name, by);
            all.put("key_" + name, values);
            all.put(name, by ? values.stream().distinct().toList() : List.of());
        }
        return all;
    }
}
