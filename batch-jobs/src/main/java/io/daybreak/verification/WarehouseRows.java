package io.daybreak.verification;

import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import io.daybreak.grounding.rows.Answer;
import io.daybreak.grounding.rows.Incident;
import io.daybreak.grounding.rows.Names;
import io.daybreak.grounding.rows.Ranked;
import io.daybreak.grounding.rows.Ranking;
import io.daybreak.grounding.rows.SourceRows;
import io.daybreak.grounding.rows.Window;
import io.daybreak.warehouse.Warehouse;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers from the warehouse's raw tables, as its reading user, by the statements under {@code sql/measures}. */
public final class WarehouseRows implements SourceRows {
    private final Warehouse warehouse;
    private final LocalDate until;

    /** @param until the last day whose incidents are looked at: a day that is briefed again does not know later ones */
    public WarehouseRows(Warehouse warehouse, LocalDate until) {
        this.warehouse = warehouse;
        this.until = until;
    }

    /** Measures whose equalities are of the same columns are answered by one read of the rows. */
    @Override
    public Map<Measure, Answer> measure(Set<Measure> measures) {
        Map<SameRows, List<Measure>> groups =
                measures.stream().collect(Collectors.groupingBy(SameRows::of, LinkedHashMap::new, Collectors.toList()));
        Map<Measure, Answer> answers = new HashMap<>();
        Together.ask(groups.keySet(), rows -> measure(rows, Objects.requireNonNull(groups.get(rows))))
                .values()
                .forEach(answers::putAll);
        return answers;
    }

    private Map<Measure, Answer> measure(SameRows rows, List<Measure> group) {
        if (!rows.canBeTogether() || group.size() == 1) {
            return Together.ask(new LinkedHashSet<>(group), this::measure);
        }
        Map<Measure, Answer> answers = new HashMap<>();
        new ManyMeasures(warehouse, rows, group)
                .read((measure, row) -> answers.put(measure, RowReading.answer(measure, row, query(measure))));
        group.forEach(measure -> answers.computeIfAbsent(measure, WarehouseRows::nothing));
        return answers;
    }

    private static Answer nothing(Measure measure) {
        BigDecimal none = measure.aggregate().isCount() ? BigDecimal.ZERO : null;
        return new Answer(none, null, "", false, 0, "", query(measure));
    }

    private static String query(Measure measure) {
        return Warehouse.inlined("sql/measures/" + measure.of().word() + ".sql", MeasureParameters.of(measure));
    }

    private Answer measure(Measure measure) {
        return warehouse
                .read(
                        "sql/measures/" + measure.of().word() + ".sql",
                        MeasureParameters.of(measure),
                        (row, number) -> RowReading.answer(measure, row, query(measure)))
                .getFirst();
    }

    /** As measures, rankings whose equalities are of the same columns are answered by one read of the rows. */
    @Override
    public Map<Ranking, Ranked> rank(Set<Ranking> rankings) {
        Map<SameRows, List<Ranking>> groups =
                rankings.stream().collect(Collectors.groupingBy(SameRows::of, LinkedHashMap::new, Collectors.toList()));
        Map<Ranking, Ranked> ranked = new HashMap<>();
        Together.ask(groups.keySet(), rows -> rank(rows, Objects.requireNonNull(groups.get(rows))))
                .values()
                .forEach(ranked::putAll);
        return ranked;
    }

    private Map<Ranking, Ranked> rank(SameRows rows, List<Ranking> group) {
        Map<Measure, Ranks> ranks = new LinkedHashMap<>();
        group.forEach(ranking -> ranks.put(ranking.measure(), new Ranks(ranking.measure())));
        if (rows.canBeTogether()) {
            new ManyMeasures(warehouse, rows, List.copyOf(ranks.keySet()))
                    .read((measure, row) ->
                            Objects.requireNonNull(ranks.get(measure)).add(row));
        } else {
            group.forEach(ranking -> warehouse.read(
                    rankQuery(ranking),
                    rankParameters(ranking),
                    (row, number) ->
                            Objects.requireNonNull(ranks.get(ranking.measure())).add(row)));
        }
        return group.stream()
                .collect(Collectors.toMap(
                        ranking -> ranking,
                        ranking -> Objects.requireNonNull(ranks.get(ranking.measure()))
                                .ranked(Warehouse.inlined(rankQuery(ranking), rankParameters(ranking)))));
    }

    private static String rankQuery(Ranking ranking) {
        return "sql/measures/rank_" + ranking.measure().of().word() + ".sql";
    }

    private static Map<String, Object> rankParameters(Ranking ranking) {
        Map<String, Object> parameters = MeasureParameters.of(ranking.measure());
        parameters.put("by", ranking.by().word());
        return parameters;
    }

    /** Gathers the entities of one ranking. */
    private static final class Ranks {
        private final Measure measure;
        private final Map<String, BigDecimal> values = new TreeMap<>();
        private final Set<String> units = new TreeSet<>();
        private BigInteger hash = BigInteger.ZERO;
        private long rows;

        Ranks(Measure measure) {
            this.measure = measure;
        }

