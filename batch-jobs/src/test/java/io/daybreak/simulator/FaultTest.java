package io.daybreak.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.simulator.TelemetrySet.Case;
import io.daybreak.simulator.TelemetrySet.Span;
import io.daybreak.simulator.plan.FaultKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of fault shows where it would in a real system, and its callers suffer by the model alone. */
class FaultTest {
    private static final double SIZE = 0.3;

    @TempDir
    private static Path folder;

    private static final List<TelemetrySet> SETS = new ArrayList<>();

    /** Two days, so that the faults lie far enough apart. */
    @BeforeAll
    static void simulate() {
        SETS.add(TelemetrySet.of(
                folder.resolve("1"),
                21,
                SIZE,
                FaultKind.SLOW_DEPENDENCY,
                FaultKind.CPU,
                FaultKind.MEMORY_LEAK,
                FaultKind.CREDENTIAL_STUFFING,
                FaultKind.SILENCE));
        SETS.add(TelemetrySet.of(
                folder.resolve("2"),
                22,
                SIZE,
                FaultKind.CODE_DEFECT,
                FaultKind.DISK_FULL,
                FaultKind.NETWORK_DELAY,
                FaultKind.THREAD_LEAK,
                FaultKind.BAD_CONFIG));
    }

    @AfterAll
    static void forget() {
        SETS.clear();
    }

