package io.daybreak.features.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Series;
import io.daybreak.features.signal.Signal;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AnomalyDetectorTest {
    private static final int DAY = 1440;
    private static final Signal CPU = new Signal("cart", "cart-1", Kind.METRIC, "cpu", "", "%");

    private final AnomalyDetector detector = new AnomalyDetector();

    @Test
    void findsAFaultOfThreeMinutes() {
        double[] values = noise(1);
        Arrays.fill(values, 600, 603, 200);
        assertThat(detector.detect(series(values), null, _ -> baseline(values)))
                .singleElement()
                .satisfies(anomaly -> {
                    assertThat(anomaly.start()).isEqualTo(600);
                    assertThat(anomaly.end()).isEqualTo(603);
                    assertThat(anomaly.direction()).isEqualTo(1);
                    assertThat(anomaly.observed()).isEqualTo(200);
                });
    }

    @Test
    void findsAFaultOfSixHoursAsOne() {
        double[] values = noise(2);
        Arrays.fill(values, 300, 660, 10);
        double[] quiet = noise(3);
        assertThat(detector.detect(series(values), null, _ -> baseline(quiet)))
                .singleElement()
                .satisfies(anomaly -> {
                    assertThat(anomaly.end() - anomaly.start()).isEqualTo(360);
                    assertThat(anomaly.direction()).isEqualTo(-1);
                });
    }

    @Test
    void passesOverSpikesOfOneSlot() {
        double[] values = noise(4);
        for (int i = 100; i < DAY; i += 200) {
            values[i] = 5000;
        }
        assertThat(detector.detect(series(values), null, _ -> baseline(values))).isEmpty();
    }

    @Test
    void passesOverASeriesThatAlwaysLooksLikeThis() {
        double[] values = new Random(5).doubles(DAY).map(u -> Math.exp(6 * u)).toArray();
        assertThat(detector.detect(series(values), null, _ -> baseline(values))).isEmpty();
    }

    @Test
    void findsNothingInAConstantSeries() {
        double[] values = new double[DAY];
        Arrays.fill(values, 7);
        assertThat(detector.detect(series(values), null, _ -> baseline(values))).isEmpty();
    }

    @Test
    void scoresDoNotChangeWithTheUnit() {
        double[] values = noise(6);
        Arrays.fill(values, 600, 610, 160);
        double[] scaled =
                Arrays.stream(values).map((DoubleUnaryOperator) v -> v * 1024).toArray();
        double score = detector.detect(series(values), null, _ -> baseline(values))
                .getFirst()
                .score();
        assertThat(detector.detect(series(scaled), null, _ -> baseline(scaled))
                        .getFirst()
                        .score())
                .isCloseTo(score, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void withoutEarlierDaysTheHoursAroundSayWhatIsUsual() {
        double[] values = noise(7);
        Arrays.setAll(values, i -> values[i] + i);
        for (int i = 600; i < 640; i++) {
            values[i] += 200;
        }
        assertThat(detector.detect(series(values), null, null)).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.start()).isEqualTo(600);
            assertThat(anomaly.end()).isEqualTo(640);
        });
    }

    @Test
    void whatHappensEveryHourScoresLess() {
        double[] once = noise(8);
        Arrays.fill(once, 600, 604, 200);
        double[] hourly = noise(8);
        for (int i = 0; i < DAY; i += 60) {
            Arrays.fill(hourly, i, i + 4, 200);
        }
        double single = detector.detect(series(once), null, null).getFirst().score();
        assertThat(detector.detect(series(hourly), null, null))
                .allSatisfy(anomaly -> assertThat(anomaly.score()).isLessThan(single / 5));
    }

    @Test
    void countsOfChanceAreNoAnomalyAndSilenceIsOne() {
        var random = new Random(9);
        double[] values = new double[DAY];
        Arrays.setAll(
                values,
                i -> IntStream.range(0, 400)
                        .filter(_ -> random.nextInt(20) == 0)
                        .count());
        assertThat(detector.detect(counts(values), null, null)).isEmpty();
        Arrays.fill(values, 700, 710, 0);
        assertThat(detector.detect(counts(values), null, null)).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.direction()).isEqualTo(-1);
            assertThat(anomaly.expected()).isBetween(15.0, 25.0);
        });
    }

    @Test
    void moreOfEverythingMovesNoShare() {
        double[] all = new double[DAY];
        Arrays.setAll(all, i -> i / 60 % 2 == 0 ? 100 : 900);
        double[] some = Arrays.stream(all).map(v -> v / 10).toArray();
        assertThat(detector.detect(counts(some), all, null)).isEmpty();
        Arrays.setAll(some, i -> i >= 700 && i < 704 ? all[i] / 2 : some[i]);
        assertThat(detector.detect(counts(some), all, null))
                .singleElement()
                .satisfies(anomaly -> assertThat(anomaly.start()).isEqualTo(700));
    }

    @Test
    void whatIsLeftAfterAPeakIsAnAnomalyOfItsOwn() {
        double[] values = noise(10);
        Arrays.fill(values, 600, 605, 400);
        Arrays.fill(values, 605, 620, 125);
        assertThat(detector.detect(series(values), null, null))
                .extracting(Anomaly::start)
                .containsExactly(600L, 605L);
    }

    @Test
    void aRiseByLessThanDoubleCountsLess() {
        double[] slight = noise(11);
        Arrays.fill(slight, 600, 605, 130);
        double[] large = noise(11);
        Arrays.fill(large, 600, 605, 250);
        assertThat(detector.detect(series(slight), null, null).getFirst().score())
                .isLessThan(
                        detector.detect(series(large), null, null).getFirst().score() / 3);
    }

    @Test
    void aRateOfRareEventsIsNoAnomalyAndABurstOfThemIsOne() {
        var random = new Random(12);
        double[] values = random.doubles(DAY)
                .map(u -> u < 0.8 ? 0 : u < 0.95 ? 0.0033 : 0.0067)
                .toArray();
        assertThat(detector.detect(series(values), null, null)).isEmpty();
        Arrays.fill(values, 600, 605, 0.1);
        assertThat(detector.detect(series(values), null, null))
                .singleElement()
                .satisfies(anomaly -> assertThat(anomaly.start()).isEqualTo(600));
    }

    @Test
    void whatComesAgainIsNotSparedByGoingFartherOnce() {
        double[] values = noise(13);
        for (int i = 0; i < 8; i++) {
            Arrays.fill(values, 100 + 150 * i, 104 + 150 * i, i == 5 ? 90_000 : 900);
        }
        assertThat(detector.detect(series(values), null, null))
                .hasSize(8)
                .allSatisfy(anomaly -> assertThat(anomaly.score()).isLessThan(Run.SURE / 2));
    }

    private static Series counts(double[] values) {
        return new Series(
                new Signal("cart", "", Kind.SPAN, "calls", "", "1"),
                LongStream.range(0, values.length).toArray(),
                values);
    }

    private static double[] noise(long seed) {
        var random = new Random(seed);
        return random.doubles(DAY).map(u -> 100 + 10 * u).toArray();
    }

    private static Series series(double[] values) {
        return new Series(CPU, LongStream.range(0, values.length).toArray(), values);
    }

    private static Baseline baseline(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return new Baseline(sorted[n / 2], sorted[n * 3 / 4] - sorted[n / 4], sorted[n / 100], sorted[n * 99 / 100]);
    }
}
