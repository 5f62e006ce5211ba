package io.daybreak.evaluation;

import io.daybreak.analysis.cause.FrozenCalibration;
import io.daybreak.evaluation.EvaluateCauses.Answer;
import io.daybreak.evaluation.Scorecard.Outcome;
import io.daybreak.features.cause.Calibration;
import io.daybreak.features.cause.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Ranks the cases of sets whose {@code truth.json} is at hand, from all signals and from metrics alone, and says how well. */
public final class ScoreCauses {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final List<String> lines = new ArrayList<>(
            List.of("| set | signals | cases | AC@1 (95 %) | AC@3 | AC@5 |", "|---|---|---|---|---|---|"));
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Calibration.Known> known = new ArrayList<>();

    /** Adds a set, read by an evaluation of its own. */
    public void add(Path set, EvaluateCauses evaluation) throws IOException {
        Map<String, String> truth = new HashMap<>();
        MAPPER.readTree(Files.readString(set.resolve("truth.json")))
                .forEach(t ->
                        truth.put(t.path("id").asString(), t.path("service").asString()));
        List<Answer> answers = evaluation.answers(set, List.of(false, true));
        for (boolean metrics : List.of(false, true)) {
            List<Answer> view = answers.stream()
                    .filter(a -> a.metricsAlone() == metrics && !a.candidates().isEmpty())
                    .toList();
            if (!view.isEmpty()) {
                add(set, metrics ? "metrics alone" : "all", view, truth);
            }
        }
    }

    private void add(Path set, String signals, List<Answer> answers, Map<String, String> truth) {
        List<Outcome> own = answers.stream()
                .map(a -> outcome(a.candidates(), truth.getOrDefault(a.id(), "")))
                .toList();
        outcomes.addAll(own);
        for (int i = 0; i < own.size(); i++) {
            List<Double> scores =
                    answers.get(i).candidates().stream().map(Candidate::score).toList();
            known.add(
                    new Calibration.Known(Calibration.share(scores), own.get(i).isRight()));
        }
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %s |",
                set.getFileName(),
                signals,
                own.size(),
                Scorecard.within(own, 1),
                Scorecard.within(own, 3),
                Scorecard.within(own, 5)));
    }

    private static Outcome outcome(List<Candidate> candidates, String truth) {
        int place = candidates.stream()
                .filter(c -> c.service().equals(truth))
                .mapToInt(Candidate::place)
                .findFirst()
                .orElse(NOWHERE);
        return new Outcome(place, candidates.getFirst().confidence());
    }

    /** The report as Markdown. */
    public String report() {
        List<String> all = new ArrayList<>(lines);
        all.add("");
        all.add(String.format(
                Locale.ROOT,
                "Expected calibration error of first places: %.3f over %d rankings.",
                Scorecard.calibrationError(outcomes),
                outcomes.size()));
        all.add("");
        all.add("| promised | rankings | promised on average | right |");
        all.add("|---|---|---|---|");
        all.addAll(Scorecard.reliability(outcomes));
        return String.join("\n", all) + "\n";
    }

    /** The text of a calibration fitted on what was added. */
    public String fitted() {
        return FrozenCalibration.text(Calibration.fit(known), known.size());
    }
}
