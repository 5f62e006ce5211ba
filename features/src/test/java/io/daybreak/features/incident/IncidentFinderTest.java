package io.daybreak.features.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.anomaly.Anomaly;
import io.daybreak.features.cause.Topology;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncidentFinderTest {

    private static final Topology SHOP = new Topology(List.of(
            new Topology.Edge("web", "cart"),
            new Topology.Edge("web", "payment"),
            new Topology.Edge("batch", "archive")));

    private final IncidentFinder finder = new IncidentFinder(SHOP);

    @Test
    void manySignalsOfAServiceAtOnceAreOneIncident() {
        List<Anomaly> anomalies = IntStream.range(0, 8)
                .mapToObj(i -> anomaly("cart", i, 100, 110, 8))
                .toList();
        assertThat(finder.find(anomalies, List.of(), signals())).singleElement().satisfies(incident -> {
            assertThat(incident.services()).containsExactly("cart");
            assertThat(incident.anomalies()).hasSize(8);
            assertThat(incident.start()).isEqualTo(100);
            assertThat(incident.end()).isEqualTo(110);
        });
    }

    @Test
    void aSingleOddSignalIsNoIncidentHoweverOdd() {
        assertThat(finder.find(List.of(anomaly("cart", 0, 100, 110, 500)), List.of(), signals()))
                .isEmpty();
    }

    @Test
    void aBrokenRuleIsAnIncidentByItself() {
        var breach = new RuleBreach("server-errors", "payment", "/pay", "500", 200, 205, 400);
        assertThat(finder.find(List.of(), List.of(breach), signals()))
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
        assertThat(finder.find(anomalies, List.of(breach), signals()))
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
        assertThat(finder.find(anomalies, List.of(), signals())).hasSize(2);
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

    @Test
    void troubleOfServicesThatDoNotReachEachOtherStaysApart() {
        assertThat(finder.find(both("cart", "archive"), List.of(), signals())).hasSize(2);
        assertThat(finder.find(both("cart", "payment"), List.of(), signals())).hasSize(1);
        assertThat(finder.find(both("cart", "unknown"), List.of(), signals())).hasSize(1);
    }

    @Test
    void fortySignalsOfOneUnitCountOnce() {
        List<Anomaly> anomalies = IntStream.range(0, 40)
                .mapToObj(i -> new Anomaly(signal("cart", "m" + i, "s"), 100, 110, 1, 12, 10, 1, 100))
                .toList();
        assertThat(finder.find(anomalies, List.of(), signals())).isEmpty();
    }

    @Test
    void theSameFamilyAtCallerAndCalleeIsAnIncident() {
        assertThat(finder.find(sameOf("web", "cart"), List.of(), signals()))
                .singleElement()
                .satisfies(incident -> assertThat(incident.services()).containsExactly("cart", "web"));
        assertThat(finder.find(sameOf("cart", "payment"), List.of(), signals())).isEmpty();
    }

    @Test
    void anotherFamilyAtCallerAndCalleeIsNone() {
        List<Anomaly> anomalies = List.of(anomaly("web", 0, 100, 110, 12), anomaly("cart", 1, 100, 110, 12));
        assertThat(finder.find(anomalies, List.of(), signals())).isEmpty();
    }

    private static List<Anomaly> sameOf(String one, String other) {
        return List.of(anomaly(one, 0, 100, 110, 12), anomaly(other, 0, 100, 110, 12));
    }

    @Test
    void theSameOfAllInstancesIsMoreThanThatOfOne() {
        assertThat(finder.find(ofInstances(1), List.of(), threeInstances())).isEmpty();
        assertThat(finder.find(ofInstances(3), List.of(), threeInstances())).hasSize(1);
    }

    private static List<Anomaly> ofInstances(int affected) {
        return IntStream.range(0, affected)
                .mapToObj(i -> new Anomaly(
                        new Signal("cart", "cart-" + i, Kind.METRIC, "threads", "", "1"), 100, 110, 1, 20, 10, 1, 100))
                .toList();
    }

    private static SignalCounts threeInstances() {
        var counts = new SignalCounts();
        counts.add(new Signal("cart", "", Kind.METRIC, "threads", "", "1"), 3, 3);
        return counts;
    }

    @Test
    void moreCallsAndMoreLinesAreNoTrouble() {
        List<Anomaly> anomalies = IntStream.range(0, 8)
                .mapToObj(i -> new Anomaly(
                        new Signal(
                                "cart", "", i < 4 ? Kind.SPAN : Kind.LOG, i < 4 ? "calls" : "template", "a" + i, "1"),
                        100,
                        110,
                        1,
                        40,
                        10,
                        1,
                        100))
                .toList();
        assertThat(finder.find(anomalies, List.of(), signals())).isEmpty();
    }

    @Test
    void aLevelThatIsNewForMostOfTheDayIsNoTrouble() {
        List<Anomaly> anomalies = IntStream.range(0, 8)
                .mapToObj(i -> anomaly("cart", i, 100, 700, 12))
                .toList();
        assertThat(finder.find(anomalies, List.of(), signals())).isEmpty();
    }

    @Test
    void aFaultThatPausesForLessThanItLastsIsOneIncident() {
        List<Anomaly> leak = new ArrayList<>(trouble("cart", 0, 100, 160));
        leak.addAll(trouble("cart", 0, 190, 230));
        leak.addAll(trouble("cart", 0, 265, 300));
        assertThat(finder.find(leak, List.of(), signals())).singleElement().satisfies(incident -> {
            assertThat(incident.start()).isEqualTo(100);
            assertThat(incident.end()).isEqualTo(300);
            assertThat(incident.anomalies()).hasSize(24);
        });
    }

    @Test
    void anotherTroubleOfTheSameServiceStaysApart() {
        List<Anomaly> two = new ArrayList<>(trouble("cart", 0, 100, 160));
        two.addAll(trouble("cart", 8, 190, 230));
        assertThat(finder.find(two, List.of(), signals())).hasSize(2);
    }

    @Test
    void theSameTroubleOfAnotherServiceStaysApart() {
        List<Anomaly> two = new ArrayList<>(trouble("cart", 0, 100, 160));
        two.addAll(trouble("payment", 0, 190, 230));
        assertThat(finder.find(two, List.of(), signals())).hasSize(2);
    }

    @Test
    void aChainOfCoincidencesIsNotOneIncident() {
        List<Anomaly> chain = new ArrayList<>(trouble("cart", 0, 100, 120));
        chain.addAll(trouble("payment", 8, 115, 140));
        chain.addAll(trouble("web", 0, 135, 160));
        assertThat(finder.find(chain, List.of(), signals()))
                .extracting(Incident::start)
                .hasSizeGreaterThan(1);
    }

    @Test
    void theCoreOfAnIncidentIsAroundItsWorstMinute() {
        List<Anomaly> anomalies = new ArrayList<>(trouble("cart", 0, 100, 130));
        IntStream.range(8, 16).forEach(i -> anomalies.add(anomaly("cart", i, 110, 120, 12)));
        assertThat(finder.find(anomalies, List.of(), signals())).first().satisfies(incident -> {
            assertThat(incident.coreStart()).isBetween(100L, 110L);
            assertThat(incident.coreEnd()).isBetween(120L, 130L);
        });
    }

    private static List<Anomaly> trouble(String service, int from, long start, long end) {
        return IntStream.range(from, from + 8)
                .mapToObj(i -> anomaly(service, i, start, end, 8))
                .toList();
    }

    private static List<Anomaly> both(String one, String other) {
        return IntStream.range(0, 16)
                .mapToObj(i -> anomaly(i < 8 ? one : other, i % 8, 100, 110, 8))
                .toList();
    }

    private static SignalCounts signals() {
        var counts = new SignalCounts();
        for (String service : List.of("web", "cart", "payment", "archive", "unknown")) {
            IntStream.range(0, 16).forEach(i -> counts.add(signal(service, "m" + i, "u" + i), 1, 1));
        }
        return counts;
    }

    private static Anomaly anomaly(String service, int signal, long start, long end, double score) {
        return new Anomaly(signal(service, "m" + signal, "u" + signal), start, end, 1, score, 10, 1, start);
    }

    private static Signal signal(String service, String name, String unit) {
        return new Signal(service, "", Kind.METRIC, name, "", unit);
    }
}
