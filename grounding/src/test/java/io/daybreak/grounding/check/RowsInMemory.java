package io.daybreak.grounding.check;

import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import io.daybreak.grounding.rows.Answer;
import io.daybreak.grounding.rows.Incident;
import io.daybreak.grounding.rows.Names;
import io.daybreak.grounding.rows.Ranked;
import io.daybreak.grounding.rows.Ranking;
import io.daybreak.grounding.rows.SourceRows;
import io.daybreak.grounding.rows.Window;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Source rows in lists: the plainest answer there is, and the second opinion on every other one. */
public final class RowsInMemory implements SourceRows {

    /** One row of any kind. */
    public record Row(Rows of, Instant time, Map<Column, String> columns, BigDecimal number, String unit) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Incident> incidents = new HashMap<>();
    private String missing = "";

    public RowsInMemory log(String time, String service, String severity, String body) {
        return add(
                Rows.LOGS,
                time,
                Map.of(
                        Column.SERVICE,
                        service,
                        Column.INSTANCE,
                        service + "-0",
                        Column.SEVERITY,
                        severity,
                        Column.BODY,
                        body,
                        Column.TEMPLATE_ID,
                        "00000000deadbeef"),
                BigDecimal.ZERO,
                "");
    }

    public RowsInMemory metric(String time, String service, String metric, String unit, double value) {
        return add(
                Rows.METRICS,
                time,
                Map.of(Column.SERVICE, service, Column.INSTANCE, service + "-0", Column.METRIC, metric),
                BigDecimal.valueOf(value),
                unit);
    }

    public RowsInMemory span(String time, String service, String operation, String status, long micros) {
        return add(
                Rows.SPANS,
                time,
                Map.of(
                        Column.SERVICE,
                        service,
                        Column.INSTANCE,
                        service + "-0",
                        Column.OPERATION,
                        operation,
                        Column.STATUS,
                        status),
                BigDecimal.valueOf(micros),
                "us");
    }

    public RowsInMemory add(Rows of, String time, Map<Column, String> columns, BigDecimal number, String unit) {
        rows.add(new Row(of, Instant.parse(time), columns, number, unit));
        return this;
    }

    public RowsInMemory incident(Incident incident) {
        incidents.put(incident.id(), incident);
        return this;
    }

    public RowsInMemory missing(String why) {
        missing = why;
        return this;
    }

    public List<Row> rows() {
        return rows;
    }

    @Override
    public Map<Measure, Answer> measure(Set<Measure> measures) {
        return answer(measures, this::answer);
    }

    @Override
    public Map<Claim.Quote, Answer> find(Set<Claim.Quote> quotes) {
        return answer(quotes, quote -> {
            Measure lines = quote.measures().getFirst();
            List<Row> found = matching(lines).stream()
                    .filter(row -> row.columns().getOrDefault(Column.BODY, "").contains(quote.text()))
                    .toList();
            return new Answer(BigDecimal.valueOf(found.size()), null, "", false, found.size(), hash(found), "");
        });
    }

