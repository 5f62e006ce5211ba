package io.daybreak.verification;

import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.rows.Answer;
import io.daybreak.warehouse.Warehouse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers measures of the same rows with one statement, whatever their windows and the values they ask for. */
final class ManyMeasures {
    /** Parameters travel in the address of a request, which has a longest length. */
    private static final int MOST_QUESTIONS = 500;
    /** Percentiles keep the numbers of each window in memory. */
    private static final Duration MOST_TIME = Duration.ofHours(48);

    /** Measures of one question differ in their aggregate alone. */
    private record Question(SortedMap<Column, String> where, @Nullable String metric, Windows.Bounds window) {
        static Question of(Measure measure) {
            return new Question(
                    measure.where(), measure.metric(), new Windows.Bounds(measure.from(), measure.to()));
        }

        String get(Column column) {
            String equal = column == Column.METRIC ? metric : where.get(column);
            return Objects.requireNonNullElse(equal, "");
        }

        Duration length() {
            return Duration.between(window.from(), window.to());
        }
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

    Map<Measure, Answer> answers() {
        Map<Measure, Answer> answers = new HashMap<>();
        for (List<Question> questions : portions()) {
            warehouse.read(
                    "sql/measures/many_" + rows.of().word() + ".sql", parameters(questions), (row, number) -> {
                        for (Measure measure : asked(questions.get(row.getInt("question") - 1))) {
                            answers.put(measure, RowReading.answer(measure, row, query(measure)));
                        }
                        return number;
                    });
        }
        measures.values().stream()
                .flatMap(List::stream)
                .forEach(measure -> answers.computeIfAbsent(measure, none -> nothing(none, query(none))));
        return answers;
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
        for (Column column : SameRows.columns(rows.of())) {
            String name = column.name().toLowerCase(Locale.ROOT);
            List<String> values =
                    questions.stream().map(question -> question.get(column)).toList();
            boolean by = rows.by().contains(column);
            all.put("by_" + name, by);
            all.put("key_" + name, values);
            all.put(name, by ? values.stream().distinct().toList() : List.of());
        }
        return all;
    }

    private static String query(Measure measure) {
        return Warehouse.inlined("sql/measures/" + measure.of().word() + ".sql", MeasureParameters.of(measure));
    }

    private static Answer nothing(Measure measure, String query) {
        BigDecimal none = measure.aggregate().isCount() ? BigDecimal.ZERO : null;
        return new Answer(none, null, "", false, 0, "", query);
    }
}
