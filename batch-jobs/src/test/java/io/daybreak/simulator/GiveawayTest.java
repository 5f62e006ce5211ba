package io.daybreak.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.daybreak.features.Day;
import io.daybreak.simulator.TelemetrySet.Line;
import io.daybreak.simulator.model.Flow;
import io.daybreak.simulator.model.Snapshot;
import io.daybreak.simulator.plan.DayPlan;
import io.daybreak.simulator.plan.FaultKind;
import io.daybreak.simulator.plan.Planner;
import io.daybreak.simulator.shop.Shop;
import io.daybreak.simulator.shop.ShopReader;
import io.daybreak.simulator.shop.Sizing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finder must find faults by what they do, and not by how the simulator writes rows. */
class GiveawayTest {
    @TempDir
    private static Path folder;

    private static final List<TelemetrySet> QUIET = new ArrayList<>();
    private static final List<TelemetrySet> FAULTY = new ArrayList<>();

    @BeforeAll
    static void simulate() {
        for (int seed = 41; seed < 45; seed++) {
            QUIET.add(TelemetrySet.of(folder.resolve("quiet" + seed), seed, 0.1));
        }
        FAULTY.add(TelemetrySet.of(
                folder.resolve("a"),
                41,
                0.1,
                FaultKind.NETWORK_DELAY,
                FaultKind.CPU,
                FaultKind.SLOW_DEPENDENCY,
                FaultKind.MEMORY_LEAK));
        FAULTY.add(TelemetrySet.of(
                folder.resolve("b"),
                42,
                0.1,
                FaultKind.CODE_DEFECT,
                FaultKind.DISK_FULL,
                FaultKind.SILENCE,
                FaultKind.CREDENTIAL_STUFFING));
    }

    @AfterAll
    static void forget() {
        QUIET.clear();
        FAULTY.clear();
    }

    @Test
    void numbersAndIdsAreAlwaysOfOneShape() {
        for (TelemetrySet set : FAULTY) {
            assertThat(set.points()).allMatch(point -> point.text().matches("\\d+\\.\\d{4}"));
            assertThat(set.lines())
                    .allMatch(line -> line.trace().matches("[0-9a-f]{32}|")
                            && line.span().length() == line.trace().length() / 2);
            assertThat(set.spans())
                    .allMatch(span -> span.trace().length() == 32 && span.span().length() == 16);
            assertThat(set.spans()).allMatch(span -> span.status().matches("ok|error"));
        }
    }

    @Test
    void digitsOfIdsDoNotTellFaultsFromTheRest() {
        for (TelemetrySet set : FAULTY) {
            double[] inside = digits(set, time -> inCase(set, time));
            double[] outside = digits(set, time -> !inCase(set, time));
            for (int digit = 0; digit < 16; digit++) {
                assertThat(inside[digit]).as("share of digit %x", digit).isCloseTo(outside[digit], offset(0.006));
            }
        }
    }

    private static double[] digits(TelemetrySet set, Predicate<Instant> when) {
        double[] counts = new double[16];
        double all = 0;
        for (Line line : set.lines()) {
            if (when.test(line.time())) {
                for (int i = 0; i < line.trace().length(); i++) {
                    counts[Character.digit(line.trace().charAt(i), 16)]++;
                    all++;
                }
            }
        }
        for (int i = 0; i < 16; i++) {
            counts[i] /= all;
        }
        return counts;
    }

    @Test
    void theClockOfFaultRowsIsNotRounder() {
        for (TelemetrySet set : FAULTY) {
            assertThat(wholeSeconds(set, time -> inCase(set, time))).isLessThan(0.01);
            assertThat(wholeSeconds(set, time -> !inCase(set, time))).isLessThan(0.01);
        }
    }

