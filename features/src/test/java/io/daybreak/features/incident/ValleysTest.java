package io.daybreak.features.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.incident.Valleys.Part;
import org.junit.jupiter.api.Test;

class ValleysTest {
    @Test
    void cutsWhereTroubleStaysUnderHalfOfTheLesserPeak() {
        assertThat(new Valleys(new double[] {8, 9, 20, 4, 4, 3, 10, 10}).parts())
                .containsExactly(new Part(0, 3), new Part(6, 8));
    }

    @Test
    void aMinuteOfLessIsNoValley() {
        assertThat(new Valleys(new double[] {9, 20, 1, 10, 10}).parts()).containsExactly(new Part(0, 5));
    }

    @Test
    void aSlowDeclineIsOneTrouble() {
        assertThat(new Valleys(new double[] {20, 16, 12, 8, 6, 4, 4}).parts()).containsExactly(new Part(0, 7));
    }

    @Test
    void threePeaksAreThreeParts() {
        assertThat(new Valleys(new double[] {9, 9, 0, 0, 9, 9, 0, 0, 0, 9}).parts())
                .containsExactly(new Part(0, 2), new Part(4, 6), new Part(9, 10));
    }
}
