package io.daybreak.features.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearMedianTest {
    @Test
    void isTheLowerMiddleOfTheSlotsAroundWhateverTheirNumber() {
        for (int size : new int[] {1, 2, 5, 10, 11, 40}) {
            double[] values =
                    new Random(size).ints(size, 0, 7).mapToDouble(i -> i).toArray();
            double[] medians = NearMedian.of(values, 5);
            for (int i = 0; i < size; i++) {
                double[] around = Arrays.copyOfRange(values, Math.max(0, i - 5), Math.min(size, i + 6));
                Arrays.sort(around);
                assertThat(medians[i]).isEqualTo(around[(around.length - 1) / 2]);
            }
        }
    }
}
