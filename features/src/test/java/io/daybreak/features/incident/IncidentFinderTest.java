package io.daybreak.features.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.anomaly.Anomaly;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Signal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncidentFinderTest {
    private static final Map<String, Integer> SIGNALS = Map.of("cart", 16, "payment", 16);

    private final IncidentFinder finder = new IncidentFinder();

    @Test
    void manySignalsOfAServiceAtOnceAreOneIncident() {
        List<Anomaly> anomalies = IntStream.range(0, 8)
                .mapToObj(i -> anomaly("cart", i, 100, 110, 8))
                .toList();
        assertThat(finder.find(anomalies, List.of(), SIGNALS)).singleElement().satisfies(incident -> {
            assertThat(incident.services()).containsExactly("cart");
            assertThat(incident.anomalies()).hasSize(8);
            assertThat(incident.start()).isEqualTo(100);
            assertThat(incident.end()).isEqualTo(110);
        });
    }

    @Test
    void aSingleOddSignalIsNoIncident() {
        assertThat(finder.find(List.of(anomaly("cart", 0, 100, 110, 12)), List.of(), SIGNALS))
                .isEmpty();
    }

    @Test
    void aBrokenRuleIsAnIncidentByItself() {
        var breach = new RuleBreach("server-errors", "payment", "/pay", "500", 200, 205, 400);
        assertThat(finder.find(List.of(), List.of(breach), SIGNALS))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.services()).containsExactly("payment");
                    assertThat(incident.breaches()).containsExactly(breach);
                });
    }

    @Test
    void aRuleMergesIntoTheIncidentOfItsTime() {
        List<Anomaly> anomalies = IntStream.range(0, 8)
                .mapToObj(i -> anomaly("cart", i, 100, 110, 8))
                .toList();
        var breach = new RuleBreach("server-errors", "payment", "/pay", "500", 105, 115, 400);
        assertThat(finder.find(anomalies, List.of(breach), SIGNALS))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.services()).containsExactly("cart", "payment");
                    assertThat(incident.end()).isEqualTo(115);
                });
    }

    @Test
    void timesFarApartAreTwoIncidents() {
        List<Anomaly> anomalies = IntStream.range(0, 16)
                .mapToObj(i -> anomaly("cart", i, i < 8 ? 100 : 300, i < 8 ? 110 : 310, 8))
                .toList();
        assertThat(finder.find(anomalies, List.of(), SIGNALS)).hasSize(2);
    }

    @Test
    void kMeansFindsTheGroupsOfClearlyDifferentVectorsTheSameEachTime() {
        var random = new Random(1);
        List<double[]> vectors = IntStream.range(0, 30)
                .mapToObj(i -> new double[] {i % 3 + random.nextDouble() / 20, (i % 3) * 2 + random.nextDouble() / 20})
                .toList();
        int[] groups = new IncidentClusters(42).group(vectors);
        assertThat(groups).isEqualTo(IntStream.range(0, 30).map(i -> i % 3).toArray());
        assertThat(new IncidentClusters(42).group(vectors)).isEqualTo(groups);
    }

    private static Anomaly anomaly(String service, int signal, long start, long end, double score) {
        return new Anomaly(
                new Signal(service, "", Kind.METRIC, "m" + signal, "", "1"), start, end, 1, score, 10, 1, start);
    }
}