    private static TelemetrySet with(FaultKind kind) {
        return SETS.stream()
                .flatMap(set -> set.about(kind).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStolenProcessorShowsAsProcessorUseAndLatency() {
        TelemetrySet set = with(FaultKind.CPU);
        assertThat(grown(set, set.only().service(), "container.cpu.usage")).isGreaterThan(2);
        assertThat(grown(set, set.only().service(), "http.server.request.duration.p95"))
                .isGreaterThan(1.2);
    }

    @Test
    void aLeakEndsInKillsAndFreshStarts() {
        TelemetrySet set = with(FaultKind.MEMORY_LEAK);
        assertThat(grown(set, set.only().service(), "container.memory.usage")).isGreaterThan(1.2);
        assertThat(set.lines())
                .anyMatch(line -> set.only().covers(line.time())
                        && line.service().equals(set.only().service())
                        && outOfMemory(line.body()));
    }

    private static boolean outOfMemory(String body) {
        return body.matches("(?s).*([Oo]ut of memory|OutOfMemoryError|signal 9).*");
    }

    @Test
    void aSlowDependencyThatSendsNothingIsSeenByItsCallers() {
        TelemetrySet set = with(FaultKind.SLOW_DEPENDENCY);
        String slow = set.only().service();
        assertThat(set.points()).noneMatch(point -> point.service().equals(slow));
        String caller = set.points().stream()
                .filter(point -> point.metric().equals("client." + slow + ".duration.p95"))
                .map(TelemetrySet.Point::service)
                .findFirst()
                .orElseThrow();
        assertThat(grown(set, caller, "client." + slow + ".duration.p95")).isGreaterThan(2);
    }

    @Test
    void aSlowNetworkLiesBetweenTheSpansOfCallerAndCallee() {
        TelemetrySet set = with(FaultKind.NETWORK_DELAY);
        Predicate<Span> callers = span -> span.operation().startsWith(set.only().service() + "/")
                && !span.service().equals(set.only().service());
        Predicate<Span> callees = span ->
                span.service().equals(set.only().service()) && span.operation().startsWith(span.service() + "/");
        double outside = duration(set, callers, set.only()::covers) - duration(set, callers, usual(set));
        double inside = duration(set, callees, set.only()::covers) - duration(set, callees, usual(set));
        assertThat(outside).isGreaterThan(5_000 + 2 * inside);
    }

    @Test
    void aDefectThrowsOnTheInstancesOfItsVersionAlone() {
        TelemetrySet set = with(FaultKind.CODE_DEFECT);
        Case only = set.only();
        var failing = set.lines().stream()
                .filter(line -> line.service().equals(only.service())
                        && only.covers(line.time())
                        && line.body().contains("\n"))
                .collect(Collectors.groupingBy(line -> version(line.instance()), Collectors.counting()));
        assertThat(failing.values().stream().mapToLong(count -> count).max().orElse(0))
                .isGreaterThan((long)
                        (failing.values().stream().mapToLong(count -> count).sum() * 0.9));
        assertThat(grown(set, only.service(), "http.server.error.rate")).isGreaterThan(10);
        assertThat(set.folder().resolve("changes.jsonl"))
                .content()
                .contains("roll back")
                .contains(only.onset().toString().substring(0, 19));
    }

    private static String version(String instance) {
        return instance.substring(0, instance.lastIndexOf('-'));
    }

    @Test
    void aFullDiskFailsWritesAndCallersFailWithThem() {
        TelemetrySet set = with(FaultKind.DISK_FULL);
        assertThat(set.points().stream()
                        .filter(point -> point.metric().equals("disk.usage")
                                && set.only().covers(point.time())))
                .anyMatch(point -> point.value() > 99);
        assertThat(set.lines())
                .anyMatch(line -> set.only().covers(line.time())
                        && line.body().toLowerCase(Locale.ROOT).contains("no space left"));
        assertThat(complaints(set)).isGreaterThan(3);
    }

    @Test
    void stolenPasswordsAreTriedFromFewAddressesAndLoadTheLogin() {
        TelemetrySet set = with(FaultKind.CREDENTIAL_STUFFING);
        assertThat(grown(set, "auth", "container.cpu.usage")).isGreaterThan(1.5);
        assertThat(grown(set, "auth", "http.server.client.error.rate")).isGreaterThan(5);
        var addresses = set.lines().stream()
                .filter(line -> set.only().covers(line.time()) && line.body().contains("Authentication failed"))
                .collect(Collectors.groupingBy(
                        line -> line.body().replaceAll(".* from ([\\d.]+):.*", "$1"), Collectors.counting()));
        long few = addresses.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(7)
                .mapToLong(count -> count)
                .sum();
        assertThat(few)
                .isGreaterThan(
                        addresses.values().stream().mapToLong(count -> count).sum() * 8 / 10);
    }

    @Test
    void aSilentServiceSendsNothingAndItsCallersComplain() {
        TelemetrySet set = with(FaultKind.SILENCE);
        String silent = set.only().service();
        Predicate<Instant> within =
                time -> set.only().covers(time.plusSeconds(-15)) && set.only().covers(time.plusSeconds(75));
        assertThat(set.points()).noneMatch(point -> point.service().equals(silent) && within.test(point.time()));
        assertThat(set.lines()).noneMatch(line -> line.service().equals(silent) && within.test(line.time()));
        assertThat(complaints(set)).isGreaterThan(3);
    }

    @Test
    void lostThreadsLeaveRequestsWaiting() {
        TelemetrySet set = with(FaultKind.THREAD_LEAK);
        Predicate<Instant> late =
                time -> set.only().covers(time) && time.isAfter(set.only().end().minus(Duration.ofMinutes(8)));
        assertThat(set.mean(set.only().service(), "thread.pool.active", late))
                .isGreaterThan(3 * set.mean(set.only().service(), "thread.pool.active", usual(set)));
    }

    @Test
    void anImpatientCallerTimesOut() {
        TelemetrySet set = with(FaultKind.BAD_CONFIG);
        assertThat(failedCalls(set, set.only()::covers)).isGreaterThan(20 * failedCalls(set, usual(set)));
        assertThat(set.folder().resolve("changes.jsonl")).content().contains("\"kind\": \"config\"");
    }

    /** Lines in which other services complain of the service at fault, while it is. */
    private static long complaints(TelemetrySet set) {
        String named = "(?s).*(to|without|upstream|from) " + set.only().service() + "\\b.*";
        return set.lines().stream()
                .filter(line -> set.only().covers(line.time())
                        && !line.service().equals(set.only().service()))
                .filter(line -> line.body().matches(named)
                        || line.body().contains(set.only().service() + " unavailable"))
                .count();
    }

    /** The share of the calls by the case's service that fail. */
    private static double failedCalls(TelemetrySet set, Predicate<Instant> when) {
        return failures(
                set,
                span -> span.service().equals(set.only().service())
                        && span.operation().contains("/"),
                when);
    }

    private static double failures(TelemetrySet set, Predicate<Span> which, Predicate<Instant> when) {
        return set.spans().stream()
                .filter(span -> which.test(span) && when.test(span.start()))
                .mapToInt(span -> span.status().equals("error") ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double duration(TelemetrySet set, Predicate<Span> which, Predicate<Instant> when) {
        return set.spans().stream()
                .filter(span -> which.test(span) && when.test(span.start()))
                .mapToLong(Span::micros)
                .average()
                .orElse(0);
    }

    /** How many times as large a metric is in the case as in the hours around it. */
    private static double grown(TelemetrySet set, String service, String metric) {
        return set.mean(service, metric, set.only()::covers) / set.mean(service, metric, usual(set));
    }

    private static Predicate<Instant> usual(TelemetrySet set) {
        Case only = set.only();
        Duration near = Duration.ofHours(3);
        return time -> time.isAfter(only.onset().minus(near))
                && time.isBefore(only.end().plus(near))
                && set.cases().stream().noneMatch(other -> other.covers(time) || other.covers(time.minusSeconds(900)));
    }
}
