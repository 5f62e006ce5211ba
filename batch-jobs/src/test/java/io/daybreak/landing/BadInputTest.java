package io.daybreak.landing;

import static io.daybreak.landing.TelemetryFolder.METRICS_HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.daybreak.landing.LandedRows.Log;
import io.daybreak.landing.LandedRows.Metric;
import io.daybreak.landing.LandedRows.Reject;
import io.daybreak.landing.LandedRows.Span;
import io.daybreak.landing.manifest.Delivery;
import io.daybreak.landing.manifest.Landing;
import io.daybreak.source.RecordKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    private static final String GOOD_METRIC = "2026-11-20T10:00:00Z,cart,c-1,cpu,%,1\n";
    private static final String GOOD_LOG =
            "{\"timestamp\":\"2026-11-20T10:00:00Z\",\"service\":\"cart\",\"body\":\"ok\"}\n";

    @TempDir
    Path folder;

    private TelemetryFolder set;

    @BeforeEach
    void open() {
        set = TelemetryFolder.in(folder);
    }

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"timestamp":"2026-11-20T10:00:00Z","service":"ca                | malformed JSON
                    {"timestamp":"2026-11-20T10:00:00Z","service":"c","body":""} {}  | malformed JSON
                    [1]                                                              | malformed JSON
                    {"service":"cart","body":"x"}                                    | missing time
                    {"timestamp":"2026-11-20T10:00:00Z","body":"x"}                  | missing service
                    {"timestamp":"2026-11-20T10:00:00","service":"c","body":"x"}     | time without a zone
                    {"timestamp":"1989-12-31T23:59:59Z","service":"c","body":"x"}    | time before 1990 or after 2100
                    {"timestamp":"2101-01-01T00:00:00Z","service":"c","body":"x"}    | time before 1990 or after 2100
                    {"timestamp":"2026-02-30T10:00:00Z","service":"c","body":"x"}    | unreadable time
                    {"timestamp":1763632800,"service":"c","body":"x"}                | unreadable time
                    """)
    void aBadLogLineIsKeptAndCostsNoOther(String line, String reason) {
        set.write("logs.jsonl", GOOD_LOG + line + "\n" + GOOD_LOG);

        Landing logs = set.land(RecordKind.LOGS);

        assertThat(LandedRows.rejects(logs)).containsExactly(new Reject("logs.jsonl", 2, reason, line));
        assertThat(LandedRows.rows(logs.files(), Log.class))
                .extracting(Log::line)
                .containsExactly(1L, 3L);
    }

    @ParameterizedTest(name = "{0} => {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2026-11-20T10:00:00Z,cart,c-1,cpu,%           | wrong number of fields
                    2026-11-20T10:00:00Z,cart,c-1,cpu,%,1,2       | wrong number of fields
                    nonsense                                      | wrong number of fields
                    2026-11-20T10:00:00Z,cart,c-1,cpu,%,NaN       | number that is not finite
                    2026-11-20T10:00:00Z,cart,c-1,cpu,%,-Inf      | number that is not finite
                    2026-11-20T10:00:00Z,cart,c-1,cpu,%,1e999     | number that is not finite
                    2026-11-20T10:00:00Z,cart,c-1,cpu,%,0x1p3     | unreadable number
                    2026-11-20T10:00:00Z,cart,c-1,cpu,%,1d        | unreadable number
                    2026-11-20T10:00:00Z,cart,c-1,cpu,%,          | missing number
                    2026-11-20T10:00:00Z,,c-1,cpu,%,1             | missing service
                    2026-11-20T10:00:00Z,cart,c-1,,%,1            | missing metric name
                    ,cart,c-1,cpu,%,1                             | missing time
                    2026-11-20T10:00:00,cart,c-1,cpu,%,1          | time without a zone
                    2026-11-20T10:00:00Z,cart,"c-1,cpu,%,1        | quote without its end
                    """)
    void aBadMetricLineIsKeptAndCostsNoOther(String line, String reason) {
        set.write("metrics.csv", METRICS_HEADER + GOOD_METRIC + line + "\n" + GOOD_METRIC);

        Landing metrics = set.land(RecordKind.METRICS);

        assertThat(LandedRows.rejects(metrics)).containsExactly(new Reject("metrics.csv", 3, reason, line));
        assertThat(metrics.rows()).isEqualTo(2);
    }

    @Test
    void aNegativeDurationIsRejectedAndAnUnknownStatusIsNone() {
        set.write("spans.csv", """
                start,duration_us,service,operation,status,extra
                2026-11-20T10:00:00Z,-1,cart,GET,ok,1
                2026-11-20T10:00:00Z,12.0,cart,"GET ""a"", b",ERROR,2
                2026-11-20T10:00:00Z,13,cart,GET,unset,3
                """);

        Landing spans = set.land(RecordKind.SPANS);

        assertThat(LandedRows.rejects(spans)).extracting(Reject::reason).containsExactly("negative duration");
        assertThat(LandedRows.rows(spans.files(), Span.class))
                .extracting(Span::operation, Span::duration_us, Span::status)
                .containsExactly(tuple("GET \"a\", b", 12L, "error"), tuple("GET", 13L, ""));
        assertThat(spans.inputs())
                .singleElement()
                .satisfies(input -> assertThat(input.ignored()).containsExactly("extra"));
    }

    @Test
    void nulBytesAndForeignEncodingsAreRejectedWithReadableRaw() {
        byte[] latin = "2026-11-20T10:00:00Z,caf\u00e9,c,cpu,%,1\n".getBytes(StandardCharsets.ISO_8859_1);
        String nul = "2026-11-20T10:00:00Z,ca\0rt,c,cpu,%,1\n";
        set.write("metrics.csv", concat(bytes(METRICS_HEADER), latin, bytes(nul), bytes("\n"), bytes(GOOD_METRIC)));

        Landing metrics = set.land(RecordKind.METRICS);

        assertThat(LandedRows.rejects(metrics))
                .extracting(Reject::line, Reject::reason, Reject::raw)
                .containsExactly(
                        tuple(2L, "not UTF-8", "2026-11-20T10:00:00Z,caf\ufffd,c,cpu,%,1"),
                        tuple(3L, "NUL byte", nul.strip()),
                        tuple(4L, "blank line", ""));
        assertThat(metrics.rows()).isEqualTo(1);
    }

    @Test
    void aLineOfTenMegabytesIsRejectedWithItsHeadAlone() {
        set.write("logs.jsonl", GOOD_LOG + "ü".repeat(5 << 20) + "\n" + GOOD_LOG);

        Landing logs = set.land(RecordKind.LOGS);

        assertThat(LandedRows.rejects(logs))
                .containsExactly(new Reject("logs.jsonl", 2, "line over 1 MiB", "ü".repeat(2048)));
        assertThat(LandedRows.rows(logs.files(), Log.class))
                .extracting(Log::line)
                .containsExactly(1L, 3L);
    }

    @Test
    void aTruncatedGzipGivesItsWholeLinesAndTheCutOne() {
        byte[] whole = TelemetryFolder.gzip(METRICS_HEADER + GOOD_METRIC.repeat(10) + numbered(10_000));
        set.write("metrics.csv.gz", Arrays.copyOf(whole, whole.length * 2 / 3));

        Landing metrics = set.land(RecordKind.METRICS);

        assertThat(metrics.delivery()).isEqualTo(Delivery.PARTIAL);
        assertThat(metrics.rows()).isBetween(1000L, 9999L);
        assertThat(LandedRows.rejects(metrics))
                .singleElement()
                .satisfies(cut -> assertThat(cut.reason()).isEqualTo("cut off by the end of a damaged file"))
                .satisfies(cut -> assertThat(cut.line()).isEqualTo(metrics.rows() + 2));
        assertThat(metrics.remarks())
                .containsExactly("metrics.csv.gz: damaged after line " + (metrics.rows() + 1) + ": it ends too early");
    }

    @Test
    void aGzipWithAWrongChecksumGivesItsLinesAndIsSaidToBeDamaged() {
        byte[] bytes = TelemetryFolder.gzip(METRICS_HEADER + GOOD_METRIC);
        bytes[bytes.length - 8] ^= 1;
        set.write("metrics.csv.gz", bytes);

        Landing metrics = set.land(RecordKind.METRICS);

        assertThat(metrics.rows()).isEqualTo(1);
        assertThat(metrics.remarks())
                .containsExactly("metrics.csv.gz: damaged after line 2: damaged gzip: wrong checksum");
    }

    @Test
    void aDamagedMemberOfAGzipBehindWholeOnesIsDamage() {
        byte[] first = TelemetryFolder.gzip(METRICS_HEADER + GOOD_METRIC);
        byte[] second = TelemetryFolder.gzip(GOOD_METRIC);
        second[1] ^= 1;
        set.write("metrics.csv.gz", joined(first, second));

        Landing metrics = set.land(RecordKind.METRICS);

        assertThat(metrics.rows()).isEqualTo(1);
        assertThat(metrics.delivery()).isEqualTo(Delivery.PARTIAL);
        assertThat(metrics.remarks()).containsExactly("metrics.csv.gz: damaged after line 2: not gzip");
    }

    @Test
    void membersOfAGzipAreOneTextAndZerosBehindThemArePadding() {
        byte[] members = joined(TelemetryFolder.gzip(METRICS_HEADER), TelemetryFolder.gzip(GOOD_METRIC));
        set.write("metrics.csv.gz", Arrays.copyOf(members, members.length + 70_000));

        assertThat(set.land(RecordKind.METRICS).rows()).isEqualTo(1);
        assertThat(set.landing(RecordKind.METRICS).remarks()).isEmpty();
    }

    @Test
    void aLineWithAFlawIsOfTheDayThatItsTimeSays() {
        set.write(
                "metrics.csv",
                "value,timestamp,service,metric,instance,unit\n"
                        + "1,2026-11-20T10:00:00Z,cart,cpu,c-1,%\n"
                        + "NaN,2026-11-19T10:00:00Z,cart,cpu,c-1,%\n"
                        + "NaN,2026-11-20T10:01:00Z,cart,cpu,c-1,%\n"
                        + "NaN,2026-11-21T10:00:00Z,cart,cpu,c-1,%\n"
                        + "\n");

        Landing metrics = set.land(RecordKind.METRICS);

        assertThat(LandedRows.rejects(metrics)).extracting(Reject::line).containsExactly(4L);
        assertThat(metrics.inputs().findFirst().orElseThrow().otherDays()).isEqualTo(3);
    }

    @Test
    void whatIsNotGzipIsBrokenAndTheOtherKindsGoOn() {
        set.write("metrics.csv.gz", "no gzip").write("logs.jsonl.gz", TelemetryFolder.gzip(GOOD_LOG));

        Landing metrics = set.land(RecordKind.METRICS);

        assertThat(metrics.delivery()).isEqualTo(Delivery.BROKEN);
        assertThat(metrics.remarks()).containsExactly("metrics.csv.gz: cannot be opened: not gzip");
        assertThat(set.landing(RecordKind.LOGS).rows()).isEqualTo(1);
    }

    @Test
    void brokenLogsHaveNoSampleAndAreBroken() {
        set.write("logs.jsonl.gz", "no gzip");

        assertThat(set.land(RecordKind.LOGS).delivery()).isEqualTo(Delivery.BROKEN);
    }

    @Test
    void aHeaderThatLacksAColumnBreaksItsFileAlone() {
        set.write("metrics.csv", "timestamp,service,metric\n1,2,3\n");

        assertThat(set.land(RecordKind.METRICS).remarks()).containsExactly("metrics.csv: header lacks value");
    }

    @Test
    void emptyFilesAreEmpty() {
        set.write("metrics.csv", METRICS_HEADER)
                .write("logs.jsonl", "")
                .write("spans.csv.gz", TelemetryFolder.gzip(""));

        assertThat(set.land(RecordKind.METRICS).remarks()).containsExactly("metrics.csv: no records");
        assertThat(set.landing(RecordKind.LOGS).remarks()).containsExactly("logs.jsonl: empty file");
        assertThat(set.landing(RecordKind.SPANS).remarks()).containsExactly("spans.csv.gz: empty file");
        assertThat(set.landing(RecordKind.SPANS).delivery()).isEqualTo(Delivery.EMPTY);
    }

    @Test
    void theSameTextTwiceCountsOnceAndOtherTextIsAdded() {
        String text = METRICS_HEADER + GOOD_METRIC;
        set.write("metrics.csv.gz", TelemetryFolder.gzip(text)).write("metrics.csv", text);
        assertThat(set.land(RecordKind.METRICS).rows()).isEqualTo(1);
        assertThat(set.landing(RecordKind.METRICS).remarks())
                .containsExactly("metrics.csv: the same text as an input before it");

        set.write("metrics.csv", text + GOOD_METRIC);
        assertThat(set.land(RecordKind.METRICS).rows()).isEqualTo(3);
    }

    @Test
    void byteOrderMarksCarriageReturnsAndAMissingLastLineFeedDoNoHarm() {
        set.write(
                "metrics.csv",
                "\ufeff" + METRICS_HEADER.replace("\n", "\r\n") + GOOD_METRIC.replace("\n", "\r\n")
                        + GOOD_METRIC.strip());

        Landing metrics = set.land(RecordKind.METRICS);

        assertThat(LandedRows.rows(metrics.files(), Metric.class))
                .extracting(Metric::service, Metric::value)
                .containsExactly(tuple("cart", 1.0), tuple("cart", 1.0));
        assertThat(metrics.rejectedLines()).isZero();
    }

    private static String numbered(int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append("2026-11-20T10:00:00Z,cart,c-").append(i).append(",cpu,%,1\n");
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        byte[] all = {};
        for (byte[] part : parts) {
            all = Arrays.copyOf(all, all.length + part.length);
            System.arraycopy(part, 0, all, all.length - part.length, part.length);
        }
        return all;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void operationsAreStoredWithMarksAndChangesOfOtherDaysDoNotCount(@TempDir Path place) {
        TelemetryFolder set = TelemetryFolder.in(place)
                .write(
                        "spans.csv",
                        "service,operation,start,duration_us\n"
                                + "cart,GET /users/jane@example.org,2026-11-20T10:00:00Z,12\n".repeat(2))
                .write(
                        "changes.jsonl",
                        Stream.of("19", "20", "21")
                                .map(
                                        "{\"timestamp\":\"2026-11-%sT09:00:00Z\",\"service\":\"cart\",\"text\":\"by jane@example.org\"}\n"
                                                ::formatted)
                                .collect(Collectors.joining()));

        assertThat(LandedRows.rows(set.land(RecordKind.SPANS).files(), LandedRows.Span.class))
                .extracting(LandedRows.Span::operation)
                .hasSize(2)
                .allMatch(operation -> operation.matches("GET /users/\\[email:[0-9]{10}]"));
        assertThat(set.landing(RecordKind.CHANGES)
                        .inputs()
                        .findFirst()
                        .orElseThrow()
                        .redacted())
                .containsEntry("email", 1L);
    }
}
