package io.daybreak.landing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.daybreak.features.Day;
import io.daybreak.landing.lane.FormatReport;
import io.daybreak.landing.manifest.InputReport;
import io.daybreak.landing.manifest.KeptFormat;
import io.daybreak.landing.manifest.Landing;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.source.FilesSettings;
import io.daybreak.source.RecordKind;
import io.daybreak.source.SourceSettings;
import io.daybreak.source.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain log files, from bytes to landed rows. */
class PlainLogsTest {
    private record Row(
            String service,
            String instance,
            long timestamp,
            String severity,
            long severity_inferred,
            String error_type,
            String error_message,
            String top_frame,
            String trace_id,
            String body,
            String attributes,
            String file,
            long line) {}

    private static final Day NEXT_DAY = day(1);

    @TempDir
    private Path folder;

    @Test
    void aTraceIsOneRowWithItsTypeMessageAndPlace() throws IOException {
        write("pay/app.log", """
                2026-11-20 10:00:00,123 INFO [main] c.e.Shop - up
                2026-11-20 10:00:01,123 ERROR [main] c.e.Shop - Cannot pay
                com.example.PaymentException: card refused
                \tat com.example.Pay.charge(Pay.java:41)
                Caused by: java.net.SocketTimeoutException: Read timed out
                \t... 12 more
                """);

        List<Row> rows = land("{service}/*.log", null);

        Row error = rows.getLast();
        assertThat(rows).hasSize(2);
        assertThat(error.service()).isEqualTo("pay");
        assertThat(error.severity()).isEqualTo("ERROR");
        assertThat(error.error_type()).isEqualTo("com.example.PaymentException");
        assertThat(error.error_message()).isEqualTo("card refused");
        assertThat(error.top_frame()).isEqualTo("com.example.Pay.charge(Pay.java:41)");
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.timestamp()).isEqualTo(nanos("2026-11-20T10:00:01.123Z"));
    }

    @Test
    void gzipZstandardAndPlainRotationsOfOneStreamAreRead() throws IOException {
        write("app.log", "2026-11-20 03:00:00 INFO third\n");
        Files.write(
                folder.resolve("app.log.1"),
                Zstd.compress("2026-11-20 02:00:00 INFO second\n".getBytes(StandardCharsets.UTF_8)));
        Files.write(folder.resolve("app.log.2.gz"), TelemetryFolder.gzip("2026-11-20 01:00:00 INFO first\n"));

        assertThat(land("app.log*", null))
                .extracting(Row::file)
                .containsExactly("app.log.2.gz", "app.log.1", "app.log");
    }

    @Test
    void fieldsOfTheLineNameServiceAndInstanceWhereThePathDoesNot() throws IOException {
        write("out.json", """
                {"time":"2026-11-20T10:00:00Z","level":"info","msg":"up","app":"cart","pod":"cart-1","traceId":"abc","user":7}
                {"time":"2026-11-20T10:00:01Z","level":"info","msg":"up","app":"web","pod":"web-1"}
                """);

        List<Row> found = land("*.json", null);
        List<Row> said = land("*.json", new FilesSettings("shop-{app}", "{pod}", null, "", null));

        assertThat(found).extracting(Row::service).containsExactly("cart", "web");
        assertThat(found).extracting(Row::instance).containsExactly("cart-1", "web-1");
        assertThat(found.getFirst().trace_id()).isEqualTo("abc");
        assertThat(found.getFirst().attributes()).contains("\"user\":\"7\"");
        assertThat(said).extracting(Row::service).containsExactly("shop-cart", "shop-web");
    }

    @Test
    void syslogNamesHostAndProgramAndTakesTheYearOfTheDay() throws IOException {
        write("syslog", """
                Nov 20 10:00:00 host-1 sshd[12]: Accepted password for root
                Nov 20 10:00:01 host-1 cron[13]: job ran
                Nov 21 10:00:01 host-1 cron[13]: job ran
                """);

        List<Row> rows = land("syslog", new FilesSettings("", "", ZoneId.of("Asia/Seoul"), "", null));

        assertThat(rows).extracting(Row::service).containsExactly("sshd", "cron");
        assertThat(rows).extracting(Row::instance).containsOnly("host-1");
        assertThat(rows.getFirst().timestamp()).isEqualTo(nanos("2026-11-20T01:00:00Z"));
    }

    @Test
    void colourCodesMarksCarriageReturnsAndBadBytesCostNothing() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes("2026-11-20 10:00:00 \u001b[32mINFO\u001b[0m up\r\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("2026-11-20 10:00:01 ERROR caf".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xE9, 0, '\r', '\n'});
        Files.write(folder.resolve("app.log"), bytes.toByteArray());

        List<Row> rows = land("app.log", null);

        assertThat(rows).extracting(Row::severity).containsExactly("INFO", "ERROR");
        assertThat(rows.getLast().body()).endsWith("caf\uFFFD\uFFFD");
    }

    @Test
    void whatIsSensitiveIsStoredAsMarksAloneAndCounted() throws IOException {
        write("app.log", """
                2026-11-20 10:00:00 INFO mail to jane@example.org sent
                2026-11-20 10:00:01 INFO mail to jane@example.org sent, password=hunter2
                no time, card 4111 1111 1111 1111
                """);
        write("late.log", "card 4111 1111 1111 1111\n");

        List<Row> rows = land("*.log", null);

        assertThat(rows.getFirst().body()).matches(".*mail to \\[email:[0-9]{10}] sent");
        assertThat(rows.get(1).body())
                .contains(rows.getFirst().body().substring(27, 46))
                .contains("[password:");
        assertThat(landing().inputs().map(InputReport::redacted).toList().getFirst())
                .containsEntry("email", 2L)
                .containsEntry("card", 1L);
        assertThat(LandedRows.rejects(landing()))
                .allMatch(reject -> reject.raw().startsWith("card [card:"));
    }

    @Test
    void aPasswordInEscapedQuotesCostsNeitherTheRowNorItself() throws IOException {
        write("app.log", """
                {"time":"2026-11-20T10:00:00Z","level":"error","msg":"login password=\\"hunter2\\" failed"}
                {"time":"2026-11-20T10:00:01Z","level":"error","msg":"body {\\"password\\":\\"hunter2\\"}"}
                {"time":"2026-11-20T10:00:02Z","level":"error","msg":"up","q":"password\\u003dhunter2","stack":"E: x\\npassword=hunter2"}
                {"time":"2026-11-20T10:00:03Z","level":"error","msg":"up","db":"postgres:\\/\\/u:hunter2@db"}
                """);

        List<Row> rows = land("*.log", null);

        assertThat(rows).hasSize(4).allMatch(row -> !row.toString().contains("hunter2"));
        assertThat(rows).extracting(Row::severity).containsOnly("ERROR");
    }

    @Test
    void whatIsTakenOutOfRowsOfOtherDaysDoesNotCount() throws IOException {
        write("app.log", """
                2026-11-19 10:00:00 INFO mail to jane@example.org sent
                2026-11-20 10:00:00 INFO mail to jane@example.org sent
                2026-11-21 10:00:00 INFO mail to jane@example.org sent
                """);

        land("*.log", null);

        assertThat(landing().inputs().map(InputReport::redacted).toList().getFirst())
                .containsEntry("email", 1L);
    }

    @Test
    void aLayoutThatAPersonGaveGoesBeforeWhatIsFound() throws IOException {
        write("odd.log", """
                shop#7 >> 20/Nov/2026:10:00:00 +0000 !WARNING! low stock
                shop#8 >> 20/Nov/2026:10:00:01 +0000 !ERROR! no stock
                """);

        List<Row> rows = land(
                "odd.log", new FilesSettings("{app}", "", null, "<app>#<skip> >> <time> !<level>! <message>", null));

        assertThat(rows).extracting(Row::severity).containsExactly("WARN", "ERROR");
        assertThat(rows).extracting(Row::service).containsOnly("shop");
    }

    @Test
    void theManifestSaysTheFormatAndAccountsForEveryLine() throws IOException {
        write("app.log", """
                no time yet
                2026-11-19 10:00:00 INFO yesterday
                2026-11-20 10:00:00 ERROR bad
                \tat a.B.c(B.java:1)
                2026-11-20 10:00:01 INFO good
                """);

        land("app.log", null);
        InputReport report = landing().inputs().findFirst().orElseThrow();

        assertThat(report.textFormat()).startsWith("iso time, level");
        assertThat(report.lines()).isEqualTo(5);
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.otherDays()).isEqualTo(2);
        assertThat(report.continued()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void mutatedBytesLoseNoLine(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        String[] shapes = {
            "2026-11-20 10:00:%02d ERROR [main] a.B - broke %d\n\tat a.B.c(B.java:%d)\n",
            "{\"time\":\"2026-11-20T10:00:%02dZ\",\"msg\":\"json %d %d\"}\n",
            "time=2026-11-20T10:00:%02dZ level=info msg=\"logfmt %d %d\"\n",
            "10.0.0.1 - - [20/Nov/2026:10:00:%02d +0000] \"GET /%d HTTP/1.1\" 200 %d\n",
            "Nov 20 10:00:%02d host app[%d]: line %d\n"
        };
        for (int i = 0; i < 3000; i++) {
            text.append(shapes[random.nextInt(shapes.length)].formatted(i % 60, i, i));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3000; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Files.write(folder.resolve("mixed.log"), bytes);
        long lines = new String(bytes, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + (bytes[bytes.length - 1] == '\n' ? 0 : 1);

        land("mixed.log", null);
        InputReport report = landing().inputs().findFirst().orElseThrow();

        assertThat(report.rows() + report.otherDays() + report.continued() + report.rejectedLines())
                .isEqualTo(lines);
        assertThat(report.rejectedLines()).isLessThan(lines / 50);
    }

    @Test
    void theFormatOfAStreamStaysOnTheDaysAfterAndWhatIsNewStandsBehindIt() throws IOException {
        write("app.log", """
                2026-11-20 10:00:00 INFO [main] up
                2026-11-20 10:00:01 ERROR [main] bad
                """);
        land("app.log", null);
        write("app.log", """
                Nov 21 10:00:00 web1 sshd[12]: session opened
                Nov 21 10:00:01 web1 cron[7]: job done
                Nov 21 10:00:02 web1 cron[7]: job failed
                """);

        List<Row> rows = land("app.log", null, NEXT_DAY);

        KeptFormat first = landing().parts().getFirst().formats().get("app.log");
        KeptFormat second = landing(NEXT_DAY).parts().getFirst().formats().get("app.log");
        assertThat(rows).hasSize(3);
        assertThat(second.formats()).startsWith(first.formats().getFirst()).hasSize(2);
        assertThat(second.since()).isEqualTo(TelemetryFolder.DAY.date());
        assertThat(second.extended()).isEqualTo(NEXT_DAY.date());
    }

    @Test
    void aDayFromWhichFormatsCountIsFoundAnew() throws IOException {
        write("app.log", "2026-11-20 10:00:00 INFO [main] up\n");
        land("app.log", null);
        write("app.log", "{\"time\":\"2026-11-21T10:00:00Z\",\"msg\":\"up\"}\n");

        land("app.log", new FilesSettings("", "", null, "", NEXT_DAY.date()), NEXT_DAY);

        assertThat(landing(NEXT_DAY).inputs().map(InputReport::textFormat)).containsExactly("JSON lines");
    }

    @Test
    void aFormatFoundBeforeTheDayFromWhichFormatsCountIsNotUsedThoughADayBetweenTookItOn() throws IOException {
        write("app.log", "2026-11-20 10:00:00 INFO [main] up\n");
        land("app.log", null);
        land("app.log", null, NEXT_DAY);
        write("app.log", "{\"time\":\"2026-11-22T10:00:00Z\",\"msg\":\"up\"}\n");
        Day third = day(2);

        land("app.log", new FilesSettings("", "", null, "", NEXT_DAY.date()), third);

        assertThat(landing(third).inputs().map(InputReport::textFormat)).containsExactly("JSON lines");
    }

    @Test
    void aStreamWithoutTimesSoFarIsFoundOnTheDayThatHasThem() throws IOException {
        write("app.log", "starting up\nreading settings\nready\n");
        land("app.log", null);
        write("app.log", "2026-11-21 10:00:00 INFO up\n2026-11-21 10:00:01 WARN slow\n");

        land("app.log", null, NEXT_DAY);

        KeptFormat found = landing(NEXT_DAY).parts().getFirst().formats().get("app.log");
        assertThat(found.since()).isEqualTo(NEXT_DAY.date());
        assertThat(found.extended()).isEqualTo(NEXT_DAY.date());
    }

    @Test
    void aDayIsNotLandedAgainBecauseItsFormatTurnsOutToBeOlder() throws IOException {
        write("app.log", "2026-11-20 10:00:00 INFO [main] up\n2026-11-21 10:00:00 INFO [main] up\n");
        land("app.log", null);
        land("app.log", null, NEXT_DAY);
        var before = landing(NEXT_DAY).parts();

        land("app.log", null, day(-1));
        land("app.log", null);
        land("app.log", null, NEXT_DAY);

        assertThat(landing().parts().getFirst().formats().get("app.log").since())
                .isEqualTo(day(-1).date());
        assertThat(landing(NEXT_DAY).parts()).isEqualTo(before);
    }

    @Test
    void theReportSaysOnWhichDayAFormatWasFound() throws IOException {
        write("app.log", "2026-11-20 10:00:00 INFO [main] up\n");
        land("app.log", null);
        var kept = new LandingFolder(folder.resolve("data")).formats("plain", null, NEXT_DAY.date());

        List<String> report =
                FormatReport.of(sources("app.log", null).all().getFirst().inputs(NEXT_DAY), NEXT_DAY, kept, false);

        assertThat(report.getFirst()).startsWith("app.log: iso time, level").endsWith(" (found on 2026-11-20)");
        assertThat(report).hasSize(2);
    }

    @Test
    void aLineThatIsTooLongIsRejectedOnItsOwnDayAlone() throws IOException {
        write("app.log", """
                2026-11-20 10:00:00 INFO up
                2026-11-21 10:00:00 INFO %s
                2026-11-21 10:00:01 INFO down
                """.formatted("x".repeat(2 << 20)));

        land("app.log", null);
        land("app.log", null, NEXT_DAY);

        InputReport before = landing().inputs().findFirst().orElseThrow();
        assertThat(before.rejected()).isEmpty();
        assertThat(before.otherDays()).isEqualTo(2);
        assertThat(landing(NEXT_DAY).inputs().findFirst().orElseThrow().rejectedLines())
                .isEqualTo(1);
    }

    /** Lines of two days: 1 is the day, 2 the message, 3 the day after. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-%3$dT00:00:01Z stdout F 2026-11-%1$d 10:00:00 INFO %2$s",
                "{\"log\":\"2026-11-%1$d 10:00:00 INFO %2$s\\n\",\"stream\":\"stdout\",\"time\":\"2026-11-%1$dT10:00:00Z\"}",
                "{\"log\":\"{\\\"time\\\":\\\"2026-11-%1$dT10:00:00Z\\\",\\\"msg\\\":\\\"%2$s\\\"}\\n\",\"stream\":\"stdout\"}",
                "{\"@timestamp\":\"2026-11-%1$dT10:00:00Z\",\"stream\":\"stdout\",\"log\":\"said %2$s\"}",
                "web  | 2026-11-%1$d 10:00:00 INFO %2$s",
                "{\"time\":\"2026-11-%1$dT10:00:00Z\",\"msg\":\"%2$s\"}",
            })
    void aLineThatIsTooLongIsOfItsOwnDayInItsWrapperToo(String layout) throws IOException {
        String today = layout.formatted(20, "up", 21) + '\n';
        String tomorrow = layout.formatted(21, "up", 22) + '\n';
        write("app.log", today.repeat(5) + layout.formatted(21, "x".repeat(2 << 20), 22) + '\n' + tomorrow);

        land("app.log", null);
        land("app.log", null, NEXT_DAY);

        assertThat(landing().inputs().findFirst().orElseThrow().rejected()).isEmpty();
        assertThat(landing(NEXT_DAY).inputs().findFirst().orElseThrow().rejectedLines())
                .isEqualTo(1);
    }

    private static Day day(int later) {
        return new Day(TelemetryFolder.DAY.date().plusDays(later), TelemetryFolder.DAY.zone());
    }

    private Sources sources(String path, @Nullable FilesSettings settings) {
        return Sources.of(List.of(new SourceSettings("plain", "files", path, null, settings)), folder);
    }

    private List<Row> land(String path, @Nullable FilesSettings settings) {
        return land(path, settings, TelemetryFolder.DAY);
    }

    private List<Row> land(String path, @Nullable FilesSettings settings, Day day) {
        new LandStep(sources(path, settings), new LandingFolder(folder.resolve("data")), LandingSettings.defaults())
                .run(day);
        return LandedRows.rows(landing(day).files(), Row.class).stream()
                .sorted(java.util.Comparator.comparingLong(Row::timestamp))
                .toList();
    }

    private Landing landing() {
        return landing(TelemetryFolder.DAY);
    }

    private Landing landing(Day day) {
        return new LandingFolder(folder.resolve("data")).read("plain", RecordKind.LOGS, day.date());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static long nanos(String time) {
        Instant instant = Instant.parse(time);
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}
