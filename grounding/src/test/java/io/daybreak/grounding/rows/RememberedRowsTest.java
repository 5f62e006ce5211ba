package io.daybreak.grounding.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RememberedRowsTest {
    private static final Measure LOGS = count(Rows.LOGS);
    private static final Measure SPANS = count(Rows.SPANS);

    private final Asked asked = new Asked(new ArrayList<>());
    private final RememberedRows rows = new RememberedRows(asked);

    @Test
    void onlyWhatIsNotKnownIsAskedAndEveryQuestionHasItsAnswer() {
        assertThat(rows.measure(Set.of(LOGS))).containsOnlyKeys(LOGS);
        assertThat(rows.measure(Set.of(LOGS, SPANS))).containsOnlyKeys(LOGS, SPANS);
        assertThat(rows.measure(Set.of(SPANS))).isEqualTo(asked.measure(Set.of(SPANS)));
        assertThat(asked.questions().subList(0, 2)).containsExactly(LOGS, SPANS);
        assertThat(asked.questions()).hasSize(3);
    }

    @Test
    void anIncidentIsReadOnce() {
        assertThat(rows.incident("i-1")).isEqualTo(rows.incident("i-1"));
        assertThat(asked.questions()).containsExactly("i-1");
    }

    private static Measure count(Rows of) {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        return Measure.of(of, Aggregate.COUNT, null, Map.of(), noon, noon.plusSeconds(60));
    }

    /** Rows of nothing that write down what they are asked. */
    private record Asked(List<Object> questions) implements SourceRows {
        private <Q, A> Map<Q, A> each(Set<Q> all, A answer) {
            questions.addAll(all);
            return all.stream().collect(Collectors.toMap(one -> one, one -> answer));
        }

        @Override
        public Map<Measure, Answer> measure(Set<Measure> measures) {
            return each(measures, new Answer(BigDecimal.ZERO, null, "", false, 0, "", ""));
        }

        @Override
        public Map<Ranking, Ranked> rank(Set<Ranking> rankings) {
            return each(rankings, new Ranked(Map.of(), false, 0, "", ""));
        }

        @Override
        public Map<Claim.Quote, Answer> find(Set<Claim.Quote> quotes) {
            return each(quotes, new Answer(BigDecimal.ZERO, null, "", false, 0, "", ""));
        }

        @Override
        public Map<Window, Set<String>> services(Set<Window> windows) {
            return each(windows, Set.of());
        }

        @Override
        public Names names(Day day) {
            questions.add(day);
            return Names.none();
        }

        @Override
        public Map<Window, String> missing(Set<Window> windows) {
            return each(windows, "");
        }

        @Override
        public Incident incident(String id) {
            questions.add(id);
            return Incident.unknown(id, "");
        }
    }
}
