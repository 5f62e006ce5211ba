package io.daybreak.evaluation;

import io.daybreak.analysis.cause.CauseReader;
import io.daybreak.analysis.cause.FrozenCalibration;
import io.daybreak.features.Day;
import io.daybreak.features.cause.Candidate;
import io.daybreak.features.cause.CauseRanker;
import io.daybreak.features.cause.Topology;
import io.daybreak.features.cause.departure.Change;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Series;
import io.daybreak.warehouse.Warehouse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ranks each case of a telemetry set by the same steps and the same code as a day: lands and loads the days that the
 * cases touch, makes their signals, and ranks. {@code truth.json} is not opened.
 */
public final class EvaluateCauses {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Warehouse warehouse;
    private final Path data;
    private final Clock clock;
    private final Consumer<String> progress;

    /**
     * @param warehouse a scratch one
     * @param data where the landing may lie
     * @param progress gets a line now and then
     */
    public EvaluateCauses(Warehouse warehouse, Path data, Clock clock, Consumer<String> progress) {
        this.warehouse = warehouse;
        this.data = data;
        this.clock = clock;
        this.progress = progress;
    }

    /** One line of the answer. */
    record Ranking(String id, List<Ranked> ranking) {
        /** A service and its score, larger is likelier. */
        record Ranked(String service, double score) {}

        static Ranking of(String id, List<Candidate> candidates) {
            return new Ranking(
                    id,
                    candidates.stream()
                            .map(c -> new Ranked(c.service(), c.score()))
                            .toList());
        }
    }

    /** The candidates for one case, from all signals or from metrics alone. */
    record Answer(String id, boolean metricsAlone, List<Candidate> candidates) {}

    /**
     * Writes one JSON line a case, in the order of {@code cases.json}.
     *
     * @return the number of cases
     */
    public int run(Path set, Path out) throws IOException {
        List<Answer> answers = answers(set, List.of(false));
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (Answer answer : answers) {
                writer.write(MAPPER.writeValueAsString(Ranking.of(answer.id(), answer.candidates())));
                writer.write('\n');
            }
        }
        return answers.size();
    }

    /** The answers to all cases of a set, once for each wanted view of it. */
    List<Answer> answers(Path set, List<Boolean> metricsAlone) {
        List<EvaluationCase> cases = EvaluationCase.read(set);
        List<Day> days = days(cases);
        var scratch = new ScratchWarehouse(warehouse, set, data, clock);
        for (Day day : days) {
            progress.accept("reading " + day.date() + " ...");
            scratch.fill(day);
        }
        var reader = new CauseReader(warehouse);
        List<Series> series = reader.series(days);
        Set<Topology.Edge> edges = reader.edges(days);
        Set<String> grave = reader.graveTemplates(days);
        List<Change> changes = reader.changes(days);
        List<Answer> answers = new ArrayList<>();
        for (boolean metrics : metricsAlone) {
            List<Series> seen =
                    metrics ? series.stream().filter(EvaluateCauses::isMetric).toList() : series;
            var ranker = new CauseRanker(Topology.of(edges, seen), FrozenCalibration.read());
            for (EvaluationCase asked : cases) {
                progress.accept("ranking " + asked.id() + " ...");
                answers.add(new Answer(asked.id(), metrics, ranker.rank(seen, asked.trouble(grave, changes))));
            }
        }
        return answers;
    }

    private static boolean isMetric(Series series) {
        return series.signal().kind() == Kind.METRIC;
    }

    private static List<Day> days(List<EvaluationCase> cases) {
        return cases.stream()
                .flatMap(EvaluationCase::days)
                .flatMap(date -> Stream.of(date.minusDays(1), date))
                .distinct()
                .sorted()
                .map(date -> new Day(date, UTC))
                .toList();
    }
}
