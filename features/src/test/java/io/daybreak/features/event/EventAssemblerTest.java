package io.daybreak.features.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.logline.LogFormat;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventAssemblerTest {

    @Test
    void aTraceWithItsCausesIsOneEventAndNothingElseIsSwallowed() {
        List<Event> events = assemble("""
                2026-11-20 10:00:00,123 INFO [main] c.e.Shop - up
                2026-11-20 10:00:01,123 ERROR [main] c.e.Shop - Cannot pay
                com.example.PaymentException: card refused
                \tat com.example.Pay.charge(Pay.java:41)
                Caused by: java.net.SocketTimeoutException: Read timed out
                \t... 12 more
                2026-11-20 10:00:02,123 INFO [main] c.e.Shop - down
                """);

        assertThat(events).extracting(Event::line).containsExactly(1L, 2L, 7L);
        assertThat(events).extracting(Event::lines).containsExactly(1, 5, 1);
    }

    @Test
    void aPanicBehindAnInformationIsAnEventOfItsOwnAtItsTime() {
        List<Event> events = assemble("""
                2026/11/20 10:00:00 listening on :80
                2026/11/20 10:00:01 served 200
                2026/11/20 10:00:02 served 200
                panic: boom

                goroutine 1 [running]:
                main.main()
                \t/app/main.go:4 +0x1d
                exit status 2
                """);

        assertThat(events).extracting(Event::lines).containsExactly(1, 1, 1, 6);
        assertThat(events.get(3).timeNanos()).isEqualTo(nanos(2026, 11, 20, 10, 0, 2));
    }

    @Test
    void aTracebackAmongJsonLinesIsOneEvent() {
        List<Event> events = assemble("""
                {"time":"2026-11-20T10:00:00Z","level":"info","msg":"up"}
                {"time":"2026-11-20T10:00:01Z","level":"info","msg":"job"}
                Traceback (most recent call last):
                  File "/app/a.py", line 3, in load
                    return d["x"]
                KeyError: 'x'
                {"time":"2026-11-20T10:00:02Z","level":"info","msg":"down"}
                """);

        assertThat(events).extracting(Event::lines).containsExactly(1, 1, 4, 1);
    }

    @Test
    void severalFormatsInOneFileLoseNothing() {
        List<Event> events = assemble("""
                2026-11-20 10:00:00,123 INFO [main] c.e.Shop - up
                2026-11-20 10:00:00,223 INFO [main] c.e.Shop - up
                127.0.0.1 - - [20/Nov/2026:10:00:01 +0000] "GET / HTTP/1.1" 200 12
                127.0.0.1 - - [20/Nov/2026:10:00:02 +0000] "GET /a HTTP/1.1" 500 12
                127.0.0.1 - - [20/Nov/2026:10:00:02 +0000] "GET /b HTTP/1.1" 500 12
                {"time":"2026-11-20T10:00:03Z","level":"info","msg":"json"}
                level=info ts=2026-11-20T10:00:04Z msg="logfmt line"
                level=info ts=2026-11-20T10:00:04Z msg="logfmt line 2"
                level=info ts=2026-11-20T10:00:04Z msg="logfmt line 3"
                2026-11-20 10:00:05,123 INFO [main] c.e.Shop - still
                2026-11-20 10:00:06,123 INFO [main] c.e.Shop - still
                """);

        assertThat(events).hasSize(11);
    }

    @Test
    void piecesOfALongLineAreOneLineAndStreamsStayApart() {
        List<Event> events = assemble("""
                2026-11-20T10:00:00.1Z stdout P 2026-11-20 10:00:00 INFO first ha
                2026-11-20T10:00:00.2Z stderr F 2026-11-20 10:00:00 ERROR bad
                2026-11-20T10:00:00.3Z stdout F lf
                2026-11-20T10:00:00.4Z stderr F \tat a.B.c(B.java:1)
                2026-11-20T10:00:00.5Z stdout F 2026-11-20 10:00:01 INFO next
                2026-11-20T10:00:00.6Z stderr F \tat a.B.d(B.java:2)
                """);

        assertThat(events)
                .extracting(Event::text)
                .containsExactlyInAnyOrder(
                        "2026-11-20 10:00:00 INFO first half",
                        "2026-11-20 10:00:00 ERROR bad\n\tat a.B.c(B.java:1)\n\tat a.B.d(B.java:2)",
                        "2026-11-20 10:00:01 INFO next");
    }

    @Test
    void dockersLinesAreOpenedAndItsPiecesJoined() {
        List<Event> events = assemble("""
                {"log":"2026-11-20 10:00:00 INFO one\\n","stream":"stdout","time":"2026-11-20T10:00:00.1Z"}
                {"log":"2026-11-20 10:00:01 INFO tw","stream":"stdout","time":"2026-11-20T10:00:01.1Z"}
                {"log":"o\\n","stream":"stdout","time":"2026-11-20T10:00:01.2Z"}
                """);

        assertThat(events)
                .extracting(Event::text)
                .containsExactly("2026-11-20 10:00:00 INFO one", "2026-11-20 10:00:01 INFO two");
        assertThat(events).extracting(Event::lines).containsExactly(1, 2);
    }

    @Test
    void processesBehindTheirNamesStayApart() {
        List<Event> events = assemble("""
                web-1  | 2026-11-20 10:00:00 INFO up
                db-1   | 2026-11-20 10:00:00 ERROR it broke
                web-1  | 2026-11-20 10:00:01 INFO more
                db-1   | \tat a.B.c(B.java:1)
                web-1  | 2026-11-20 10:00:02 INFO more
                """);

        assertThat(events).hasSize(4);
        assertThat(events).extracting(event -> event.fields().get("container")).contains("web-1", "db-1");
        assertThat(events).anyMatch(event -> event.lines() == 2 && event.text().contains("it broke"));
    }

    @Test
    void linesBeforeTheFirstTimeTakeIt() {
        List<Event> events = assemble("""
                  .   ____
                 :: Spring Boot ::
                2026-11-20 10:00:00,123 INFO [main] c.e.Shop - up
                2026-11-20 10:00:01,123 INFO [main] c.e.Shop - up
                """);

        assertThat(events).hasSize(3);
        assertThat(events.getFirst().timeNanos()).isEqualTo(nanos(2026, 11, 20, 10, 0, 0) + 123_000_000);
    }

    private static long nanos(int year, int month, int day, int hour, int minute, int second) {
        return OffsetDateTime.of(year, month, day, hour, minute, second, 0, ZoneOffset.UTC)
                        .toEpochSecond()
                * 1_000_000_000L;
    }

    private static List<Event> assemble(String text) {
        List<String> lines = text.lines().toList();
        Envelope envelope = Envelope.detect(lines);
        LogFormat format = LogFormat.detect(lines.stream().map(envelope::text).toList());
        List<Event> events = new ArrayList<>();
        EventAssembler assembler = new EventAssembler(envelope, format, events::add);
        for (int i = 0; i < lines.size(); i++) {
            assembler.add(lines.get(i), i + 1);
        }
        assembler.finish();
        assertThat(events.stream().mapToInt(Event::lines).sum()).isEqualTo(lines.size());
        return events;
    }
}
