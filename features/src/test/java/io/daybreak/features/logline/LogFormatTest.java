package io.daybreak.features.logline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormatTest {

    /** Two lines of a source, what the second one's message, severity and time are. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
            2020-01-01 12:00:00,123 - my.module - INFO - up ~ 2020-01-01 12:00:01,124 - my.module - ERROR - bad thing ~ bad thing ~ ERROR ~ 2020-01-01T12:00:01.124Z
            INFO:root:hello ~ WARNING:my.mod:watch out ~ watch out ~ WARN ~ -
            2009/11/10 23:00:00 listening ~ 2009/11/10 23:00:01 served 12 ~ served 12 ~ '' ~ 2009-11-10T23:00:01Z
            2020-01-01T12:00:00.000Z INFO pkg/server.go:12 up ~ 2020-01-01T12:00:01.000Z WARN pkg/server.go:13 slow ~ slow ~ WARN ~ 2020-01-01T12:00:01Z
            2023-05-05T10:00:00.123+09:00  INFO 12 --- [main] c.e.Demo : up ~ 2023-05-05T10:00:01.123+09:00 ERROR 12 --- [http-1] c.e.Web  : it broke ~ it broke ~ ERROR ~ 2023-05-05T01:00:01.123Z
            12:34:56.789 [main] INFO  c.e.Foo - hello ~ 12:34:56.790 [pool-1] DEBUG c.e.Bar - there ~ there ~ DEBUG ~ -
            I0521 12:34:56.789012    1234 controller.go:123] up ~ E0521 12:34:56.789012    1234 reflector.go:9] it broke ~ it broke ~ ERROR ~ -
            <13>Feb  5 17:32:18 10.0.0.99 proc[10]: up ~ <11>Feb  5 17:32:19 10.0.0.99 cron: it broke ~ it broke ~ ERROR ~ -
            <165>1 2003-10-11T22:14:15.003Z host app - ID47 - up ~ <34>1 2003-10-11T22:14:16.003Z host su 12 ID47 [a@1 iut="3"] su failed ~ su failed ~ FATAL ~ 2003-10-11T22:14:16.003Z
            Jun 14 15:16:01 combo sshd(pam_unix)[19939]: up ~ Jun 14 15:16:02 combo syslogd 1.4.1: restart. ~ restart. ~ '' ~ -
            1700000000.123 worker started ~ 1700000001.456 worker stopped ~ worker stopped ~ '' ~ 2023-11-14T22:13:21.456Z
            1700000000123 worker started ~ 1700000001456 worker stopped ~ worker stopped ~ '' ~ 2023-11-14T22:13:21.456Z
            1700000000123456789 up ~ 1700000001456000000 down ~ down ~ '' ~ 2023-11-14T22:13:21.456Z
            time="2022-01-01T10:00:00Z" level=info msg=up ~ time="2022-01-01T10:00:01Z" level=error msg="a \\"b\\"" path=/x ~ a "b" ~ ERROR ~ 2022-01-01T10:00:01Z
            {"ts":1661145522.5,"level":"info","msg":"up"} ~ {"ts":1661145523.5,"level":"warn","msg":"caf\\u00e9 \\"x\\""} ~ café "x" ~ WARN ~ 2022-08-22T05:18:43.500Z
            2022-01-01T10:00:00.5Z stdout F {"level":"info","msg":"up"} ~ 2022-01-01T10:00:01.5Z stderr F {"level":"error","msg":"down"} ~ down ~ ERROR ~ 2022-01-01T10:00:01.500Z
            2026-11-20 14:02:00.123+09 up ~ 2026-11-20 14:02:01.123+09 bad thing ~ bad thing ~ '' ~ 2026-11-20T05:02:01.123Z
            2026-11-20 14:02:00.123 KST [41] LOG:  up ~ 2026-11-20 14:02:01.123 KST [42] ERROR:  bad thing ~ bad thing ~ '' ~ 2026-11-20T05:02:01.123Z
            2026-11-20 14:02:00 EST up ~ 2026-11-20 14:02:01 EDT bad thing ~ bad thing ~ '' ~ 2026-11-20T18:02:01Z
            2026-11-20 14:02:00 GMT+0900 up ~ 2026-11-20 14:02:01 UTC-3 bad thing ~ bad thing ~ '' ~ 2026-11-20T17:02:01Z
            2026-11-20 10:00:00 -1555 snapshot too old ~ 2026-11-20 10:00:01 -1556 snapshot too old ~ -1556 snapshot too old ~ '' ~ 2026-11-20T10:00:01Z
            20171224-0:5:3:9|Step_LSC|30002312|up 1 ~ 20171224-10:15:13:99|Step_Utils|30002312|onExtend:15 14 0 4 ~ onExtend:15 14 0 4 ~ '' ~ 2017-12-24T10:15:13.990Z
            [10.30 16:49:08] chrome.exe *64 - a:5070 close ~ [10.30 16:49:09] mail.exe - a - b close ~ a - b close ~ '' ~ -
            [Sun Dec 04 04:47:44 2005] [notice] init() ok ~ [Sun Dec 04 04:47:45 2005] [error] [client 1.2.3.4] forbidden ~ [client 1.2.3.4] forbidden ~ ERROR ~ 2005-12-04T04:47:45Z
            2015-07-29 17:41:44,747 - INFO  [main:Config@101] - up ~ 2015-07-29 17:41:45,747 - WARN  [Peer[myid=1]/0:0:2181:Election@774] - it is late ~ it is late ~ WARN ~ 2015-07-29T17:41:45.747Z
            134681 node-246 unix.hw net.niff.up 1077804742 1 boot (command 1902) ~ 134682 node-2 unix.hw psu 1077804743 1 psu failure\\ambient=28 ~ psu failure\\ambient=28 ~ ERROR ~ 2004-02-26T14:12:23Z
            - 1131566461 2005.11.09 dn228 Nov 9 12:01:01 dn228/dn228 crond(pam_unix)[2915]: up ~ - 1131566462 2005.11.09 an1 Nov 9 12:01:02 src@aadmin1 in.tftpd[14620]: tftp: no options ~ tftp: no options ~ '' ~ -
            Jul  1 09:00:55 mac kernel[0]: up ~ Jul  1 09:00:56 mac com.x.launchd[1] (com.x.md[9]): it is gone ~ it is gone ~ '' ~ -
            2015-10-18 18:01:47,978 INFO [main] a.b.Master: up ~ 2015-10-18 18:01:48,978 WARN [RM Allocator] a.b.C$D: ERROR IN CONTACT ~ ERROR IN CONTACT ~ WARN ~ 2015-10-18T18:01:48.978Z
            """)
    void aHeaderIsToldFromTheMessage(String first, String second, String message, String severity, String time) {
        LogFormat format = LogFormat.detect(List.of(first, second, first, second));

        LogLine line = format.parse(second);

        assertThat(line.message()).isEqualTo(message);
        assertThat(line.severity()).isEqualTo(line.severityInferred() ? line.severity() : severity);
        assertThat(line.timeNanos()).isEqualTo(time == null ? LogLine.NO_TIME : nanos(time));
    }

    @Test
    void whatIsNoTimeOfTheCalendarIsNoneAndWhatIsFarAwayStaysFarAway() {
        LogFormat format = LogFormat.detect(List.of("2026-11-20 10:00:00 up", "2026-11-20 10:00:01 down"));

        assertThat(format.parse("2026-02-31 10:00:00 up").timeNanos()).isEqualTo(LogLine.NO_TIME);
        assertThat(format.parse("2026-02-29 10:00:00 up").timeNanos()).isEqualTo(LogLine.NO_TIME);
        assertThat(format.parse("2028-02-29 10:00:00 up").timeNanos()).isEqualTo(nanos("2028-02-29T10:00:00Z"));
        assertThat(format.parse("2611-11-20 10:00:00 up").timeNanos()).isGreaterThan(nanos("2200-01-01T00:00:00Z"));
        assertThat(format.parse("1026-11-20 10:00:00 up").timeNanos()).isNegative();
        assertThat(format.parse("2026-11-20 10:00:00+1975 up").timeNanos()).isEqualTo(nanos("2026-11-20T10:00:00Z"));
        assertThat(format.parse("2026-11-20 10:00:00 CST up").timeNanos()).isEqualTo(nanos("2026-11-20T10:00:00Z"));
    }

    @Test
    void linesOfSeveralSystemsInOneFileAreReadByTheFormatOfEach() {
        List<String> shop = List.of(
                "2026-11-20 10:00:00,1 INFO  [main] c.s.Cart - added 1",
                "2026-11-20 10:00:01,2 WARN  [main] c.s.Cart - late");
        List<String> host =
                List.of("Nov 20 10:00:00 web1 sshd[12]: session opened", "Nov 20 10:00:01 web1 cron[7]: job done");
        List<String> disk = List.of("kern.log 1763632800 sda1 ready", "kern.log 1763632801 sdb7 is full");
        LogFormat format = LogFormat.detect(Stream.of(shop, host, disk, shop, host, disk)
                .flatMap(List::stream)
                .toList());

        assertThat(Stream.of(shop, host, disk)
                        .map(lines -> format.parse(lines.getLast()).message()))
                .containsExactly("late", "job done", "sdb7 is full");
        assertThat(format.parse(shop.getLast()).severity()).isEqualTo("WARN");
        assertThat(format.parse("  at c.s.Cart.add(Cart.java:7)").continuation())
                .isTrue();
    }

    @Test
    void aFormatOfAnEarlierDayIsReadAgainAsItWasWritten() {
        List<String> lines = List.of(
                "<34>1 2026-11-20T10:00:00Z web1 su 12 ID47 - failed for root",
                "<34>1 2026-11-20T10:00:01Z web1 su 12 ID47 - failed for ann");
        LogFormat format = LogFormat.detect(lines);

        LogFormat again = LogFormat.of(format.write());

        assertThat(again.describe()).isEqualTo(format.describe());
        assertThat(again.parse(lines.getLast())).isEqualTo(format.parse(lines.getLast()));
    }

    @Test
    void linesOfALaterDayAddAFormatAndLeaveThatOfTheDaysBeforeAsItIs() {
        List<String> before = List.of("2026-11-20 10:00:00 INFO [main] up", "2026-11-20 10:00:01 WARN [main] slow");
        List<String> after = List.of(
                "10.0.0.1 - - [21/Nov/2026:10:00:00 +0000] \"GET /a HTTP/1.1\" 200 1",
                "10.0.0.1 - - [21/Nov/2026:10:00:01 +0000] \"GET /b HTTP/1.1\" 200 2",
                "10.0.0.2 - - [21/Nov/2026:10:00:02 +0000] \"GET /c HTTP/1.1\" 503 3");
        LogFormat kept = LogFormat.of(LogFormat.detect(before).write());

        LogFormat extended = kept.extendedBy(after);

        assertThat(extended.write()).startsWith(kept.write().getFirst()).hasSize(2);
        assertThat(extended.parse(before.getLast())).isEqualTo(kept.parse(before.getLast()));
        assertThat(extended.parse(after.getLast()).timeNanos()).isEqualTo(nanos("2026-11-21T10:00:02Z"));
        assertThat(extended.extendedBy(before)).isSameAs(extended);
    }

    @Test
    void ofLinesWithoutTimesNothingStays() {
        LogFormat banner = LogFormat.detect(List.of("starting up", "reading settings", "ready"));

        LogFormat later = banner.extendedBy(List.of("2026-11-20 10:00:00 INFO up", "2026-11-20 10:00:01 WARN slow"));

        assertThat(later.describe()).startsWith("iso time, level");
    }

    @Test
    void anAccessLogSaysItsRouteAndItsFailures() {
        String good = "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a/b.gif?x=1 HTTP/1.0\" 200 2326";
        String bad = "127.0.0.1 - - [10/Oct/2000:13:55:37 -0700] \"POST /api/v1/orders/123/items HTTP/1.1\" 503 12";
        LogFormat format = LogFormat.detect(List.of(good, bad));

        assertThat(format.parse(good).route()).isEqualTo("/a/b.gif");
        assertThat(format.parse(good).errorType()).isEmpty();
        LogLine line = format.parse(bad);
        assertThat(line.route()).isEqualTo("/api/v1/orders/{id}/items");
        assertThat(line.errorType()).isEqualTo("503");
        assertThat(line.severity()).isEqualTo("ERROR");
        assertThat(line.severityInferred()).isTrue();
        assertThat(line.timeNanos()).isEqualTo(nanos("2000-10-10T20:55:37Z"));
    }

    @Test
    void dockersWrapperIsOpenedAndStackFramesGoOnWithTheEventBefore() {
        List<String> lines = Stream.of(
                        "2022-01-01 10:00:00,123 INFO [main] c.e.Foo: hello",
                        "2022-01-01 10:00:00,125 ERROR [main] c.e.Foo: java.io.IOException: broken",
                        "\\tat c.e.Foo.bar(Foo.java:12)")
                .map(line -> "{\"log\":\"" + line + "\\n\",\"stream\":\"stdout\",\"time\":\"2022-01-01T10:00:09Z\"}")
                .toList();
        LogFormat format = LogFormat.detect(lines);

        assertThat(format.parse(lines.get(1)).message()).isEqualTo("java.io.IOException: broken");
        assertThat(format.parse(lines.get(1)).errorType()).isEqualTo("java.io.IOException");
        assertThat(format.parse(lines.get(1)).continuation()).isFalse();
        assertThat(format.parse(lines.get(2)).continuation()).isTrue();
        assertThat(format.parse(lines.get(2)).timeNanos()).isEqualTo(nanos("2022-01-01T10:00:09Z"));
    }

    @Test
    void coloursAndAByteOrderMarkAreTakenOff() {
        String line = "\ufeff\u001b[32mINFO\u001b[0m 2024-01-02 03:04:05 started";
        LogFormat format = LogFormat.detect(List.of(line, line));

        assertThat(format.parse(line).message()).isEqualTo("started");
        assertThat(format.parse(line).severity()).isEqualTo("INFO");
    }

    @Test
    void aTimeWithinTheMessageIsNoHeader() {
        List<String> lines = List.of(
                "Jun 17 07:07:00 combo ftpd[2]: connection from 1.2.3.4 () at Fri Jun 17 07:07:00 2005",
                "Jun 17 07:07:00 combo ftpd[3]: session closed",
                "Jun 17 07:07:00 combo ftpd[4]: session opened");

        assertThat(LogFormat.detect(lines).parse(lines.getFirst()).message())
                .isEqualTo("connection from 1.2.3.4 () at Fri Jun 17 07:07:00 2005");
    }

    @Test
    void mutatedLinesAreReadWithoutFailureAndWithoutLoss() {
        Random random = new Random(11);
        List<String> seeds = List.of(
                "2015-10-18 18:01:47,978 INFO [main] a.b.Master: Progress of attempt_1_2 is : 0.53",
                "<165>1 2003-10-11T22:14:15.003Z host app - ID47 [a b=\"c\"] up",
                "{\"ts\":1661145522.5,\"level\":\"info\",\"msg\":\"up\\u00e9\",\"a\":{\"b\":[1,2]}}",
                "time=\"2022-01-01T10:00:00Z\" level=info msg=\"up \\\"x\\\"\" path=/x",
                "127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET /a?x=1 HTTP/1.0\" 200 2326",
                "\u001b[32mJul  1 09:00:55 mac kernel[0]: Exception at status=500 Error");
        for (int i = 0; i < 50_000; i++) {
            LogFormat format = LogFormat.detect(List.of(mutated(seeds.get(i % seeds.size()), random)));
            String line = mutated(seeds.get(random.nextInt(seeds.size())), random);

            LogLine read = format.parse(line);

            assertThat(read.messageStart()).isBetween(0, read.messageEnd());
            assertThat(read.messageEnd()).isLessThanOrEqualTo(read.text().length());
        }
    }

    private static String mutated(String seed, Random random) {
        StringBuilder line = new StringBuilder(seed);
        for (int i = random.nextInt(6); i > 0 && !line.isEmpty(); i--) {
            int at = random.nextInt(line.length());
            switch (random.nextInt(4)) {
                case 0 -> line.deleteCharAt(at);
                case 1 -> line.insert(at, (char) random.nextInt(256));
                case 2 -> line.setLength(at);
                default -> line.insert(at, line.substring(at / 2, at));
            }
        }
        return line.toString();
    }

    private static long nanos(String time) {
        Instant instant = Instant.parse(time);
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    @Test
    void blankLinesAreRead() {
        LogFormat format = LogFormat.detect(Arrays.asList("", "  ", "\t"));

        assertThat(format.parse("").message()).isEmpty();
        assertThat(format.parse("   ").message()).isEmpty();
        assertThat(format.parse("\u001b[").message()).isEmpty();
    }
}
