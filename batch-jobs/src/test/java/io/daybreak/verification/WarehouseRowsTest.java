package io.daybreak.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import io.daybreak.grounding.rows.Answer;
import io.daybreak.grounding.rows.Incident;
import io.daybreak.grounding.rows.Ranked;
import io.daybreak.grounding.rows.Ranking;
import io.daybreak.grounding.rows.Window;
import io.daybreak.warehouse.EmbeddedWarehouse;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarehouseRowsTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant FROM = Instant.parse("2026-11-20T14:00:00Z");
    private static final Instant TO = FROM.plusSeconds(3600);
    private static final String HOSTILE = "it's \\ a \"quote\" {x:String}\n\t'); DROP TABLE log_records; --";

    record LogRecord(
            LocalDate day,
            String source,
            String service,
            String instance,
            Instant timestamp,
            String severity,
            String templateId,
            String httpRoute,
            String errorType,
            String traceId,
            String spanId,
            String body,
            String file,
            long line) {}

    record MetricPoint(
            LocalDate day,
            String source,
            String service,
            String instance,
            String metric,
            String unit,
            Instant timestamp,
            double value) {}

    record Span(
            LocalDate day,
            String source,
            String service,
            String instance,
            String operation,
            Instant start,
            long durationUs,
            String status,
            String traceId,
            String spanId,
            String parentSpanId) {}

    record IncidentRow(LocalDate day, String incidentId, String state) {}

    private static final List<Double> VALUES = new ArrayList<>();
    private static final List<Long> DURATIONS = new ArrayList<>();

    @BeforeAll
    static void someRows() {
        Random random = new Random(7);
        List<LogRecord> logs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String severity = i < 38 ? "ERROR" : "INFO";
            logs.add(log("payment", severity, FROM.plusSeconds(i), "declined " + i, i));
        }
        logs.add(log("payment", "INFO", FROM.plusSeconds(5), "twice", 100));
        logs.add(log("payment", "INFO", FROM.plusSeconds(5), "twice", 101));
        logs.add(log(HOSTILE, "WARN", FROM.plusSeconds(9), HOSTILE, 102));
        List<MetricPoint> points = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 137; i++) {
            VALUES.add(random.nextDouble() * 100);
            DURATIONS.add((long) random.nextInt(100_000));
            points.add(new MetricPoint(DAY, "s", "payment", "p-0", "cpu", "%", FROM.plusSeconds(i), VALUES.get(i)));
            spans.add(new Span(
                    DAY,
                    "s",
                    "payment",
                    "p-0",
                    "charge",
                    FROM.plusSeconds(i),
                    DURATIONS.get(i),
                    "ok",
                    "t" + i,
                    "s" + i,
                    ""));
        }
        points.add(new MetricPoint(DAY, "s", "cart", "c-0", "cpu", "1", FROM, 3));
        WAREHOUSE.get().insert("log_records", LogRecord.class, logs.iterator());
        WAREHOUSE.get().insert("metric_points", MetricPoint.class, points.iterator());
        WAREHOUSE.get().insert("spans", Span.class, spans.iterator());
        WAREHOUSE
                .get()
                .sql()
                .sql("INSERT INTO incidents (day, incident_id, state) VALUES ('2026-11-20', 'i-1', 'new')")
                .update();
        WAREHOUSE
                .get()
                .sql()
                .sql(
                        "INSERT INTO root_causes (day, incident_id, place, service, gates_passed)"
                                + " VALUES ('2026-11-20', 'i-1', 1, 'payment', ['precedes', 'quiet']), ('2026-11-20', 'i-1', 2, 'cart', [])")
                .update();
    }

    private static LogRecord log(String service, String severity, Instant time, String body, int line) {
        return new LogRecord(DAY, "s", service, service + "-0", time, severity, "t", "", "", "", "", body, "f", line);
    }

    private static WarehouseRows rows() {
        return new WarehouseRows(WAREHOUSE.get(), DAY);
    }

    private static Answer ask(Measure measure) {
        return rows().measure(Set.of(measure)).get(measure);
    }

    private static Measure logs(Aggregate aggregate, Map<Column, String> where) {
        return Measure.of(Rows.LOGS, aggregate, null, where, FROM, TO);
    }

    @Test
    void countsRowsAsTheyWereWrittenTwoIdenticalOnesAsTwo() {
        assertThat(ask(logs(Aggregate.COUNT, Map.of(Column.SERVICE, "payment", Column.SEVERITY, "ERROR")))
                        .number())
                .isEqualTo("38");
        assertThat(ask(logs(Aggregate.COUNT, Map.of(Column.BODY, "twice"))).rows())
                .isEqualTo(2);
        assertThat(ask(logs(Aggregate.COUNT, Map.of(Column.SERVICE, "ghost"))).number())
                .isEqualTo("0");
    }

    @Test
    void aWindowHoldsItsStartAndNotItsEnd() {
        Measure first = logs(Aggregate.COUNT, Map.of()).during(FROM, FROM.plusSeconds(1));
        assertThat(ask(first).rows()).isEqualTo(1);
    }

    @Test
    void timesAreOfTheFirstAndLastRowAndThereAreNoneOfNoRows() {
        assertThat(ask(logs(Aggregate.FIRST_TIME, Map.of())).time()).isEqualTo(FROM);
        assertThat(ask(logs(Aggregate.LAST_TIME, Map.of(Column.SEVERITY, "ERROR")))
                        .time())
                .isEqualTo(FROM.plusSeconds(37));
        assertThat(ask(logs(Aggregate.FIRST_TIME, Map.of(Column.SERVICE, "ghost")))
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Aggregate.class,
            names = {"SUM", "AVG", "MIN", "MAX", "P50", "P90", "P95", "P99"})
    void numbersAreThoseOfPlainJava(Aggregate aggregate) {
        Measure points = Measure.of(Rows.METRICS, aggregate, "cpu", Map.of(Column.SERVICE, "payment"), FROM, TO);
        Measure spans = new Measure(
                Rows.SPANS,
                aggregate,
                null,
                Column.DURATION_US,
                new TreeMap<>(Map.of(Column.SERVICE, "payment")),
                FROM,
                TO);

        double[] durations = DURATIONS.stream().mapToDouble(Long::doubleValue).toArray();
        assertThat(ask(points).number().doubleValue())
                .isCloseTo(
                        plain(aggregate, VALUES.stream().mapToDouble(v -> v).toArray()),
                        org.assertj.core.data.Offset.offset(1e-9));
        assertThat(ask(points).unit()).isEqualTo("%");
        assertThat(ask(spans).number().doubleValue())
                .isCloseTo(plain(aggregate, durations), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(ask(spans).unit()).isEqualTo("us");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 11, 19, 20, 21, 99, 100, 101, 137})
    void percentilesAreNearestRankForEveryNumberOfRows(int count) {
        for (Aggregate aggregate : List.of(Aggregate.P50, Aggregate.P90, Aggregate.P95, Aggregate.P99)) {
            Measure measure = Measure.of(
                    Rows.METRICS, aggregate, "cpu", Map.of(Column.SERVICE, "payment"), FROM, FROM.plusSeconds(count));
            double[] values =
                    VALUES.subList(0, count).stream().mapToDouble(v -> v).toArray();
            assertThat(ask(measure).number().doubleValue()).isEqualTo(plain(aggregate, values));
        }
    }

    private static double plain(Aggregate aggregate, double[] values) {
        double[] sorted = java.util.Arrays.stream(values).sorted().toArray();
        return switch (aggregate) {
            case SUM ->
                IntStream.range(0, sorted.length).mapToDouble(i -> sorted[i]).sum();
            case AVG -> java.util.Arrays.stream(sorted).average().orElseThrow();
            case MIN -> sorted[0];
            case MAX -> sorted[sorted.length - 1];
            case P50 -> sorted[(50 * sorted.length + 99) / 100 - 1];
            case P90 -> sorted[(90 * sorted.length + 99) / 100 - 1];
            case P95 -> sorted[(95 * sorted.length + 99) / 100 - 1];
            case P99 -> sorted[(99 * sorted.length + 99) / 100 - 1];
            case COUNT, DISTINCT, FIRST_TIME, LAST_TIME -> throw new IllegalArgumentException(aggregate.word());
        };
    }

    @Test
    void manyWindowsAskedTogetherAreAnsweredAsEachAlone() {
        Set<Measure> all = new java.util.LinkedHashSet<>();
        for (Aggregate aggregate :
                List.of(Aggregate.COUNT, Aggregate.AVG, Aggregate.MAX, Aggregate.P95, Aggregate.LAST_TIME)) {
            for (int i = 0; i < 6; i++) {
                Instant from = FROM.plusSeconds(30L * i - 50);
                all.add(Measure.of(
                        Rows.METRICS, aggregate, "cpu", Map.of(Column.SERVICE, "payment"), from, from.plusSeconds(45)));
            }
        }
        Map<Measure, Answer> together = rows().measure(all);
        assertThat(together).hasSize(30);
        together.forEach((measure, answer) -> assertThat(answer).isEqualTo(ask(measure)));
    }

    @Test
    void rowsOfTwoUnitsMakeNoNumber() {
        assertThat(ask(Measure.of(Rows.METRICS, Aggregate.SUM, "cpu", Map.of(), FROM, TO))
                        .mixed())
                .isTrue();
    }

    @Test
    void valuesOfAColumnAreCountedOnce() {
        Measure measure = new Measure(Rows.LOGS, Aggregate.DISTINCT, null, Column.SEVERITY, new TreeMap<>(), FROM, TO);
        assertThat(ask(measure).number()).isEqualTo("3");
    }

    @Test
    void hostileTextIsAValueAndNothingElse() {
        assertThat(ask(logs(Aggregate.COUNT, Map.of(Column.SERVICE, HOSTILE))).rows())
                .isEqualTo(1);
        Claim.Quote quote = new Claim.Quote(HOSTILE, new TreeMap<>(), FROM, TO);
        assertThat(rows().find(Set.of(quote)).get(quote).rows()).isEqualTo(1);
        assertThat(rows().incident(HOSTILE).isKnown()).isFalse();
    }

    @Test
    void theQueryOfAnAnswerGivesItAgain() {
        for (Measure measure : List.of(
                logs(Aggregate.COUNT, Map.of(Column.SERVICE, HOSTILE)),
                logs(Aggregate.COUNT, Map.of(Column.SERVICE, "payment", Column.SEVERITY, "ERROR")),
                Measure.of(Rows.METRICS, Aggregate.P95, "cpu", Map.of(Column.SERVICE, "payment"), FROM, TO))) {
            Answer answer = ask(measure);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WAREHOUSE.get().print(answer.query(), "TSVWithNames", out);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains(answer.hash())
                    .contains(answer.number().toPlainString());
        }
    }

    @Test
    void aHashIsOfTheRowsWhateverTheirOrder() {
        Answer errors = ask(logs(Aggregate.COUNT, Map.of(Column.SEVERITY, "ERROR")));
        assertThat(errors.hash()).hasSize(16);
        assertThat(ask(logs(Aggregate.FIRST_TIME, Map.of(Column.SEVERITY, "ERROR")))
                        .hash())
                .isEqualTo(errors.hash());
        assertThat(ask(logs(Aggregate.COUNT, Map.of())).hash()).isNotEqualTo(errors.hash());
    }

    @Test
    void ranksEntitiesWithRows() {
        Ranking ranking = new Ranking(logs(Aggregate.COUNT, Map.of()), Column.SEVERITY);
        Ranked ranked = rows().rank(Set.of(ranking)).get(ranking);
        assertThat(ranked.values())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("ERROR", new BigDecimal(38), "INFO", new BigDecimal(24), "WARN", new BigDecimal(1)));
        assertThat(ranked.rows()).isEqualTo(63);
    }

    @Test
    void knowsWhichServicesAWindowAndADayHave() {
        Window window = new Window(Rows.METRICS, FROM, FROM.plusSeconds(1));
        assertThat(rows().services(Set.of(window)).get(window)).containsExactly("cart", "payment");
        assertThat(rows().names(new Day(DAY, ZoneOffset.UTC)).metrics()).containsExactly("cpu");
        assertThat(rows().names(new Day(DAY, ZoneOffset.UTC)).services(Rows.SPANS))
                .containsExactly("payment");
    }

    @Test
    void incidentsComeWithTheirRankingAndGates() {
        Incident incident = rows().incident("i-1");
        assertThat(incident.state()).isEqualTo("new");
        assertThat(incident.causes())
                .containsExactly(
                        new Incident.Candidate(1, "payment", Set.of("precedes", "quiet")),
                        new Incident.Candidate(2, "cart", Set.of()));
        assertThat(new WarehouseRows(WAREHOUSE.get(), DAY.minusDays(1))
                        .incident("i-1")
                        .isKnown())
                .isFalse();
    }
}
