package io.daybreak.evaluation;

import io.daybreak.analysis.cause.FrozenCalibration;
import io.daybreak.evaluation.EvaluateCauses.Answer;
import io.daybreak.evaluation.Scorecard.Outcome;
import io.daybreak.features.cause.Calibration;
import io.daybreak.features.cause.Calibration.Known;
import io.daybreak.features.cause.Calibration.Standing;
import io.daybreak.features.cause.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final Map<String, List<Known>> known = new LinkedHashMap<>();

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
                add(String.valueOf(set.getFileName()), metrics ? "metrics alone" : "all", view, truth);
            }
        }
    }

    private void add(String set, String signals, List<Answer> answers, Map<String, String> truth) {
        List<Outcome> own = answers.stream()
                .map(a -> outcome(a.candidates(), truth.getOrDefault(a.id(), "")))
                .toList();
        outcomes.addAll(own);
        for (int i = 0; i < own.size(); i++) {
            known.computeIfAbsent(set, _ -> new ArrayList<>())
                    .add(new Known(
                            Standing.of(answers.get(i).candidates()), own.get(i).isRight()));
        }
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %s |",
                set,
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
        all.addAll(promises("as printed", outcomes));
        if (known.size() > 1) {
            all.addAll(promises("by fits on the other sets", leftOut()));
        }
        return String.join("\n", all) + "\n";
    }

    private static List<String> promises(String how, List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Expected calibration error of first places, %s: %.3f over %d rankings. %s",
                how,
                Scorecard.calibrationError(outcomes),
                outcomes.size(),
                Scorecard.named(outcomes)));
        lines.add("");
        lines.add("| promised | rankings | promised on average | right |");
        lines.add("|---|---|---|---|");
        lines.addAll(Scorecard.reliability(outcomes));
        return lines;
    }

    /** Each set's first places with what is promised by a fit on all others. */
    private List<Outcome> leftOut() {
        List<Outcome> promised = new ArrayList<>();
        known.forEach((set, own) -> {
            Calibration others = Calibration.fit(known.entrySet().stream()
                    .filter(other -> !other.getKey().equals(set))
                    .flatMap(other -> other.getValue().stream())
                    .toList());
            own.forEach(
                    one -> promised.add(new Outcome(one.right() ? 1 : NOWHERE, others.probability(one.standing()))));
        });
        return promised;
    }

    /** The text of a calibration fitted on what was added. */
    public String fitted() {
        List<Known> all = known.values().stream().flatMap(List::stream).toList();
        return FrozenCalibration.text(Calibration.fit(all), all.size());
    }
}
