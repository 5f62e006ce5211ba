package io.daybreak.evaluation;

import io.daybreak.evaluation.IncidentScore.Fault;
import io.daybreak.features.Day;
import io.daybreak.simulator.SimulationSettings;
import io.daybreak.simulator.Simulator;
import io.daybreak.warehouse.Warehouse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scorecard of incidents: simulated days with 3 to 6 faults and simulated quiet days, each the first day of a shop of its own,
 * found and ranked by the steps of a day, and scored.
 */
public final class SimulatedDays {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final EvaluateIncidents evaluation;
    private final Path folder;
    private final double scale;
    private final Consumer<String> progress;

    /**
     * @param warehouse a scratch one
     * @param data where the landing and the simulated sets may lie
     * @param scale of the simulation
     * @param progress gets a line a day
     */
    public SimulatedDays(Warehouse warehouse, Path data, Clock clock, double scale, Consumer<String> progress) {
        this.evaluation = new EvaluateIncidents(warehouse, data, clock, _ -> {});
        this.folder = data.resolve("simulated");
        this.scale = scale;
        this.progress = progress;
    }

    /** A line of the answer. */
    private record Line(long seed, boolean quiet, IncidentScore score) {}

    /**
     * Writes one JSON line a day.
     *
     * @param seed of the first day; each further day has the next one
     * @return the figures in words
     */
    public String run(int faulty, int quiet, long seed, Path out) throws IOException {
        List<IncidentScore> faultyDays = new ArrayList<>();
        int wrong = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (int i = 0; i < faulty + quiet; i++) {
                IncidentScore score = score(seed + i, i >= faulty);
                writer.write(MAPPER.writeValueAsString(new Line(seed + i, i >= faulty, score)));
                writer.write('\n');
                if (i < faulty) {
                    faultyDays.add(score);
                } else {
                    wrong += score.wrong();
                }
            }
        }
        return figures(faultyDays) + (quiet > 0 ? "; " + wrong + " false incidents on " + quiet + " quiet days" : "");
    }

    private IncidentScore score(long seed, boolean quiet) throws IOException {
        progress.accept("simulating day of seed " + seed + (quiet ? ", quiet ..." : " ..."));
        var day = new Day(DATE, ZoneOffset.UTC);
        var settings =
                quiet ? SimulationSettings.quiet(folder, seed, day) : SimulationSettings.drawn(folder, seed, day);
        new Simulator().run(settings.withScale(scale));
        Map<String, String> services = services();
        List<Fault> faults = EvaluationCase.read(folder).stream()
                .map(known -> Fault.of(known, services))
                .toList();
        return IncidentScore.of(faults, evaluation.find(folder));
    }

    private Map<String, String> services() throws IOException {
        Map<String, String> services = new HashMap<>();
        for (JsonNode one : MAPPER.readTree(Files.readString(folder.resolve("truth.json")))) {
            services.put(one.get("id").asString(), one.get("service").asString());
        }
        return services;
    }

    private static String figures(List<IncidentScore> days) {
        if (days.isEmpty()) {
            return "no days with faults";
        }
        var interval = new Bootstrap(days);
        IncidentScore all = days.stream().reduce(IncidentScore.NONE, IncidentScore::plus);
        return days.size() + " days, " + all.faults() + " faults, " + all.incidents() + " incidents: recall "
                + interval.of(IncidentScore::recall) + ", precision " + interval.of(IncidentScore::precision)
                + ", right service first " + interval.of(IncidentScore::firstPlaces) + ", detected "
                + interval.of(IncidentScore::detected);
    }
}