    private static double wholeSeconds(TelemetrySet set, Predicate<Instant> when) {
        return set.lines().stream()
                .filter(line -> when.test(line.time()))
                .mapToInt(line -> line.time().getNano() == 0 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** Metric rows depend on which instances run and get requests: a fault that stops none changes their number by little. */
    @Test
    void theNumberOfMetricRowsDoesNotTellAFaultThatStopsNothing() {
        TelemetrySet set = FAULTY.getFirst();
        Predicate<Instant> fault =
                time -> set.cases().stream().anyMatch(c -> !c.kind().equals("memory_leak") && c.covers(time));
        assertThat(separation(set.points().stream().map(TelemetrySet.Point::time), fault))
                .isBetween(0.25, 0.75);
    }

    /** Spans are a fixed share of the requests, and so are lines below WARN: neither grows because there is a fault. */
    @Test
    void tracingIsNotDenserInAFault() {
        TelemetrySet set = FAULTY.getFirst();
        Predicate<Instant> fault = time -> inCase(set, time);
        double inside = roots(set, fault) / accessLines(set, fault);
        double outside = roots(set, fault.negate()) / accessLines(set, fault.negate());
        assertThat(inside / outside).isBetween(0.85, 1.15);
    }

    private static double roots(TelemetrySet set, Predicate<Instant> when) {
        return set.spans().stream()
                .filter(span -> span.parent().isEmpty() && when.test(span.start()))
                .count();
    }

    private static double accessLines(TelemetrySet set, Predicate<Instant> when) {
        return set.lines().stream()
                .filter(line -> line.body().contains(" HTTP/1.1\" 200 ") && when.test(line.time()))
                .count();
    }

    /** No statement is written for faults alone: whatever can go wrong goes wrong on quiet days too, though rarely; kills have a test of their own. */
    @Test
    void whatIsSaidInFaultsIsSaidOnQuietDaysToo() {
        Set<String> silent = new HashSet<>();
        Set<String> said = new HashSet<>();
        for (NamedCsvRecord row : ShopReader.rows("messages.csv")) {
            String words = constant(row.getField("text"));
            boolean heard = QUIET.stream()
                    .anyMatch(set ->
                            set.lines().stream().anyMatch(line -> line.body().contains(words)));
            (heard ? said : silent).add(row.getField("event"));
        }
        silent.removeAll(said);
        silent.remove("killed");
        assertThat(silent).as("events that no quiet day has").isEmpty();
    }

    /** The longest piece of a statement in which no value stands. */
    private static String constant(String text) {
        return Stream.of(text.split("\\{\\w*\\}"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    @Test
    void instancesAreKilledOnQuietDaysToo() {
        Shop shop = ShopReader.read(41, Sizing.of(1));
        LocalDate first = TelemetrySet.DAY.date();
        assertThat(Stream.iterate(first, date -> date.plusDays(1)).limit(15))
                .anyMatch(date -> kills(shop, new Day(date, ZoneOffset.UTC)));
    }

    private static boolean kills(Shop shop, Day day) {
        DayPlan plan = Planner.plan(41, shop, day, 0, List.of());
        Flow flow = new Flow(shop, plan);
        return Stream.generate(flow::step)
                .limit(plan.steps())
                .anyMatch(step -> step.turns.stream().anyMatch(turn -> turn.life() == Snapshot.Life.KILLED));
    }

    private static boolean inCase(TelemetrySet set, Instant time) {
        return set.cases().stream().anyMatch(c -> c.covers(time));
    }

    /** The chance that a five-minute count in a fault is above one outside (area under the curve): .5 tells nothing. */
    private static double separation(Stream<Instant> rows, Predicate<Instant> fault) {
        Map<Instant, Long> counts = rows.collect(Collectors.groupingBy(
                time -> Instant.ofEpochSecond(time.getEpochSecond() / 1500 * 1500),
                TreeMap::new,
                Collectors.counting()));
        List<Long> inside = new ArrayList<>();
        List<Long> outside = new ArrayList<>();
        counts.forEach((start, count) -> (fault.test(start.plusSeconds(750)) ? inside : outside).add(count));
        double above = 0;
        for (long one : inside) {
            for (long other : outside) {
                above += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return above / inside.size() / outside.size();
    }
}
