package io.daybreak.verification;

import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.rows.Answer;
import io.daybreak.warehouse.Warehouse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Answers measures of the same rows over several windows with one statement. */
final class ManyWindows {

    private record Window(Instant from, Instant to) {
        static Window of(Measure measure) {
            return new Window(measure.from(), measure.to());
        }
    }

    private final Warehouse warehouse;
    private final Map<Window, List<Measure>> measures;
    private final String kind;

    /** @param measures that {@link SameRows} takes together */
    ManyWindows(Warehouse warehouse, List<Measure> measures) {
        this.warehouse = warehouse;
        this.measures =
                measures.stream().collect(Collectors.groupingBy(Window::of, LinkedHashMap::new, Collectors.toList()));
        this.kind = measures.getFirst().of().word();
    }

    Map<Measure, Answer> answers() {
        List<Window> windows = List.copyOf(measures.keySet());
        Map<Measure, Answer> answers = new HashMap<>();
        warehouse.read("sql/measures/windows_" + kind + ".sql", parameters(windows), (row, number) -> {
            for (Measure measure : asked(windows.get(row.getInt("window_number") - 1))) {
                answers.put(measure, RowReading.answer(measure, row, query(measure)));
            }
            return number;
        });
        windows.forEach(window ->
                asked(window).forEach(measure -> answers.computeIfAbsent(measure, none -> nothing(none, query(none)))));
        return answers;
    }

    private List<Measure> asked(Window window) {
        return Objects.requireNonNull(measures.get(window));
    }

    private Map<String, Object> parameters(List<Window> windows) {
        Instant first =
                windows.stream().map(Window::from).min(Instant::compareTo).orElseThrow();
        Instant last = windows.stream().map(Window::to).max(Instant::compareTo).orElseThrow();
        Measure any = asked(windows.getFirst()).getFirst().during(first, last);
        Map<String, Object> all = MeasureParameters.of(any);
        all.put("starts", windows.stream().map(Window::from).toList());
        all.put("ends", windows.stream().map(Window::to).toList());
        return all;
    }

    private String query(Measure measure) {
        return Warehouse.inlined("sql/measures/" + kind + ".sql", MeasureParameters.of(measure));
    }

    private static Answer nothing(Measure measure, String query) {
        BigDecimal none = measure.aggregate().isCount() ? BigDecimal.ZERO : null;
        return new Answer(none, null, "", false, 0, "", query);
    }
}
