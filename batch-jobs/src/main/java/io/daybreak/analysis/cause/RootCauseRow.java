package io.daybreak.analysis.cause;

import io.daybreak.features.cause.Candidate;
import io.daybreak.features.cause.Candidate.Evidence;
import io.daybreak.features.cause.Gate;
import io.daybreak.features.cause.departure.Change;
import io.daybreak.features.signal.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code root_causes}. */
record RootCauseRow(
        LocalDate day,
        String incidentId,
        int place,
        String service,
        String instance,
        String kind,
        String signal,
        String attribute,
        double score,
        double confidence,
        List<String> gatesPassed,
        List<String> gatesFailed,
        String evidence) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** One signal as the column {@code evidence} has it; {@code onset} is the minute in which it was half as far. */
    record Shown(
            String service,
            String instance,
            String kind,
            String signal,
            String attribute,
            String unit,
            double observed,
            double expected,
            int direction,
            String onset,
            double score) {
        static Shown of(Evidence evidence) {
            var signal = evidence.signal();
            return new Shown(
                    signal.service(),
                    signal.instance(),
                    signal.kind().word(),
                    signal.name(),
                    signal.attribute(),
                    signal.unit(),
                    evidence.observed(),
                    evidence.expected(),
                    evidence.direction(),
                    Instant.ofEpochSecond(evidence.onset() * 60).toString(),
                    rounded(evidence.score()));
        }
    }

    /** Column {@code evidence}: what speaks for a candidate, and what against it. */
    record Told(
            List<Shown> signals,
            List<String> path,
            List<String> unexplained,
            @Nullable Near change) {
        static Told of(Candidate candidate, List<String> path) {
            return new Told(
                    candidate.evidence().stream().map(Shown::of).toList(),
                    path,
                    candidate.unexplained(),
                    candidate.change() == null ? null : Near.of(candidate.change()));
        }
    }

    /** The change of the service nearest to the onset. */
    record Near(String kind, String version, String time) {
        static Near of(Change change) {
            return new Near(
                    change.kind(),
                    change.version(),
                    Instant.ofEpochSecond(change.minute() * 60).toString());
        }
    }

    /** @param path from the candidate to those who feel it; empty: none */
    static RootCauseRow of(LocalDate day, String incidentId, Candidate candidate, List<String> path) {
        Optional<Evidence> first = candidate.evidence().stream().findFirst();
        return new RootCauseRow(
                day,
                incidentId,
                candidate.place(),
                candidate.service(),
                candidate.instance(),
                first.map(e -> e.signal().kind()).map(Kind::word).orElse(""),
                first.map(e -> e.signal().name()).orElse(""),
                first.map(e -> e.signal().attribute()).orElse(""),
                rounded(candidate.score()),
                rounded(candidate.confidence()),
                gates(candidate, true),
                gates(candidate, false),
                MAPPER.writeValueAsString(Told.of(candidate, path)));
    }

    private static List<String> gates(Candidate candidate, boolean passed) {
        return Arrays.stream(Gate.values())
                .filter(gate -> candidate.gates().contains(gate) == passed)
                .map(Gate::word)
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
