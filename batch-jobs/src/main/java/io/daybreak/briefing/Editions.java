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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
     * What other values facts have than those of the edition before; what is about the same is one change.
     *
     * @param earlier the read of that edition's facts
     */
    static Corrections changes(TableRead earlier, List<Fact> facts) {
        Map<Asked, String> before = new TreeMap<>();
        earlier.rows()
                .forEach(row -> before.put(
                        new Asked(row.getOrDefault("kind", ""), row.getOrDefault("measure", "")),
                        value(row.getOrDefault("value", ""), row.getOrDefault("unit", ""))));
        Map<Asked, String> after = new TreeMap<>();
        facts.forEach(fact -> after.put(
                new Asked(fact.kind(), StatementWriter.write(fact.measure())), value(fact.value(), fact.unit())));
        List<Correction> changed = new ArrayList<>();
        after.forEach((asked, is) -> {
            String was = before.getOrDefault(asked, is);
            if (!was.equals(is)) {
                changed.add(asked.correction(was, is));
            }
        });
        return new Corrections(changed, missing(after, before), missing(before, after));
    }

    private static int missing(Map<Asked, String> some, Map<Asked, String> others) {
        return Math.toIntExact(some.keySet().stream()
                .filter(asked -> !others.containsKey(asked))
                .count());
    }

    /** What a fact answers. @param measure JSON, as the table has it */
    private record Asked(String kind, String measure) implements Comparable<Asked> {
        @Override
        public int compareTo(Asked other) {
            return Comparator.comparing(Asked::kind)
                    .thenComparing(Asked::measure)
                    .compare(this, other);
        }

        Correction correction(String before, String after) {
            JsonNode asked = JSON.readTree(measure);
            List<String> names = new ArrayList<>();
            asked.path("where")
                    .properties()
                    .forEach(filter -> names.add(filter.getValue().asString()));
            return new Correction(
                    kind,
                    names,
                    Instant.parse(asked.path("from").asString()),
                    Instant.parse(asked.path("to").asString()),
                    before,
                    after);
        }
    }

    private static String value(String value, String unit) {
        return unit.isEmpty() || unit.equals("1") ? value : value + " " + unit;
    }
}
