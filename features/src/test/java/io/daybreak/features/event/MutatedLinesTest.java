package io.daybreak.features.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.logline.LogFormat;
import io.daybreak.features.logline.LogLine;
import io.daybreak.features.template.LineScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines broken at random: whatever they hold, each of them is in exactly one event, in its order and whole but for blanks at the
 * event's end, and every event can be read. {@code DAYBREAK_FUZZ_LINES} makes as many of them as are wanted.
 */
class MutatedLinesTest {
    private static final int SAMPLE = 200;
    private static final int BATCH = 1000;
    private static final List<String> GOOD = List.of(
            "2026-11-20 10:00:00,123 ERROR [main] c.s.Cart - cannot add 17 to cart 42",
            "java.lang.IllegalStateException: full",
            "\tat c.s.Cart.add(Cart.java:7)",
            "Caused by: java.io.IOException: disk",
            "Nov 20 10:00:00 web1 sshd[12]: session opened for user root by (uid=0)",
            "{\"time\":\"2026-11-20T10:00:00Z\",\"level\":\"warn\",\"msg\":\"slow \\\"x\\\" \\u00e9\",\"n\":[1,{\"a\":2}]}",
            "time=2026-11-20T10:00:00Z level=info msg=\"item added\" took=5.2ms path=/a/b",
            "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /a/b.gif?x=1 HTTP/1.0\" 503 2326",
            "I0521 12:34:56.789012    1234 controller.go:123] up",
            "<165>1 2003-10-11T22:14:15.003Z host app - ID47 [a@1 iut=\"3\"] up",
            "Traceback (most recent call last):",
            "  File \"/a/b.py\", line 12, in run",
            "ValueError: no",
            "panic: runtime error: index out of range",
            "goroutine 1 [running]:",
            "1763632800.123 worker 10.0.0.1:8080 took <1 sec at 0x7ffe 00:1b:44:11:3a:b7",
            "");
    private static final String NOISE =
            "\0\u0001\t \r\u001b[]{}()<>\"'\\=:;,.|/-+_@#%&*!?0123456789aAbBeEfFmTzZ\u00e9\uac00\ud83d\ufeff\uffff";

    private final Random random = new Random(20261120);
    private final LineScanner scanner = new LineScanner();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyLineIsInOneEventAndEveryEventIsRead(boolean ofOneKind) {
        long wanted = Long.parseLong(System.getenv().getOrDefault("DAYBREAK_FUZZ_LINES", "100000"));
        for (long made = 0; made < wanted; made += BATCH) {
            List<String> lines = new ArrayList<>();
            String only = GOOD.get(random.nextInt(GOOD.size()));
            for (int i = 0; i < BATCH; i++) {
                lines.add(mutated(ofOneKind ? only : GOOD.get(random.nextInt(GOOD.size()))));
            }
            check(lines);
        }
    }

    private void check(List<String> lines) {
        LogFormat format = LogFormat.detect(lines.subList(0, SAMPLE)).keepingFields();
        AtomicInteger next = new AtomicInteger();
        EventAssembler assembler = new EventAssembler(Envelope.NONE, format, event -> {
            int first = next.getAndAdd(event.lines());
            String own = String.join("\n", lines.subList(first, first + event.lines()));
            assertThat(event.line()).isEqualTo(first + 1);
            assertThat(event.text()).isEqualTo(own.stripTrailing());
            read(format, event.text());
        });
        for (int i = 0; i < lines.size(); i++) {
            assembler.add(lines.get(i), i + 1);
        }
        assembler.finish();
        assertThat(next).hasValue(lines.size());
    }

    private void read(LogFormat format, String text) {
        LogLine line = format.parse(text);
        assertThat(line.messageStart()).isBetween(0, line.messageEnd());
        assertThat(line.messageEnd()).isLessThanOrEqualTo(line.text().length());
        scanner.signature(line.text(), line.messageStart(), line.messageEnd());
        StackTrace.find(text);
    }

    private String mutated(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(20))));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }
}
