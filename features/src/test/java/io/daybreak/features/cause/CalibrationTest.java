package io.daybreak.features.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void aFitFindsTheChancesThatMadeItsCases() {
        var random = new Random(4);
        List<Calibration.Known> known = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double share = random.nextDouble();
            double strength = 3 * random.nextDouble();
            double chance = 1 / (1 + Math.exp(1 - 0.8 * Math.log(share / (1 - share)) - 1.2 * strength));
            known.add(known(share, strength, random.nextDouble() < chance));
        }

        Calibration fitted = Calibration.fit(known);

        assertThat(fitted.intercept()).isCloseTo(-1, within(0.1));
        assertThat(fitted.slope()).isCloseTo(0.8, within(0.05));
        assertThat(fitted.strength()).isCloseTo(1.2, within(0.1));
    }

    @Test
    void probabilitiesAddUpToOneAtTheMostAndDoNotRise() {
        List<Double> probabilities = new Calibration(0.3, 0.34, 0).probabilities(List.of(3.0, 2.9, 0.5, 0.0), 1);

        assertThat(probabilities.stream().mapToDouble(p -> p).sum()).isLessThanOrEqualTo(1);
        assertThat(probabilities).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void withoutAFitNothingIsPromised() {
        assertThat(Calibration.NONE.probabilities(List.of(2.0, 1.0), 1)).containsExactly(-1.0, -1.0);
    }

    @Test
    void fewCasesThatWereAllRightDoNotPromiseCertainty() {
        var fitted = Calibration.fit(List.of(known(0.9, 1, true), known(0.2, 1, false)));

        assertThat(fitted.probabilities(List.of(0.9, 0.1), 1).getFirst()).isBetween(0.5, 0.98);
    }

    private static Calibration.Known known(double share, double strength, boolean right) {
        return new Calibration.Known(new Calibration.Standing(share, strength), right);
    }
}
