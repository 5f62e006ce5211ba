package io.daybreak.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.daybreak.evaluation.Scorecard.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    @Test
    void aShareComesWithTheIntervalOfResampledCases() {
        List<Outcome> half = Stream.concat(
                        Collections.nCopies(50, new Outcome(1, 0.5)).stream(),
                        Collections.nCopies(50, new Outcome(4, 0.5)).stream())
                .toList();

        // The normal approximation gives .5 -+ .098.
        assertThat(Scorecard.within(half, 1)).startsWith("0.500 (0.4").endsWith("0.60)");
        assertThat(Scorecard.within(half, 5)).isEqualTo("1.000 (1.00 to 1.00)");
    }

    @Test
    void promisesThatAreKeptHaveNoErrorAndBrokenOnesHave() {
        List<Outcome> kept = List.of(new Outcome(1, 0.5), new Outcome(2, 0.5));
        List<Outcome> broken = List.of(new Outcome(3, 0.9), new Outcome(2, 0.9));

        assertThat(Scorecard.calibrationError(kept)).isCloseTo(0, within(1e-9));
        assertThat(Scorecard.calibrationError(broken)).isCloseTo(0.9, within(1e-9));
        assertThat(Scorecard.reliability(broken)).containsExactly("| 0.8 to 1.0 | 2 | 0.90 | 0.00 |");
    }

    @Test
    void onlyCausesThatABriefingNamesCountAsNamed() {
        List<Outcome> some = List.of(new Outcome(1, 0.8), new Outcome(2, 0.6), new Outcome(1, 0.4));

        assertThat(Scorecard.named(some)).isEqualTo("Named (from .5 on) are 2: promised 0.70, right 0.50.");
    }
}
