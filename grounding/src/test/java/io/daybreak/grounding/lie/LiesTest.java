package io.daybreak.grounding.lie;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Day;
import io.daybreak.grounding.check.Checker;
import io.daybreak.grounding.check.MilledTruths;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Language;
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
        return lies().plant(TRUTHS, most);
    }

    private static Lies lies() {
        return new Lies(MILLED.rows().names(new Day(DAY, ZoneOffset.UTC)), DAY);
    }

    private static CatchRate rate(List<Statement> truths, int most) {
        return CatchRate.of(lies(), truths, most, new Checker(MILLED.rows(), ZoneId.of("UTC")));
    }

    @Test
    void atLeastAHundredLiesOfTenKindsAreMadeOfADay() {
        List<Lie> lies = lies(120);
        assertThat(lies).hasSize(120);
        assertThat(lies.stream().map(Lie::kind).distinct()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aDayOfTwoStatementsGetsAHundredLiesOfTenKindsToo() {
        CatchRate rate = rate(TRUTHS.subList(0, 2), 100);
        assertThat(rate.lies()).hasSize(100).doesNotHaveDuplicates();
        assertThat(rate.byKind()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(rate.slipped()).isEmpty();
    }

    @Test
    void kindsThatADaysStatementsGiveNoHoldForAreNamed() {
        CatchRate rate = rate(TRUTHS.subList(0, 2), 100);
        assertThat(rate.unplanted())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(rate.byKind().keySet())
                .isSubsetOf(rate.kinds());
    }

    @Test
    void aKindThatSlippedThroughIsNamedOnce() {
        Lie lie = new Lie("value", TRUTHS.getFirst());
        assertThat(new CatchRate(List.of("value"), List.of(lie, lie), List.of(), List.of(lie, lie)).slippedKinds())
                .containsExactly("value");
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
        CatchRate rate = rate(TRUTHS, 500);
        assertThat(rate.slipped())
                .extracting(lie -> lie.kind() + ": " + lie.statement().text())
                .isEmpty();
        assertThat(rate.caught()).isEqualTo(rate.planted());
        assertThat(rate.byKind()).containsKeys("value", "service", "window", "unit", "rate", "direction");
    }

    @Test
    void twoCausesChangePlacesAndOneBecomesAnotherService() {
        Statement two = new Statement(
                "c",
                Language.EN,
                "The likely cause of i-77 is payment, the second candidate is cart-service.",
                List.of(new Claim.Cause("i-77", "payment", 1), new Claim.Cause("i-77", "cart-service", 2)));
        List<String> told = new Lies(MILLED.rows().names(new Day(DAY, ZoneOffset.UTC)), DAY)
                .plant(List.of(two), 40).stream()
                        .filter(lie -> lie.kind().equals("another cause"))
                        .map(lie -> lie.statement().text())
                        .toList();
        assertThat(told)
                .contains("The likely cause of i-77 is cart-service, the second candidate is payment.")
                .hasSizeGreaterThan(1);
    }
}
