package io.daybreak.briefing;

import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.page.Corrections;
import io.daybreak.briefing.page.Corrections.Correction;
import io.daybreak.grounding.codec.StatementWriter;
import io.daybreak.grounding.fact.Fact;
import io.daybreak.warehouse.Warehouse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editions that a day has already. */
final class Editions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TreeMap<Integer, String> hashes = new TreeMap<>();

    Editions(Warehouse warehouse, LocalDate day) {
        warehouse
                .query(
                        "sql/briefing/editions.sql",
                        Map.of("day", day),
                        (row, number) -> Map.entry(row.getInt("edition"), row.getString("facts_hash")))
                .forEach(edition -> hashes.put(edition.getKey(), edition.getValue()));
    }

    /** The newest edition's number where it rests on these facts, else the next. */
    int numberOf(String hash) {
        if (hashes.isEmpty()) {
            return 1;
        }
        return hashes.lastEntry().getValue().equals(hash) ? hashes.lastKey() : hashes.lastKey() + 1;
    }

    boolean has(int number) {
        return hashes.containsKey(number);
    }

    /**
     * What other values facts have than those of the edition before; what is about the same is one change. A row is what
     * {@code sql/briefing/corrections.sql} gives once this edition's facts are written.
     *
     * @param earlier the read of that edition's facts
     */
    static List<Map<String, String>> differences(TableRead earlier, List<Fact> facts) {
        Map<Asked, Value> before = new TreeMap<>();
        earlier.rows()
                .forEach(row -> before.put(
                        new Asked(row.getOrDefault("kind", ""), row.getOrDefault("measure", "")),
                        new Value(row.getOrDefault("value", ""), row.getOrDefault("unit", ""))));
        Map<Asked, Value> after = new TreeMap<>();
        facts.forEach(fact -> after.put(
                new Asked(fact.kind(), StatementWriter.write(fact.measure())), new Value(fact.value(), fact.unit())));
        Set<Asked> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(asked -> !Objects.equals(before.get(asked), after.get(asked)))
                .map(asked -> difference(asked, before.get(asked), after.get(asked)))
                .toList();
    }

    private static Map<String, String> difference(Asked asked, @Nullable Value before, @Nullable Value after) {
        Value was = Objects.requireNonNullElse(before, Value.NONE);
        Value is = Objects.requireNonNullElse(after, Value.NONE);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("change", before == null ? "added" : after == null ? "dropped" : "changed");
        row.put("kind", asked.kind());
        row.put("measure", asked.measure());
        JsonNode measure = JSON.readTree(asked.measure());
        row.put("start_time", measure.path("from").asString());
        row.put("end_time", measure.path("to").asString());
        row.put("value_before", was.value());
        row.put("unit_before", was.unit());
        row.put("value_after", is.value());
        row.put("unit_after", is.unit());
        return row;
    }

    static Corrections corrections(TableRead differences) {
        return new Corrections(
                differences.rows().stream()
                        .filter(row -> isA("changed", row))
                        .map(Editions::correction)
                        .toList(),
                count("added", differences),
                count("dropped", differences));
    }

    private static boolean isA(String change, Map<String, String> row) {
        return row.getOrDefault("change", "").equals(change);
    }

    private static int count(String change, TableRead differences) {
        return Math.toIntExact(
                differences.rows().stream().filter(row -> isA(change, row)).count());
    }

    private static Correction correction(Map<String, String> row) {
        JsonNode asked = JSON.readTree(row.getOrDefault("measure", ""));
        List<String> names = new ArrayList<>();
        asked.path("where")
                .properties()
                .forEach(filter -> names.add(filter.getValue().asString()));
        return new Correction(
                row.getOrDefault("kind", ""),
                names,
                Instant.parse(row.getOrDefault("start_time", "")),
                Instant.parse(row.getOrDefault("end_time", "")),
                new Value(row.getOrDefault("value_before", ""), row.getOrDefault("unit_before", "")).shown(),
                new Value(row.getOrDefault("value_after", ""), row.getOrDefault("unit_after", "")).shown());
    }

    /** What a fact answers. @param measure JSON, as the table has it */
    private record Asked(String kind, String measure) implements Comparable<Asked> {
        @Override
        public int compareTo(Asked other) {
            return Comparator.comparing(Asked::kind)
                    .thenComparing(Asked::measure)
                    .compare(this, other);
        }
    }

    private record Value(String value, String unit) {
        static final Value NONE = new Value("", "");

        String shown() {
            return unit.isEmpty() || unit.equals("1") ? value : value + " " + unit;
        }
    }
}
