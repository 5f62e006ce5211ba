package io.daybreak.briefing.finding;

import io.daybreak.briefing.finding.Findings.Anomaly;
import io.daybreak.briefing.finding.Findings.Cause;
import io.daybreak.briefing.finding.Findings.Change;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.finding.Findings.Message;
import io.daybreak.briefing.finding.Findings.ProcessorUse;
import io.daybreak.briefing.finding.Findings.Quality;
import io.daybreak.briefing.finding.Findings.TemplateChange;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Signal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Makes findings of the rows of the day's tables. */
final class FindingsReader {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, TableRead> reads;

    FindingsReader(Map<String, TableRead> reads) {
        this.reads = reads;
    }

    Findings findings() {
        List<Anomaly> anomalies =
                rows("anomalies").stream().map(FindingsReader::anomaly).toList();
        List<Cause> causes = rows("causes").stream().map(FindingsReader::cause).toList();
        return new Findings(
                rows("incidents").stream()
                        .map(row -> incident(row, anomalies, causes))
                        .toList(),
                anomalies.stream().filter(one -> one.incident().isEmpty()).toList(),
                rows("changes").stream().map(FindingsReader::change).toList(),
                rows("quality").stream().map(FindingsReader::quality).toList(),
                messages("new_templates"),
                messages("frequent_templates"),
                messages("moved_templates"),
                rows("template_changes").stream()
                        .map(FindingsReader::templateChange)
                        .toList(),
                rows("processor_use").stream().map(FindingsReader::processorUse).toList(),
                reads);
    }

    private List<Map<String, String>> rows(String name) {
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
                get(row, "candidate"),
                signal(row),
                get(row, "score_value"),
                Double.parseDouble(get(row, "confidence_value")),
                list(get(row, "passed")),
                list(get(row, "failed")),
                list(get(row, "way_up")),
                list(get(row, "against")));
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

    private List<Message> messages(String read) {
        return rows(read).stream().map(row -> message(read, row)).toList();
    }

    private static Message message(String read, Map<String, String> row) {
        return new Message(
                read,
                get(row, "template_id"),
                get(row, "template"),
                get(row, "severity"),
                get(row, "severity_inferred").equals("true"),
                list(get(row, "service_names")),
                Long.parseLong(get(row, "line_count")),
                Optional.of(get(row, "first_seen"))
                        .filter(text -> !text.isEmpty())
                        .map(FindingsReader::time),
                get(row, "example"));
    }

    private static TemplateChange templateChange(Map<String, String> row) {
        return new TemplateChange(
                get(row, "change"), message("template_changes", row), Long.parseLong(get(row, "usual_count")));
    }

    private static ProcessorUse processorUse(Map<String, String> row) {
        return new ProcessorUse(get(row, "service"), get(row, "metric"));
    }

    private static List<String> list(String json) {
        return json.isEmpty() ? List.of() : Arrays.asList(JSON.readValue(json, String[].class));
    }

    private static Instant time(String text) {
        return Instant.parse(text.replace(' ', 'T') + "Z");
    }
}
