package io.daybreak.landing.decode;

import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.source.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The first line of a CSV: columns are known by name, in any order; unknown ones are ignored.
 *
 * @param targets for each column of the file its place in the row; -1 where it is ignored
 * @param ignored the names that are ignored
 */
public record CsvHeader(int[] targets, SortedSet<String> ignored) {

    /** @throws IllegalArgumentException if a column that a record cannot do without is absent, or one stands twice */
    public static CsvHeader of(RecordKind kind, byte[] bytes, int start, int end) {
        String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        List<String> names = Arrays.stream(line.split(",", -1))
                .map(name -> name.strip().replace("\"", ""))
                .toList();
        SortedSet<String> missing = new TreeSet<>(needed(kind));
        names.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("header lacks " + String.join(", ", missing));
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("header names a column twice");
        }
        RowLayout layout = RowLayout.of(kind);
        SortedSet<String> ignored = new TreeSet<>(names);
        ignored.removeIf(name -> layout.indexOf(name) >= 0);
        return new CsvHeader(names.stream().mapToInt(layout::indexOf).toArray(), ignored);
    }

    private static List<String> needed(RecordKind kind) {
        return switch (kind) {
            case METRICS -> List.of("timestamp", "service", "metric", "value");
            case SPANS -> List.of("service", "start", "duration_us");
            case EDGES -> List.of("caller", "callee");
            case LOGS -> List.of("timestamp", "service", "body");
            case CHANGES -> List.of("timestamp", "service");
        };
    }
}