    private static <Q, A> Map<Q, A> answer(Set<Q> questions, Function<Q, A> answer) {
        Map<Q, A> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question, answer.apply(question)));
        return answers;
    }

    @Override
    public Map<Ranking, Ranked> rank(Set<Ranking> rankings) {
        return answer(rankings, ranking -> {
            List<Row> all = matching(ranking.measure());
            Map<String, BigDecimal> values = new TreeMap<>();
            all.stream()
                    .collect(Collectors.groupingBy(row -> row.columns().getOrDefault(ranking.by(), "")))
                    .forEach((entity, own) -> {
                        if (!entity.isEmpty()) {
                            values.put(entity, number(ranking.measure(), own));
                        }
                    });
            return new Ranked(values, units(all).size() > 1, all.size(), hash(all), "");
        });
    }

    @Override
    public Map<Window, Set<String>> services(Set<Window> windows) {
        return answer(
                windows,
                window -> rows.stream()
                        .filter(row -> row.of() == window.of() && in(row, window.from(), window.to()))
                        .map(row -> row.columns().get(Column.SERVICE))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public Names names(Day day) {
        Map<Rows, Set<String>> services = new EnumMap<>(Rows.class);
        Names none = new Names(services, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (Row row : rows) {
            if (day.contains(row.time())) {
                services.computeIfAbsent(row.of(), of -> new TreeSet<>())
                        .add(row.columns().get(Column.SERVICE));
                put(none.instances(), row, Column.INSTANCE);
                put(none.metrics(), row, Column.METRIC);
                put(none.operations(), row, Column.OPERATION);
            }
        }
        return none;
    }

    private static void put(Set<String> names, Row row, Column column) {
        String name = row.columns().get(column);
        if (name != null) {
            names.add(name);
        }
    }

    @Override
    public Map<Window, String> missing(Set<Window> windows) {
        return answer(windows, window -> missing);
    }

    @Override
    public Incident incident(String id) {
        return incidents.getOrDefault(id, Incident.unknown(id, ""));
    }

    private List<Row> matching(Measure measure) {
        return rows.stream()
                .filter(row -> row.of() == measure.of() && in(row, measure.from(), measure.to()))
                .filter(row -> measure.metric() == null
                        || measure.metric().equals(row.columns().get(Column.METRIC)))
                .filter(row -> measure.where().entrySet().stream()
                        .allMatch(one -> one.getValue().equals(row.columns().get(one.getKey()))))
                .toList();
    }

    private static boolean in(Row row, Instant from, Instant to) {
        return !row.time().isBefore(from) && row.time().isBefore(to);
    }

    private Answer answer(Measure measure) {
        List<Row> matching = matching(measure);
        boolean numeric = measure.aggregate().isNumeric();
        Set<String> units = numeric ? units(matching) : Set.of("");
        String unit = units.isEmpty() ? "" : units.iterator().next();
        boolean empty = matching.isEmpty() && !measure.aggregate().isCount();
        return new Answer(
                empty || measure.aggregate().isTime() ? null : number(measure, matching),
                empty || !measure.aggregate().isTime() ? null : time(measure.aggregate(), matching),
                unit,
                units.size() > 1,
                matching.size(),
                hash(matching),
                "");
    }

    private static Set<String> units(List<Row> matching) {
        return matching.stream().map(Row::unit).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Instant time(Aggregate aggregate, List<Row> matching) {
        return matching.stream()
                .map(Row::time)
                .reduce((one, other) -> one.isBefore(other) == (aggregate == Aggregate.FIRST_TIME) ? one : other)
                .orElseThrow();
    }

    private static BigDecimal number(Measure measure, List<Row> matching) {
        BigDecimal[] sorted = matching.stream().map(Row::number).sorted().toArray(BigDecimal[]::new);
        BigDecimal sum = Arrays.stream(sorted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (measure.aggregate()) {
            case COUNT -> BigDecimal.valueOf(sorted.length);
            case DISTINCT ->
                BigDecimal.valueOf(matching.stream()
                        .map(row -> row.columns().getOrDefault(measure.column(), ""))
                        .distinct()
                        .count());
            case SUM -> sum;
            case AVG -> sum.divide(BigDecimal.valueOf(sorted.length), new MathContext(15));
            case MIN -> sorted[0];
            case MAX -> sorted[sorted.length - 1];
            case P50 -> rank(sorted, "0.5");
            case P90 -> rank(sorted, "0.9");
            case P95 -> rank(sorted, "0.95");
            case P99 -> rank(sorted, "0.99");
            case FIRST_TIME, LAST_TIME ->
                BigDecimal.valueOf(time(measure.aggregate(), matching).toEpochMilli());
        };
    }

    private static BigDecimal rank(BigDecimal[] sorted, String p) {
        return sorted[
                new BigDecimal(p)
                                .multiply(BigDecimal.valueOf(sorted.length))
                                .setScale(0, RoundingMode.CEILING)
                                .intValue()
                        - 1];
    }

    private static String hash(List<Row> rows) {
        return Integer.toHexString(rows.stream().mapToInt(Row::hashCode).sum());
    }
}
