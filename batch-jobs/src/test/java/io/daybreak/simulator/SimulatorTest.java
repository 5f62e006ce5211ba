package io.daybreak.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.features.Day;
import io.daybreak.simulator.plan.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {
    private static final double SMALL = 0.1;

    @TempDir
    private Path folder;

    @Test
    void theSameSettingsGiveTheSameBytesWhateverZoneLocaleAndThreads() throws IOException {
        SimulationSettings here = SimulationSettings.drawn(folder.resolve("a"), 5, TelemetrySet.DAY)
                .withScale(SMALL);
        new Simulator(1).run(here);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            new Simulator(3)
                    .run(SimulationSettings.drawn(folder.resolve("b"), 5, TelemetrySet.DAY)
                            .withScale(SMALL));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        try (Stream<Path> files = Files.list(folder.resolve("a"))) {
            assertThat(files.toList())
                    .hasSize(8)
                    .allSatisfy(file -> assertThat(folder.resolve("b").resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void aSetHoldsWhatWasCounted() {
        SimulationResult result = new Simulator()
                .run(SimulationSettings.drawn(folder, 6, TelemetrySet.DAY).withScale(SMALL));
        TelemetrySet set = TelemetrySet.read(folder);
        assertThat(set.points()).hasSize((int) result.metricPoints());
        assertThat(set.lines()).hasSize((int) result.logRecords());
        assertThat(set.spans()).hasSize((int) result.spans());
        assertThat(set.cases()).hasSize(result.faults()).hasSizeBetween(3, 6);
    }

    @Test
    void everyRowLiesInTheDayAndEveryCaseToo() {
        Day day = new Day(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Berlin"));
        new Simulator().run(SimulationSettings.drawn(folder, 7, day).withScale(SMALL));
        TelemetrySet set = TelemetrySet.read(folder);
        assertThat(set.points()).allMatch(point -> day.contains(point.time()));
        assertThat(set.lines()).allMatch(line -> day.contains(line.time()));
        assertThat(set.spans()).allMatch(span -> day.contains(span.start()));
        assertThat(set.cases()).allMatch(c -> day.contains(c.onset()) && day.contains(c.end()));
        assertThat(set.points().getLast().time()).isAfter(day.end().minusSeconds(600));
    }

    @Test
    void linesAreInOrderOfTime() {
        List<Instant> times = TelemetrySet.of(folder, 8, SMALL).lines().stream()
                .map(TelemetrySet.Line::time)
                .toList();
        assertThat(times).hasSizeGreaterThan(1000);
        int late = 0;
        for (int i = 1; i < times.size(); i++) {
            late += times.get(i).isBefore(times.get(i - 1)) ? 1 : 0;
        }
        assertThat(late).as("records that end after their piece of the day").isLessThan(times.size() / 100);
    }

    @Test
    void spansFormTreesThatHoldTogether() {
        TelemetrySet set = TelemetrySet.of(folder, 9, SMALL);
        Map<String, TelemetrySet.Span> byId =
                set.spans().stream().collect(Collectors.toMap(TelemetrySet.Span::span, span -> span));
        long lost = set.spans().stream()
                .filter(span -> !span.parent().isEmpty() && !byId.containsKey(span.parent()))
                .count();
        assertThat(lost).isZero();
        assertThat(set.spans().stream().filter(span -> span.parent().isEmpty()))
                .isNotEmpty()
                .allMatch(span -> span.service().equals("gateway"));
    }

    @Test
    void linesOfATracedRequestCarryItsIds() {
        TelemetrySet set = TelemetrySet.of(folder, 10, SMALL);
        Set<String> traced = set.spans().stream().map(TelemetrySet.Span::trace).collect(Collectors.toSet());
        Set<String> spans = set.spans().stream().map(TelemetrySet.Span::span).collect(Collectors.toSet());
        assertThat(set.lines().stream().filter(line -> traced.contains(line.trace())))
                .hasSizeGreaterThan(100)
                .allMatch(line -> spans.contains(line.span()));
    }

    @Test
    void aQuietDayHasNoCaseAndYetHasDeploysJobsAndWarnings() throws IOException {
        TelemetrySet set = TelemetrySet.of(folder, 11, SMALL);
        assertThat(set.cases()).isEmpty();
        assertThat(Files.readString(folder.resolve("truth.json"))).isEqualTo("[]\n");
        assertThat(Files.readString(folder.resolve("changes.jsonl"))).isNotEmpty();
        assertThat(set.lines())
                .anyMatch(line -> line.body().contains("ERROR") || line.body().contains("level=error"));
        assertThat(set.lines()).anyMatch(line -> line.body().contains("\n\tat com.shop."));
    }

    @Test
    void anotherDateIsTheSameShopAndAnotherSeedIsNot() throws IOException {
        TelemetrySet first = TelemetrySet.of(folder.resolve("first"), 12, SMALL);
        new Simulator()
                .run(SimulationSettings.quiet(
                                folder.resolve("next"),
                                12,
                                new Day(TelemetrySet.DAY.date().plusDays(1), TelemetrySet.DAY.zone()))
                        .withScale(SMALL));
        TelemetrySet next = TelemetrySet.read(folder.resolve("next"));
        TelemetrySet other = TelemetrySet.of(folder.resolve("other"), 13, SMALL);
        assertThat(instances(next)).containsAnyElementsOf(instances(first));
        assertThat(instances(other)).doesNotContainAnyElementsOf(instances(first));
        assertThat(folder.resolve("first/edges.csv")).hasSameTextualContentAs(folder.resolve("next/edges.csv"));
        assertThat(first.lines().getFirst().trace())
                .isNotEqualTo(next.lines().getFirst().trace());
    }

    private static Set<String> instances(TelemetrySet set) {
        return set.points().stream().map(TelemetrySet.Point::instance).collect(Collectors.toSet());
    }

    @Test
    void rowsGrowWithTheScale() {
        SimulationSettings settings = SimulationSettings.quiet(folder, 14, TelemetrySet.DAY);
        SimulationResult small = new Simulator().run(settings.withScale(0.3));
        SimulationResult large = new Simulator().run(settings.withScale(1.2));
        assertThat(large.logRecords() / (double) small.logRecords()).isBetween(3.2, 4.8);
        assertThat(large.spans() / (double) small.spans()).isBetween(3.2, 4.8);
    }

    @Test
    void linesHaveManyShapes() {
        List<TelemetrySet.Line> lines = TelemetrySet.of(folder, 15, SMALL).lines();
        Set<String> shapes = new HashSet<>();
        for (String shape : List.of(
                "\\{\"@timestamp\".*",
                "\\{\"level\":\\d+,.*",
                "time=\\S+ level=.*",
                "[IWE]\\d{4} .*",
                "\\d{4}-\\d\\d-\\d\\d [\\d:,]+ (INFO|WARN|ERROR|DEBUG) .*",
                "\\d{4}-\\d\\d-\\d\\d [\\d:,]+ - \\w+\\..*",
                "[\\d.]+ - - \\[.*",
                "\\d{4}/\\d\\d/\\d\\d [\\d:]+ \\[\\w+\\] .*")) {
            if (lines.stream()
                    .anyMatch(line -> line.body().lines().findFirst().orElse("").matches(shape))) {
                shapes.add(shape);
            }
        }
        assertThat(shapes).hasSize(8);
    }

    @Test
    void unusableSettingsAreNamed() {
        assertThatThrownBy(() ->
                        SimulationSettings.quiet(folder, 1, TelemetrySet.DAY).withScale(0))
                .hasMessage("Cannot simulate: scale 0.0; give a number above 0, at most 1000");
        assertThatThrownBy(() -> FaultKind.of("fire"))
                .hasMessageStartingWith("Cannot simulate: fault fire; give some of cpu, memory_leak");
    }
}
