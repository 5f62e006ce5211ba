package io.daybreak.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.evaluation.EvaluateIncidents.Found;
import io.daybreak.evaluation.EvaluateIncidents.Found.Ranked;
import io.daybreak.evaluation.IncidentScore.Fault;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentScoreTest {
    private static final List<Fault> FAULTS = List.of(fault("10:00", "10:10", "cart"), fault("12:00", "12:10", "web"));

    @Test
    void aFaultIsRightWithItsServiceAmongTheFirstThree() {
        var score = IncidentScore.of(
                FAULTS,
                List.of(
                        incident("10:05", "10:20", "a", "b", "cart"),
                        incident("12:00", "12:01", "a", "b", "c", "web")));
        assertThat(score).isEqualTo(new IncidentScore(2, 2, 1, 0, 2, 2));
        assertThat(score.recall()).isEqualTo(0.5);
    }

    @Test
    void anIncidentThatOnlyTouchesAFaultIsWrong() {
        var score = IncidentScore.of(FAULTS, List.of(incident("10:10", "10:20", "cart")));
        assertThat(score.found()).isZero();
        assertThat(score.wrong()).isEqualTo(1);
        assertThat(score.precision()).isZero();
    }

    @Test
    void theIntervalOfEqualDaysIsTheFigure() {
        var day = new IncidentScore(4, 4, 3, 2, 5, 4);
        assertThat(new Bootstrap(List.of(day, day)).of(IncidentScore::recall)).isEqualTo("0.75 [0.75, 0.75]");
    }

    private static Fault fault(String onset, String end, String service) {
        return new Fault(Instant.parse(at(onset)), Instant.parse(at(end)), service);
    }

    private static Found incident(String start, String end, String... ranking) {
        List<Ranked> ranked = List.of(ranking).stream()
                .map(service -> new Ranked(service, 1.0))
                .toList();
        return new Found(at(start), at(end), List.of(), ranked);
    }

    private static String at(String time) {
        return "2026-11-20T" + time + ":00Z";
    }
}
