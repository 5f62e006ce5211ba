package io.daybreak.briefing;

import io.daybreak.briefing.page.Contents.Correction;
import io.daybreak.grounding.codec.StatementWriter;
import io.daybreak.grounding.fact.Fact;
import io.daybreak.warehouse.Warehouse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The editions that a day has already. */
final class Editions {
    private final Warehouse warehouse;
    private final LocalDate day;
    private final TreeMap<Integer, String> hashes = new TreeMap<>();

    Editions(Warehouse warehouse, LocalDate day) {
        this.warehouse = warehouse;
        this.day = day;
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

    /** What other values facts have than in an edition; what is about the same is one change. */
    List<Correction> changes(int edition, List<Fact> facts) {
        Map<String, String> before = new TreeMap<>();
        warehouse
                .query(
                        "sql/briefing/earlier_facts.sql",
                        Map.of("day", day, "edition", edition),
                        (row, number) -> Map.entry(
                                row.getString("kind") + "\u0000" + row.getString("measure"),
                                value(row.getString("value"), row.getString("unit"))))
                .forEach(fact -> before.put(fact.getKey(), fact.getValue()));
        Map<String, String> after = new TreeMap<>();
        facts.forEach(fact -> after.put(
                fact.kind() + "\u0000" + StatementWriter.write(fact.measure()), value(fact.value(), fact.unit())));
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<Correction> changes = new ArrayList<>();
        for (String key : all) {
            String was = before.getOrDefault(key, "");
            String is = after.getOrDefault(key, "");
            if (!was.equals(is)) {
                changes.add(new Correction(key.substring(0, key.indexOf('\u0000')), was, is));
            }
        }
        return changes;
    }

    private static String value(String value, String unit) {
        return unit.isEmpty() || unit.equals("1") ? value : value + " " + unit;
    }

    static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash facts: this JDK has no SHA-256", e);
        }
    }
}
