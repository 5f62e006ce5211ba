package io.daybreak.evaluation;

import io.daybreak.analysis.anomaly.AnomalyStep;
import io.daybreak.analysis.cause.CauseStep;
import io.daybreak.analysis.incident.IncidentSettings;
import io.daybreak.analysis.incident.IncidentStep;
import io.daybreak.features.Day;
import io.daybreak.warehouse.Warehouse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the incidents of a telemetry set by itself, nothing given, by the steps of a day over every date that it holds.
 * {@code cases.json} and {@code truth.json} are not opened.
 */
public final class EvaluateIncidents {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Warehouse warehouse;
    private final Path data;
    private final Clock clock;
    private final Consumer<String> progress;

    /**
     * @param warehouse a scratch one
     * @param data where the landing may lie
     * @param clock for bookkeeping alone
     * @param progress gets a line now and then
     */
    public EvaluateIncidents(Warehouse warehouse, Path data, Clock clock, Consumer<String> progress) {
        this.warehouse = warehouse;
        this.data = data;
        this.clock = clock;
        this.progress = progress;
    }

    /** One line of the answer; scores fall strictly. */
    record Found(String start, String end, List<String> services, List<Ranked> ranking) {
        /** A service and its score, larger is likelier. */
        record Ranked(String service, double score) {}

        static Found read(ResultSet row, int index) throws SQLException {
            List<String> services = texts(row, "ranked");
            Object[] scores = (Object[]) row.getArray("scores").getArray();
            return new Found(
                    Instant.ofEpochSecond(row.getLong("start_second")).toString(),
                    Instant.ofEpochSecond(row.getLong("end_second")).toString(),
                    texts(row, "affected"),
                    IntStream.range(0, scores.length)
                            .mapToObj(i -> new Ranked(services.get(i), ((Number) scores[i]).doubleValue()))
                            .toList());
        }

        private static List<String> texts(ResultSet row, String column) throws SQLException {
            return Arrays.stream((Object[]) row.getArray(column).getArray())
                    .map(String::valueOf)
                    .toList();
        }
    }

    /**
     * Writes one JSON line an incident, in order of time.
     *
     * @return the number of incidents
     */
    public int run(Path set, Path out) throws IOException {
        List<Found> found = find(set);
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (Found incident : found) {
                writer.write(MAPPER.writeValueAsString(incident));
                writer.write('\n');
            }
        }
        return found.size();
    }

    /** The incidents of a set in order of time. */
    List<Found> find(Path set) throws IOException {
        var scratch = new ScratchWarehouse(warehouse, set, data, clock);
        var anomalies = new AnomalyStep(warehouse);
        var incidents = new IncidentStep(warehouse, IncidentSettings.defaults(), data);
        var causes = new CauseStep(warehouse);
        List<Found> found = new ArrayList<>();
        for (LocalDate date : SetDates.of(set)) {
            Day day = new Day(date, UTC);
            progress.accept("reading " + date + " ...");
            scratch.fill(day);
            progress.accept("finding incidents of " + date + " ...");
            anomalies.run(day);
            incidents.run(day);
            causes.run(day);
            found.addAll(warehouse.query("sql/incidents/ranked.sql", Map.of("day", date), Found::read));
        }
        return found;
    }
}
