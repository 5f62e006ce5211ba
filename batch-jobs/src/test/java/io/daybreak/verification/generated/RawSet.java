package io.daybreak.verification.generated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a telemetry set between two instants, read from its files line by line: no warehouse, no SQL. */
final class RawSet {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, List<RawRow>> rows = new HashMap<>();
    private final Map<String, String> interned = new HashMap<>();
    private final Instant from;
    private final Instant to;

    /** @param mined what the log table adds to a line of the file: its severity and template, by number from 1 */
    RawSet(Path folder, Instant from, Instant to, LongFunction<Map<String, String>> mined) {
        this.from = from;
        this.to = to;
        for (String of : List.of("logs", "metrics", "spans")) {
            rows.put(of, new ArrayList<>());
        }
        read(folder.resolve("metrics.csv.gz"), (line, number) -> metric(line));
        read(folder.resolve("spans.csv.gz"), (line, number) -> span(line));
        read(folder.resolve("logs.jsonl.gz"), (line, number) -> log(line, mined.apply(number)));
        rows.values().forEach(all -> all.sort(Comparator.comparing(RawRow::time)));
    }

    private interface Line {
        void read(String line, long number);
    }

    private static void read(Path file, Line reader) {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read(line, number++);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void metric(String line) {
        List<String> cells = cells(line);
        if (!cells.getFirst().equals("timestamp")) {
            add(
                    "metrics",
                    cells.get(0),
                    Map.of(
                            "service", intern(cells.get(1)),
                            "instance", intern(cells.get(2)),
                            "metric", intern(cells.get(3)),
                            "unit", intern(cells.get(4))),
                    BigDecimal.valueOf(Double.parseDouble(cells.get(5))));
        }
    }

    private void span(String line) {
        List<String> cells = cells(line);
        if (!cells.getFirst().equals("trace_id")) {
            add(
                    "spans",
                    cells.get(6),
                    Map.of(
                            "trace_id", cells.get(0),
                            "parent_span_id", cells.get(2),
                            "service", intern(cells.get(3)),
                            "instance", intern(cells.get(4)),
                            "operation", intern(cells.get(5))),
                    new BigDecimal(cells.get(7)));
        }
    }

    private void log(String line, Map<String, String> mined) {
        JsonNode node = JSON.readTree(line);
        Map<String, String> columns = new HashMap<>(mined);
        for (String column : List.of("service", "instance", "trace_id", "body")) {
            columns.put(column, intern(node.path(column).asString("")));
        }
        add("logs", node.path("timestamp").asString(), columns, BigDecimal.ZERO);
    }

    private void add(String of, String time, Map<String, String> columns, BigDecimal number) {
        Instant instant = Instant.parse(time);
        if (!instant.isBefore(from) && instant.isBefore(to)) {
            all(of).add(new RawRow(of, instant, columns, number));
        }
    }

    private String intern(String text) {
        return interned.computeIfAbsent(text, same -> same);
    }

    /** RFC 4180, without line breaks in cells. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** All rows of a kind, in the order of their times. */
    List<RawRow> all(String of) {
        return rows.getOrDefault(of, List.of());
    }

    /** The rows of a kind in {@code [from, to)}. */
    List<RawRow> between(String of, Instant start, Instant end) {
        List<RawRow> all = all(of);
        return all.subList(before(all, start), before(all, end));
    }

    private static int before(List<RawRow> all, Instant instant) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).time().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
