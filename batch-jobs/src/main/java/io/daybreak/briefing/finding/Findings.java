package io.daybreak.briefing.finding;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Signal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the analysis found that day.
 *
 * @param incidents in order of time
 * @param alone anomalies that belong to no incident, strongest first
 */
public record Findings(
        List<Incident> incidents,
        List<Anomaly> alone,
        List<Change> changes,
        List<Quality> quality,
        List<Message> newMessages,
        List<Message> frequentMessages,
        List<ProcessorUse> processorUse,
        Map<String, TableRead> reads) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * An incident.
     *
     * @param services most affected first
     * @param anomalies strongest first
     * @param causes in order of place
     */
    public record Incident(
            String id,
            String state,
            int dayNumber,
            String severity,
            Instant start,
            Instant end,
            List<String> services,
            List<String> traces,
            List<String> rules,
            List<Anomaly> anomalies,
            List<Cause> causes) {}

    /** An anomaly; {@code direction} is 1 above the baseline, -1 below. */
    public record Anomaly(
            String incident, Signal signal, Instant start, Instant end, int direction, double score, Instant peak) {}

    /** A ranked cause; {@code confidence} is below 0 where none was fitted. */
    public record Cause(
            String incident,
            int place,
            Signal signal,
            String score,
            double confidence,
            List<String> passed,
            List<String> failed) {
        public String service() {
            return signal.service();
        }
    }

    /** A deploy, configuration or flag event. */
    public record Change(Instant time, String service, String kind, String version, String text, String url) {}

    /** A check that warned or failed. */
    public record Quality(
            String source, String kind, String check, String level, Instant start, Instant end, String value) {}

    /** A log template; {@code first} and {@code example} are empty where they were not asked for. */
    public record Message(
            String id,
            String template,
            String severity,
            List<String> services,
            long lines,
            Optional<Instant> first,
            String example) {}

    /** How much processor the instances of a service use, in percent. */
    public record ProcessorUse(String service, String metric, int instances, BigDecimal mean, BigDecimal peak) {}

    public static Findings of(Map<String, TableRead> reads) {
        List<Anomaly> anomalies =
                rows(reads, "anomalies").stream().map(Findings::anomaly).toList();
        List<Cause> causes = rows(reads, "causes").stream().map(Findings::cause).toList();
        return new Findings(
                rows(reads, "incidents").stream()
                        .map(row -> incident(row, anomalies, causes))
                        .toList(),
                anomalies.stream().filter(one -> one.incident().isEmpty()).toList(),
                rows(reads, "changes").stream().map(Findings::change).toList(),
                rows(reads, "quality").stream().map(Findings::quality).toList(),
                rows(reads, "new_templates").stream().map(Findings::message).toList(),
                rows(reads, "frequent_templates").stream()
                        .map(Findings::message)
                        .toList(),
                rows(reads, "processor_use").stream()
                        .map(Findings::processorUse)
                        .toList(),
                reads);
    }

    private static List<Map<String, String>> rows(Map<String, TableRead> reads, String name) {
        TableRead read = reads.get(name);
        return read == null ? List.of() : read.rows();
    }

    private static String get(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Incident incident(Map<String, String> row, List<Anomaly> anomalies, List<Cause> causes) {
        String id = get(row, "incident_id");
        return new Incident(
                id,
                get(row, "state"),
                Integer.parseInt(get(row, "day_number")),
                get(row, "severity"),
                time(get(row, "start_time")),
                time(get(row, "end_time")),
                list(get(row, "service_names")),
                list(get(row, "traces")),
                list(get(row, "rule_names")),
                anomalies.stream().filter(one -> one.incident().equals(id)).toList(),
                causes.stream().filter(one -> one.incident().equals(id)).toList());
    }

    private static Anomaly anomaly(Map<String, String> row) {
        return new Anomaly(
                get(row, "incident"),
                signal(row),
                time(get(row, "start_time")),
                time(get(row, "end_time")),
                Integer.parseInt(get(row, "way")),
                Double.parseDouble(get(row, "score_value")),
                time(get(row, "peak_time")));
    }

    private static Cause cause(Map<String, String> row) {
        return new Cause(
                get(row, "incident_id"),
                Integer.parseInt(get(row, "place_number")),
                signal(row),
                get(row, "score_value"),
                Double.parseDouble(get(row, "confidence_value")),
                list(get(row, "passed")),
                list(get(row, "failed")));
    }

    private static Signal signal(Map<String, String> row) {
        String kind = get(row, "kind");
        return new Signal(
                get(row, "service"),
                get(row, "instance"),
                kind.isEmpty() ? Kind.SPAN : Kind.of(kind),
                get(row, "signal"),
                get(row, "attribute"),
                get(row, "unit"));
    }

    private static Change change(Map<String, String> row) {
        return new Change(
                time(get(row, "change_time")),
                get(row, "service"),
                get(row, "kind"),
                get(row, "version"),
                get(row, "text"),
                get(row, "url"));
    }

    private static Quality quality(Map<String, String> row) {
        return new Quality(
                get(row, "source"),
                get(row, "kind"),
                get(row, "check"),
                get(row, "level"),
                time(get(row, "start_time")),
                time(get(row, "end_time")),
                get(row, "value_text"));
    }

    private static Message message(Map<String, String> row) {
        return new Message(
                get(row, "template_id"),
                get(row, "template"),
                get(row, "severity"),
                list(get(row, "service_names")),
                Long.parseLong(get(row, "line_count")),
                Optional.of(get(row, "first_seen"))
                        .filter(text -> !text.isEmpty())
                        .map(Findings::time),
                get(row, "example"));
    }

    private static ProcessorUse processorUse(Map<String, String> row) {
        return new ProcessorUse(
                get(row, "service"),
                get(row, "metric"),
                Integer.parseInt(get(row, "instances")),
                new BigDecimal(get(row, "mean_value")),
                new BigDecimal(get(row, "peak_value")));
    }

    private static List<String> list(String json) {
        return json.isEmpty() ? List.of() : Arrays.asList(JSON.readValue(json, String[].class));
    }

    private static Instant time(String text) {
        return Instant.parse(text.replace(' ', 'T') + "Z");
    }
}