        boolean add(ResultSet row) throws SQLException {
            long own = row.getLong("rows");
            String entity = row.getString("entity");
            BigDecimal value = RowReading.number(measure, row, own);
            if (!entity.isEmpty() && value != null) {
                values.put(entity, value);
            }
            if (measure.aggregate().isNumeric()) {
                units.addAll(RowReading.units(row));
            }
            rows += own;
            hash = hash.add(new BigInteger(row.getString("hash"), 16));
            return true;
        }

        Ranked ranked(String query) {
            return new Ranked(values, units.size() > 1, rows, String.format("%016x", hash.longValue()), query);
        }
    }

    @Override
    public Map<Claim.Quote, Answer> find(Set<Claim.Quote> quotes) {
        return Together.ask(quotes, this::find);
    }

    private Answer find(Claim.Quote quote) {
        String resource = "sql/measures/quote.sql";
        Map<String, Object> parameters = MeasureParameters.of(quote);
        String query = Warehouse.inlined(resource, parameters);
        return warehouse
                .read(resource, parameters, (row, number) -> {
                    long rows = row.getLong("rows");
                    String hash = rows == 0 ? "" : row.getString("hash");
                    return new Answer(BigDecimal.valueOf(rows), null, "", false, rows, hash, query);
                })
                .getFirst();
    }

    @Override
    public Map<Window, Set<String>> services(Set<Window> windows) {
        Map<Window, Set<String>> services = new HashMap<>();
        windows.forEach(window -> services.put(window, new TreeSet<>()));
        together(windows)
                .forEach(all -> warehouse.read(
                        "sql/measures/many_services.sql",
                        MeasureParameters.of(all),
                        (row, number) -> Objects.requireNonNull(services.get(all.get(row.getInt("question") - 1)))
                                .add(row.getString("service"))));
        return services;
    }

    /** Windows of one kind that begin on one day: what lies between distant days is not read. */
    private static Collection<List<Window>> together(Set<Window> windows) {
        return windows.stream()
                .collect(Collectors.groupingBy(
                        window -> Map.entry(window.of(), MeasureParameters.date(window.from())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    @Override
    public Names names(Day day) {
        Map<String, Set<String>> names = new HashMap<>();
        warehouse.read(
                "sql/measures/names.sql",
                Map.of("day", day.date()),
                (row, number) -> names.computeIfAbsent(
                                row.getString("kind") + " " + row.getString("column"), key -> new TreeSet<>())
                        .add(row.getString("name")));
        Map<Rows, Set<String>> services = new EnumMap<>(Rows.class);
        Set<String> instances = new TreeSet<>();
        for (Rows of : Rows.values()) {
            services.put(of, names.getOrDefault(of.word() + " service", Set.of()));
            instances.addAll(names.getOrDefault(of.word() + " instance", Set.of()));
        }
        return new Names(
                services,
                instances,
                names.getOrDefault("metrics metric", Set.of()),
                names.getOrDefault("spans operation", Set.of()));
    }

    @Override
    public Map<Window, String> missing(Set<Window> windows) {
        Map<Window, String> missing = new HashMap<>();
        together(windows).forEach(all -> {
            List<Gap> gaps = gaps(all);
            all.forEach(window -> missing.put(
                    window,
                    gaps.stream()
                            .filter(gap -> gap.touches(window))
                            .map(Gap::why)
                            .distinct()
                            .collect(Collectors.joining("; "))));
        });
        return missing;
    }

    /** What was not loaded, or not wholly. */
    private record Gap(Instant start, Instant end, String why) {
        boolean touches(Window window) {
            return start.isBefore(window.to()) && end.isAfter(window.from());
        }
    }

    private List<Gap> gaps(List<Window> windows) {
        String kind = windows.getFirst().of().word();
        Map<String, Object> parameters = MeasureParameters.of(windows);
        parameters.put("kind", kind);
        return warehouse.read(
                "sql/measures/missing.sql",
                parameters,
                (row, number) -> new Gap(
                        RowReading.instant(row, "start"),
                        RowReading.instant(row, "end"),
                        kind + " of " + row.getString("source") + " are not all there: " + row.getString("detail")));
    }

    @Override
    public Incident incident(String id) {
        String resource = "sql/measures/incident.sql";
        Map<String, Object> parameters = Map.of("incident", id, "until", until);
        String query = Warehouse.inlined(resource, parameters);
        List<Map.Entry<LocalDate, String>> found = new java.util.ArrayList<>();
        List<Incident.Candidate> causes = new java.util.ArrayList<>();
        warehouse.read(resource, parameters, (row, number) -> {
            found.add(Map.entry(LocalDate.parse(row.getString("on_day")), row.getString("state")));
            if (row.getInt("place") > 0) {
                causes.add(new Incident.Candidate(
                        row.getInt("place"),
                        Objects.requireNonNull(row.getString("service")),
                        Set.copyOf(strings(row.getArray("gates")))));
            }
            return causes;
        });
        return found.stream()
                .findFirst()
                .map(one -> new Incident(id, one.getKey(), one.getValue(), List.copyOf(causes), query))
                .orElseGet(() -> Incident.unknown(id, query));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
