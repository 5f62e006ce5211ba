package io.daybreak.analysis.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Suppressions NONE = new Suppressions(List.of());

    @Test
    void whatWasNeverThereIsNew() {
        assertThat(state(List.of(), 5).word()).isEqualTo("new");
    }

    @Test
    void whatWasThereYesterdayIsOngoingUnderItsId() {
        LifeCycle.State state = state(List.of(past(1, 3, 5)), 5);
        assertThat(state.word()).isEqualTo("ongoing");
        assertThat(state.number()).isEqualTo(4);
        assertThat(state.id()).isEqualTo("id-1");
    }

    @Test
    void whatGotHalfAgainAsBadEscalates() {
        assertThat(state(List.of(past(1, 1, 5)), 7.5).word()).isEqualTo("escalating");
    }

    @Test
    void whatWasThereBeforeButNotYesterdayRegressesUnderANewId() {
        LifeCycle.State state = state(List.of(past(2, 1, 5)), 5);
        assertThat(state.word()).isEqualTo("regressed");
        assertThat(state.number()).isEqualTo(1);
        assertThat(state.id()).isNotEqualTo("id-2");
        assertThat(state.fingerprint()).isEqualTo(Sha256.id("cart: errors"));
    }

    @Test
    void anotherLeadingServiceOfTheSameTroubleKeepsIdAndFingerprint() {
        LifeCycle.State state =
                cycle(List.of(past(1, 1, 5)), NONE).of("web: errors", List.of("web", "cart"), "major", 5);
        assertThat(state.id()).isEqualTo("id-1");
        assertThat(state.fingerprint()).isEqualTo(Sha256.id("cart: errors"));
    }

    @Test
    void twoOfAKindOnADayHaveTwoIdsTheSameInARerun() {
        LifeCycle first = cycle(List.of(), NONE);
        LifeCycle again = cycle(List.of(), NONE);
        assertThat(List.of(ask(first, 5).id(), ask(first, 5).id()))
                .doesNotHaveDuplicates()
                .isEqualTo(List.of(ask(again, 9).id(), ask(again, 5).id()));
    }

    @Test
    void whatIsGoneIsResolvedOnlyWhereItsServicesReport() {
        LifeCycle cycle = cycle(List.of(past(1, 2, 5)), NONE);
        assertThat(cycle.resolved(Set.of("web"))).isEmpty();
        assertThat(cycle.resolved(Set.of("web", "cart"))).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("resolved");
            assertThat(row.incidentId()).isEqualTo("id-1");
        });
    }

    @Test
    void aReviewedExceptionHoldsUntilItsLastDay() {
        assertThat(ask(cycle(List.of(), until(TODAY)), 5).word()).isEqualTo("suppressed");
        assertThat(ask(cycle(List.of(), until(TODAY.minusDays(1))), 5).word()).isEqualTo("new");
    }

    private static Suppressions until(LocalDate day) {
        return new Suppressions(
                List.of(new Suppressions.Suppression("cart: errors", "shop", "known until the move", day)));
    }

    private static LifeCycle cycle(List<PastIncident> past, Suppressions suppressions) {
        return new LifeCycle(TODAY, past, suppressions);
    }

    private static LifeCycle.State state(List<PastIncident> past, double score) {
        return ask(cycle(past, NONE), score);
    }

    private static LifeCycle.State ask(LifeCycle cycle, double score) {
        return cycle.of("cart: errors", List.of("cart", "web"), "major", score);
    }

    private static PastIncident past(int daysAgo, long number, double score) {
        return new PastIncident(
                TODAY.minusDays(daysAgo),
                "id-" + daysAgo,
                Sha256.id("cart: errors"),
                Instant.EPOCH,
                Instant.EPOCH,
                "major",
                number,
                "cart: errors",
                List.of("cart", "web"),
                List.of(),
                0,
                score);
    }
}
