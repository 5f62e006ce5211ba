package io.daybreak.simulator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.daybreak.features.Day;
import io.daybreak.simulator.plan.FaultKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A generated set, read back into memory. */
record TelemetrySet(List<Point> points, List<Line> lines, List<Span> spans, List<Case> cases, Path folder) {
    static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);

    private static final Pattern LINE = Pattern.compile(
            "\\{\"timestamp\": \"([^\"]+)\", \"service\": \"([^\"]+)\", \"instance\": \"([^\"]*)\", \"trace_id\": \"([0-9a-f]*)\", "
                    + "\"span_id\": \"([0-9a-f]*)\", \"body\": \"((?:[^\"\\\\]|\\\\[\"\\\\nt])*)\"\\}");
    private static final Pattern CASE = Pattern.compile(
            "\"id\": \"([^\"]+)\", \"onset\": \"([^\"]+)\", \"end\": \"([^\"]+)\".*\"alert\": (null|\\{.*\\})\\}");
    private static final Pattern TRUTH =
            Pattern.compile("\"id\": \"([^\"]+)\", \"service\": \"([^\"]+)\", \"kind\": \"([^\"]+)\"");

    record Point(Instant time, String service, String instance, String metric, String unit, String text) {
        double value() {
            return Double.parseDouble(text);
        }
    }

    record Line(Instant time, String service, String instance, String trace, String span, String body) {}

    record Span(
            String trace,
            String span,
            String parent,
            String service,
            String instance,
            String operation,
            Instant start,
            long micros,
            String status) {}

    record Case(String id, Instant onset, Instant end, String service, String kind, String alert) {
        boolean covers(Instant time) {
            return !time.isBefore(onset) && time.isBefore(end);
        }
    }

    static TelemetrySet of(Path folder, long seed, double scale, FaultKind... kinds) {
        SimulationSettings settings =
                SimulationSettings.quiet(folder, seed, DAY).withScale(scale).withKinds(kinds);
        new Simulator(2).run(settings);
        return read(folder);
    }

    static TelemetrySet read(Path folder) {
        try {
            return new TelemetrySet(points(folder), lines(folder), spans(folder), cases(folder), folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The set, its case of that kind first; empty if it has none. */
    Optional<TelemetrySet> about(FaultKind kind) {
        List<Case> first =
                cases.stream().filter(c -> c.kind().equals(kind.label())).toList();
        List<Case> rest =
                cases.stream().filter(c -> !c.kind().equals(kind.label())).toList();
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(new TelemetrySet(
                        points,
                        lines,
                        spans,
                        Stream.concat(first.stream(), rest.stream()).toList(),
                        folder));
    }

    Case only() {
        return cases.getFirst();
    }

    /** Mean of a metric over points that hold. */
    double mean(String service, String metric, Predicate<Instant> when) {
        return points.stream()
                .filter(point ->
                        point.service().equals(service) && point.metric().equals(metric) && when.test(point.time()))
                .mapToDouble(Point::value)
                .average()
                .orElse(Double.NaN);
    }

    private static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static List<Point> points(Path folder) throws IOException {
        List<Point> points = new ArrayList<>();
        for (NamedCsvRecord row : csv(folder.resolve("metrics.csv.gz"))) {
            points.add(new Point(
                    Instant.parse(row.getField("timestamp")),
                    row.getField("service").intern(),
                    row.getField("instance").intern(),
                    row.getField("metric").intern(),
                    row.getField("unit").intern(),
                    row.getField("value")));
        }
        return points;
    }

    private static List<Span> spans(Path folder) throws IOException {
        List<Span> spans = new ArrayList<>();
        for (NamedCsvRecord row : csv(folder.resolve("spans.csv.gz"))) {
            spans.add(new Span(
                    row.getField("trace_id"),
                    row.getField("span_id"),
                    row.getField("parent_span_id"),
                    row.getField("service").intern(),
                    row.getField("instance").intern(),
                    row.getField("operation").intern(),
                    Instant.parse(row.getField("start")),
                    Long.parseLong(row.getField("duration_us")),
                    row.getField("status").intern()));
        }
        return spans;
    }

    private static List<NamedCsvRecord> csv(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        }
    }

    private static List<Line> lines(Path folder) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(open(folder.resolve("logs.jsonl.gz")), StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                Matcher line = LINE.matcher(text);
                if (!line.matches()) {
                    throw new AssertionError("not a log record: " + text);
                }
                String body =
                        line.group(6).replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"");
                lines.add(new Line(
                        Instant.parse(line.group(1)),
                        line.group(2).intern(),
                        line.group(3).intern(),
                        line.group(4),
                        line.group(5),
                        body));
            }
        }
        return lines;
    }

    private static List<Case> cases(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        Matcher given = CASE.matcher(Files.readString(folder.resolve("cases.json")));
        Matcher truth = TRUTH.matcher(Files.readString(folder.resolve("truth.json")));
        while (given.find() && truth.find()) {
            cases.add(new Case(
                    given.group(1),
                    Instant.parse(given.group(2)),
                    Instant.parse(given.group(3)),
                    truth.group(2),
                    truth.group(3),
                    given.group(4)));
        }
        return cases;
    }
}
