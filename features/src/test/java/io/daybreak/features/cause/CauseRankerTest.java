package io.daybreak.features.cause;

import static io.daybreak.features.cause.SmallShop.chain;
import static io.daybreak.features.cause.SmallShop.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.cause.departure.Change;
import io.daybreak.features.cause.departure.Silence;
import io.daybreak.features.cause.departure.Trouble;
import io.daybreak.features.cause.departure.Window;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Series;
import io.daybreak.features.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CauseRankerTest {

    @Test
    void theServiceWhoseCpuRisesComesBeforeItsSlowerCallers() {
        assertThat(first(chain("web", "cart", "store"), slowStore())).isEqualTo("store");
    }

    @Test
    void aCauseIsFoundInACycle() {
        var ring = new Topology(List.of(
                new Topology.Edge("web", "cart"),
                new Topology.Edge("cart", "store"),
                new Topology.Edge("store", "web")));

        assertThat(first(ring, slowStore())).isEqualTo("store");
    }

    @Test
    void aFallIsASymptomLikeARise() {
        var shop =
                new SmallShop().cpu("web", 1).cpu("cart", 1).cpu("store", 0.1).cpu("mail", 1);

        assertThat(first(chain("web", "cart", "store"), shop)).isEqualTo("store");
    }

    @Test
    void aCalleeThatSendsNothingIsFoundByTheGapItsCallersSee() {
        var shop = new SmallShop();
        for (String callee : List.of("cart", "mail", "database")) {
            var calls = new Signal("web", "", Kind.EDGE, "calls", callee, "1");
            var gap = new Signal("web", "", Kind.EDGE, "gap_p50", callee, "us");
            shop.counted(calls, 200, 200).level(gap, 3000, callee.equals("database") ? 90 : 1);
        }
        shop.cpu("web", 1.2).cpu("cart", 1).cpu("mail", 1);

        assertThat(first(Topology.of(List.of(), shop.series), shop)).isEqualTo("database");
    }

    @Test
    void aNewErrorAmongASteadyFlowOfLinesPointsAtItsService() {
        var shop = new SmallShop();
        for (String service : List.of("web", "cart", "store", "mail")) {
            shop.counted(log(service, "records", ""), 400, 400).cpu(service, 1);
            shop.counted(log(service, "template", "usual-" + service), 300, 300);
        }
        shop.counted(log("cart", "template", "broken"), 0, 12);

        assertThat(first(chain("web", "cart", "store"), shop)).isEqualTo("cart");
    }

    @Test
    void moreLoadOnEveryServiceDoesNotMakeItsTemplatesSymptoms() {
        var shop = new SmallShop();
        for (String service : List.of("web", "cart", "store", "mail")) {
            shop.counted(log(service, "records", ""), 400, 4000);
            shop.counted(log(service, "template", "usual-" + service), 300, 3000);
        }
        shop.counted(log("store", "template", "broken"), 0, 12);

        assertThat(first(chain("web", "cart", "store"), shop)).isEqualTo("store");
    }

    @Test
    void aSeriesThatWasDeadOrConstantDoesNotWinByMovingALittle() {
        var shop = slowStore();
        shop.add(metric("web", "errors"), m -> SmallShop.during(m) ? 1e-6 : 0);
        shop.add(metric("cart", "errors"), m -> 0);
        shop.add(metric("store", "errors"), m -> m % 7 == 0 ? 3 : 0.5);
        shop.add(metric("mail", "errors"), m -> m % 5 == 0 ? 4 : 0.2);

        assertThat(first(chain("web", "cart", "store"), shop)).isEqualTo("store");
    }

    @Test
    void aSignalThatOftenSpikesDoesNotWinBySpikingAgain() {
        var shop = slowStore();
        var random = new Random(3);
        for (String service : List.of("web", "cart", "store", "mail")) {
            shop.add(metric(service, "p99"), m -> random.nextInt(12) == 0 ? 50_000 * random.nextDouble() : 40);
        }
        Series mail = shop.series.removeLast();
        double[] spiking = mail.values().clone();
        Arrays.fill(spiking, mail.indexOf(SmallShop.ONSET), mail.indexOf(SmallShop.END), 20_000);
        shop.series.add(new Series(mail.signal(), mail.minutes(), spiking));

        assertThat(first(chain("web", "cart", "store"), shop)).isEqualTo("store");
    }

    @Test
    void theSignalThatRaisedTheAlarmCountsMoreThanOthers() {
        var shop = slowStore().cpu("bystander", 40);
        var alerted = new Trouble(trouble().window(), List.of(), new Trouble.Alert("web", "latency"), Set.of());

        assertThat(new CauseRanker(chain("web", "cart", "store")).rank(shop.series, alerted))
                .first()
                .extracting(Candidate::service)
                .isEqualTo("store");
    }

    @Test
    void aLineThatNoLongerFollowsItsFirstPointsAtItsServiceAlthoughNothingIsAnError() {
        var shop = new SmallShop();
        for (String service : List.of("web", "cart", "store", "mail")) {
            // Load varies more than the fault does.
            double[] load = new Random(service.hashCode()).doubles(300, 20, 200).toArray();
            boolean broken = service.equals("cart");
            shop.add(log(service, "records", ""), m -> 10 * Math.rint(load[slot(m)]));
            shop.add(log(service, "template", "asked-" + service), m -> Math.rint(load[slot(m)]));
            shop.add(
                    log(service, "template", "answered-" + service),
                    m -> Math.rint(load[slot(m)] * (broken && SmallShop.during(m) ? 0.4 : 1)));
        }

        assertThat(first(chain("web", "cart", "store"), shop)).isEqualTo("cart");
    }

    @Test
    void aLineThatOftenComesInBurstsIsNoSymptomInABurst() {
        var shop = new SmallShop();
        for (String service : List.of("web", "cart", "store", "mail")) {
            shop.counted(log(service, "records", ""), 400, 400);
            shop.counted(log(service, "template", "usual-" + service), 300, 300);
        }
        shop.add(log("mail", "template", "bursts"), m -> m % 20 < 5 || SmallShop.during(m) ? 60 : 0);
        shop.counted(log("cart", "template", "broken"), 0, 4);

        assertThat(first(chain("web", "cart", "store"), shop)).isEqualTo("cart");
    }

    @Test
    void aDatabaseThatSendsNothingIsFoundByTheMetricsThatNameIt() {
        var shop = new SmallShop().cpu("web", 1).cpu("cart", 1.2).cpu("mail", 1);
        for (String callee : List.of("cart-db", "cart-cache")) {
            Signal waiting = metric("cart", "client." + callee + ".duration");
            shop.level(waiting, 8, callee.equals("cart-db") ? 30 : 1);
        }
        shop.latency("web", 3).latency("cart", 4).latency("mail", 1);
        var topology = new Topology(List.of(
                new Topology.Edge("web", "cart"),
                new Topology.Edge("cart", "cart-db"),
                new Topology.Edge("cart", "cart-cache")));

        assertThat(first(topology, shop)).isEqualTo("cart-db");
    }

    @Test
    void theSignalThatRaisedTheAlarmDoesNotOutweighWhatRequestsShow() {
        var shop = new SmallShop().latency("web", 30).latency("cart", 1).latency("store", 1);
        for (String service : List.of("web", "cart", "store")) {
            shop.counted(log(service, "records", ""), 400, 400);
        }
        shop.counted(log("store", "template", "broken"), 0, 200);
        var alerted = new Trouble(trouble().window(), List.of(), new Trouble.Alert("web", "latency"), Set.of());

        assertThat(new CauseRanker(chain("web", "cart", "store")).rank(shop.series, alerted))
                .first()
                .extracting(Candidate::service)
                .isEqualTo("store");
    }

    @Test
    void aServiceThatFallsSilentComesBeforeItsComplainingCallers() {
        var shop = new SmallShop().cpu("web", 1.2).cpu("cart", 1.1);
        for (String service : List.of("web", "cart", "store", "mail")) {
            shop.counted(log(service, "records", ""), 100, service.equals("store") ? 0 : 130);
        }
        shop.counted(log("cart", "template", "refused"), 0, 3);

        assertThat(first(chain("web", "cart", "store"), shop)).isEqualTo("store");
    }

    @Test
    void aServiceThatCeasesToReportExplainsItsCallersAlthoughItsFirstMinuteIsHeard() {
        var shop =
                new SmallShop().cpu("web", 1).latency("web", 60).cpu("stock", 1).latency("stock", 1);
        shop.cpu("auth", 1);
        Series spoken = shop.series.removeLast();
        shop.series.add(without(spoken, SmallShop.ONSET + 1, SmallShop.END));
        var topology = new Topology(List.of(new Topology.Edge("web", "auth"), new Topology.Edge("web", "stock")));

        assertThat(new CauseRanker(topology)
                        .rank(shop.series, SmallShop.trouble())
                        .getFirst()
                        .service())
                .isEqualTo("auth");
        assertThat(Silence.of(shop.series, SmallShop.trouble().window())).containsExactly("auth");
    }

    @Test
    void aServiceThatIsOnlyNotAskedAnyMoreIsNotSilent() {
        var shop = new SmallShop().cpu("web", 1).cpu("auth", 1);
        shop.counted(new Signal("auth", "", Kind.SPAN, "calls", "", "1"), 50, 0);

        assertThat(Silence.of(shop.series, SmallShop.trouble().window())).isEmpty();
    }

    private static Series without(Series series, long from, long to) {
        int[] kept = IntStream.range(0, series.size())
                .filter(i -> series.minutes()[i] < from || series.minutes()[i] >= to)
                .toArray();
        return new Series(
                series.signal(),
                Arrays.stream(kept).mapToLong(i -> series.minutes()[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> series.values()[i]).toArray());
    }

    @Test
    void anInstanceThatIsNewIsHeldAgainstTheOthersOfItsService() {
        var shop = new SmallShop();
        for (String service : List.of("web", "cart", "store", "mail")) {
            shop.level(new Signal(service, "old", Kind.METRIC, "errors", "", "%"), 2, 1);
        }
        var fresh = new Signal("cart", "new", Kind.METRIC, "errors", "", "%");
        shop.series.add(new Series(
                fresh, new long[] {SmallShop.ONSET, SmallShop.ONSET + 1, SmallShop.ONSET + 2}, new double[] {40, 42, 41
                }));

        Candidate cart = new CauseRanker(chain("web", "cart", "store"))
                .rank(shop.series, trouble())
                .getFirst();

        assertThat(cart.service()).isEqualTo("cart");
        assertThat(cart.instance()).isEqualTo("new");
    }

    @Test
    void ofTwoServicesInTroubleTheOneThatWasJustChangedIsLikelier() {
        var shop = new SmallShop().cpu("web", 1).cpu("cart", 4).cpu("mail", 1).cpu("store", 1);
        for (String service : List.of("web", "cart", "mail", "store")) {
            shop.level(metric(service, "memory"), 70, service.equals("mail") ? 4.4 : 1);
        }
        var topology = new Topology(List.of(new Topology.Edge("web", "cart"), new Topology.Edge("web", "mail")));

        assertThat(first(topology, shop)).isEqualTo("mail");
        Candidate cart = changed(topology, shop, new Change(SmallShop.ONSET - 2, "cart", "deploy", "v2"));
        assertThat(cart.service()).isEqualTo("cart");
        assertThat(cart.change()).isNotNull();
    }

    @Test
    void aDeployThatDidNothingAndOneOfYesterdayDoNotWin() {
        var shop = slowStore();
        Topology topology = chain("web", "cart", "store");

        Candidate beside = changed(topology, shop, new Change(SmallShop.ONSET - 1, "mail", "deploy", "v2"));
        Candidate before = changed(topology, shop, new Change(SmallShop.ONSET - 1440, "cart", "deploy", "v2"));

        assertThat(beside.service()).isEqualTo("store");
        assertThat(before.service()).isEqualTo("store");
        assertThat(before.change()).isNull();
    }

    @Test
    void whatACandidateLeavesUnexplainedSpeaksAgainstIt() {
        var shop = slowStore();
        for (String service : List.of("web", "cart", "store", "bystander")) {
            shop.level(metric(service, "disk"), 70, service.equals("bystander") ? 2 : 1);
        }

        List<Candidate> ranking = new CauseRanker(chain("web", "cart", "store")).rank(shop.series, trouble());

        assertThat(ranking.getFirst().service()).isEqualTo("store");
        assertThat(ranking.getFirst().unexplained()).contains("bystander").doesNotContain("web", "cart");
    }

    @Test
    void everyServiceHasAPlaceAndScoresFallStrictly() {
        List<Candidate> ranking =
                new CauseRanker(chain("web", "cart", "store", "database", "disk")).rank(slowStore().series, trouble());

        assertThat(ranking).extracting(Candidate::place).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(ranking)
                .extracting(Candidate::score)
                .isSortedAccordingTo(Collections.reverseOrder())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingMeasuredGivesNoMoreThanTheTopology() {
        assertThat(new CauseRanker(chain("web", "cart")).rank(List.of(), trouble()))
                .hasSize(2);
        assertThat(new CauseRanker(new Topology(List.of())).rank(List.of(), trouble()))
                .isEmpty();
    }

    @Test
    void otherNamesInOtherOrderGiveTheSameRanking() {
        List<Series> renamed = new ArrayList<>();
        for (Series s : slowStore().series) {
            Signal signal = s.signal();
            renamed.add(new Series(
                    new Signal(
                            other(signal.service()),
                            "",
                            signal.kind(),
                            "m" + signal.name().hashCode(),
                            "",
                            signal.unit()),
                    s.minutes(),
                    s.values()));
        }
        Collections.shuffle(renamed, new Random(1));

        assertThat(new CauseRanker(chain(other("web"), other("cart"), other("store"))).rank(renamed, trouble()))
                .extracting(Candidate::service)
                .containsExactlyElementsOf(services(slowStore()).stream()
                        .map(CauseRankerTest::other)
                        .toList());
    }

    @Test
    void anotherTimeGivesTheSameRanking() {
        long shift = 1_234_567;
        List<Series> shifted = slowStore().series.stream()
                .map(s -> new Series(
                        s.signal(),
                        Arrays.stream(s.minutes()).map(m -> m + shift).toArray(),
                        s.values()))
                .toList();
        var later = new Trouble(new Window(SmallShop.ONSET + shift, SmallShop.END + shift), List.of(), null, Set.of());

        assertThat(new CauseRanker(chain("web", "cart", "store")).rank(shifted, later))
                .extracting(Candidate::service)
                .containsExactlyElementsOf(services(slowStore()));
    }

    @Test
    void anotherUnitGivesTheSameRanking() {
        List<Series> scaled = slowStore().series.stream()
                .map(s -> new Series(
                        s.signal(),
                        s.minutes(),
                        Arrays.stream(s.values()).map(v -> v * 1024).toArray()))
                .toList();

        assertThat(new CauseRanker(chain("web", "cart", "store")).rank(scaled, trouble()))
                .extracting(Candidate::service)
                .containsExactlyElementsOf(services(slowStore()));
    }

    @Test
    void metricsSpansAndLogsUnderOtherNamesTimesAndUnitsGiveTheSameRanking() {
        List<Series> series = everything().series;
        long shift = 7 * 1440;
        List<Series> other = new ArrayList<>(series.stream()
                .map(s -> new Series(
                        renamed(s.signal()),
                        Arrays.stream(s.minutes()).map(m -> m + shift).toArray(),
                        s.signal().unit().equals("1")
                                ? s.values()
                                : Arrays.stream(s.values()).map(v -> v / 1000).toArray()))
                .toList());
        Collections.shuffle(other, new Random(2));
        var later = new Trouble(new Window(SmallShop.ONSET + shift, SmallShop.END + shift), List.of(), null, Set.of());

        assertThat(new CauseRanker(chain(other("web"), other("cart"), other("store")))
                        .rank(other, later).stream().map(Candidate::service))
                .containsExactlyElementsOf(services(everything()).stream()
                        .map(CauseRankerTest::other)
                        .toList());
    }

    private static Signal renamed(Signal signal) {
        boolean metric = signal.kind() == Kind.METRIC;
        return new Signal(
                other(signal.service()),
                signal.instance().isEmpty() ? "" : other(signal.instance()),
                signal.kind(),
                metric ? other(signal.name()) : signal.name(),
                signal.attribute().isEmpty() ? "" : other(signal.attribute()),
                signal.unit());
    }

    private static SmallShop everything() {
        var shop = slowStore();
        for (String service : List.of("web", "cart", "store", "mail")) {
            double slower = service.equals("store") ? 5 : service.equals("cart") ? 2 : 1;
            shop.counted(log(service, "records", ""), 400, 430);
            shop.counted(log(service, "template", "asked-" + service), 100, 100);
            shop.counted(log(service, "template", "answered-" + service), 100, 100 / slower);
            shop.counted(new Signal(service, "", Kind.SPAN, "calls", "", "1"), 200, 190);
            shop.level(new Signal(service, "", Kind.SPAN, "duration_p50", "", "us"), 900, slower);
        }
        shop.counted(new Signal("cart", "", Kind.EDGE, "calls", "store", "1"), 150, 140);
        return shop.level(new Signal("cart", "", Kind.EDGE, "gap_p50", "store", "us"), 90, 3);
    }

    @Test
    void evidenceSaysWhatWasSeenAndWhatWasExpected() {
        Candidate store = new CauseRanker(chain("web", "cart", "store"))
                .rank(slowStore().series, trouble())
                .getFirst();

        assertThat(store.evidence()).first().satisfies(e -> {
            assertThat(e.signal().name()).isEqualTo("cpu");
            assertThat(e.direction()).isEqualTo(1);
            assertThat(e.observed()).isBetween(350.0, 450.0);
            assertThat(e.expected()).isBetween(95.0, 105.0);
        });
    }

    private static int slot(long minute) {
        return (int) (minute - SmallShop.START);
    }

    private static Candidate changed(Topology topology, SmallShop shop, Change change) {
        var changed = new Trouble(trouble().window(), List.of(), null, Set.of(), List.of(change));
        return new CauseRanker(topology).rank(shop.series, changed).getFirst();
    }

    private static SmallShop slowStore() {
        var shop = new SmallShop();
        shop.cpu("web", 1).cpu("cart", 1.1).cpu("store", 4).cpu("mail", 1);
        return shop.latency("web", 3).latency("cart", 3.5).latency("store", 4).latency("mail", 1);
    }

    private static Signal metric(String service, String name) {
        return new Signal(service, "", Kind.METRIC, name, "", "1");
    }

    private static Signal log(String service, String name, String attribute) {
        return new Signal(service, "", Kind.LOG, name, attribute, "1");
    }

    private static String other(String name) {
        return "s" + Integer.toHexString(name.hashCode());
    }

    private static List<String> services(SmallShop shop) {
        return new CauseRanker(chain("web", "cart", "store"))
                .rank(shop.series, trouble()).stream().map(Candidate::service).toList();
    }

    private static String first(Topology topology, SmallShop shop) {
        return new CauseRanker(topology).rank(shop.series, trouble()).getFirst().service();
    }
}
