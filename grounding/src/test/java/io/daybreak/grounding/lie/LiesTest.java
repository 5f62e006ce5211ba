package io.daybreak.grounding.lie;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Day;
import io.daybreak.grounding.check.Checker;
import io.daybreak.grounding.check.MilledTruths;
import io.daybreak.grounding.claim.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final MilledTruths MILLED = MilledTruths.of(3, 60);
    private static final List<Statement> TRUTHS = MILLED.statements();

    private static List<Lie> lies(int most) {
        return new Lies(MILLED.rows().names(new Day(DAY, ZoneOffset.UTC)), DAY).plant(TRUTHS, most);
    }

    @Test
    void atLeastAHundredLiesOfTenKindsAreMadeOfADay() {
        List<Lie> lies = lies(120);
        assertThat(lies).hasSize(120);
        assertThat(lies.stream().map(Lie::kind).distinct()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aDayOfTwoStatementsGetsAHundredLiesOfTenKindsToo() {
        List<Lie> lies =
                new Lies(MILLED.rows().names(new Day(DAY, ZoneOffset.UTC)), DAY).plant(TRUTHS.subList(0, 2), 100);
        assertThat(lies).hasSize(100).doesNotHaveDuplicates();
        assertThat(lies.stream().map(Lie::kind).distinct()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(CatchRate.of(lies, new Checker(MILLED.rows(), ZoneId.of("UTC")))
                        .slipped())
                .isEmpty();
    }

    @Test
    void theSameDayGetsTheSameLies() {
        assertThat(lies(100)).isEqualTo(lies(100));
    }

    @Test
    void noLieIsItsTruth() {
        assertThat(lies(500)).extracting(Lie::statement).doesNotContainAnyElementsOf(TRUTHS);
    }

    @Test
    void theCheckerCatchesThemAll() {
        CatchRate rate = CatchRate.of(lies(500), new Checker(MILLED.rows(), ZoneId.of("UTC")));
        assertThat(rate.slipped())
                .extracting(lie -> lie.kind() + ": " + lie.statement().text())
                .isEmpty();
        assertThat(rate.caught()).isEqualTo(rate.planted());
        assertThat(rate.byKind()).containsKeys("value", "service", "window", "unit", "direction");
    }
}
