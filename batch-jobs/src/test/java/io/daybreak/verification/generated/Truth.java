package io.daybreak.verification.generated;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the rows of a set say, worked out over lists. */
final class Truth {
    private final RawSet set;
    private final Map<String, Incidents> incidents;

    /** The state and the ranked services of an incident, as the tables of the analysis have them. */
    record Incidents(String state, List<String> ranking) {}

    Truth(RawSet set, Map<String, Incidents> incidents) {
        this.set = set;
        this.incidents = incidents;
    }

    RawSet set() {
        return set;
    }

    Map<String, Incidents> incidents() {
        return incidents;
    }

    List<RawRow> rows(Ask ask) {
        return set.between(ask.of(), ask.from(), ask.to()).stream()
                .filter(row -> ask.metric().isEmpty() || ask.metric().equals(row.get("metric")))
                .filter(row -> ask.where().entrySet().stream()
                        .allMatch(one -> one.getValue().equals(row.get(one.getKey()))))
                .toList();
    }

    /** The number of a measure; none of no rows, where it is no count. */
    Optional<BigDecimal> number(Ask ask) {
        return number(ask, rows(ask));
    }

    private static Optional<BigDecimal> number(Ask ask, List<RawRow> rows) {
        return switch (ask.aggregate()) {
            case "count" -> Optional.of(BigDecimal.valueOf(rows.size()));
            case "distinct" ->
                Optional.of(BigDecimal.valueOf(rows.stream()
                        .map(row -> row.get(ask.column()))
                        .distinct()
                        .count()));
            default -> rows.isEmpty() ? Optional.empty() : Optional.of(numeric(ask.aggregate(), rows));
        };
    }

    private static BigDecimal numeric(String aggregate, List<RawRow> rows) {
        List<BigDecimal> sorted = rows.stream().map(RawRow::number).sorted().toList();
        BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (aggregate) {
            case "sum" -> sum;
            case "avg" -> sum.divide(BigDecimal.valueOf(rows.size()), new MathContext(15));
            case "min" -> sorted.getFirst();
            case "max" -> sorted.getLast();
            default -> {
                int p = Integer.parseInt(aggregate.substring(1));
                yield sorted.get((p * sorted.size() + 99) / 100 - 1);
            }
        };
    }

    Optional<Instant> time(Ask ask) {
        List<RawRow> rows = rows(ask);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of((ask.aggregate().equals("first_time") ? rows.getFirst() : rows.getLast()).time());
    }

    /** The value of each entity with rows. */
    Map<String, BigDecimal> ranking(Ask ask, String by) {
        Map<String, BigDecimal> values = new TreeMap<>();
        rows(ask).stream()
                .filter(row -> !row.get(by).isEmpty())
                .collect(Collectors.groupingBy(row -> row.get(by)))
                .forEach((entity, rows) -> number(ask, rows).ifPresent(value -> values.put(entity, value)));
        return values;
    }

    /** The unit of a measure's rows: empty of a count. */
    String unit(Ask ask) {
        if (ask.aggregate().equals("count") || ask.aggregate().equals("distinct")) {
            return "";
        }
        return ask.of().equals("spans")
                ? "us"
                : rows(ask).stream().findFirst().map(row -> row.get("unit")).orElse("");
    }

    /** How many of the larger unit's parts the smaller one is: of those units alone that are said here. */
    static Optional<BigDecimal> convert(BigDecimal value, String from, String to) {
        Map<String, String> factors = Map.of(
                "us",
                "0.000001",
                "ms",
                "0.001",
                "s",
                "1",
                "By",
                "1",
                "kBy",
                "1000",
                "MBy",
                "1000000",
                "GBy",
                "1000000000",
                "MiBy",
                "1048576",
                "GiBy",
                "1073741824");
        if (from.equals(to)) {
            return Optional.of(value);
        }
        boolean known = factors.containsKey(from) && factors.containsKey(to);
        return known && from.endsWith("By") == to.endsWith("By")
                ? Optional.of(value.multiply(new BigDecimal(factors.get(from)))
                        .divide(new BigDecimal(factors.get(to)), MathContext.DECIMAL128))
                : Optional.empty();
    }

    /** Rounded half up to the decimals of another number. */
    static BigDecimal rounded(BigDecimal actual, BigDecimal like) {
        return actual.setScale(Math.max(0, like.scale()), RoundingMode.HALF_UP);
    }
}
