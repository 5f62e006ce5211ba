package io.daybreak.landing.lane;

import io.daybreak.features.Day;
import io.daybreak.features.logline.LogFormat;
import io.daybreak.features.logline.time.TimeReading;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.landing.block.LineBlock;
import io.daybreak.landing.block.LineBlocks;
import io.daybreak.landing.block.Lines;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.landing.decode.JsonDecoder;
import io.daybreak.landing.decode.LineDecoder;
import io.daybreak.landing.decode.LogCompletion;
import io.daybreak.landing.manifest.Fingerprint;
import io.daybreak.landing.manifest.KeptFormat;
import io.daybreak.source.InputFormat;
import io.daybreak.source.RecordKind;
import io.daybreak.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The format of each service's log lines, found in the first lines of the inputs before any line is read, and then the same for
 * all of them. A service that does not speak there is read with the format of all services together.
 */
public final class LogFormats {
    private static final int BLOCKS = 16;
    private static final int LINES_A_SERVICE = 200;
    private static final int LINES_TOGETHER = 1000;
    private static final int SERVICES = 1000;
    private static final int LONGEST_SAMPLE = 4096;

    private final Map<String, LogFormat> formats = new HashMap<>();
    private final LogFormat pooled;
    private final TextFormats text;
    private final Day day;

    private LogFormats(Sample sample, TextFormats text, Day day) {
        this.day = day;
        this.text = text;
        sample.services.forEach(
                (service, lines) -> formats.put(service, LogFormat.detect(lines).reading(TimeReading.IGNORED)));
        this.pooled = LogFormat.detect(sample.together).reading(TimeReading.IGNORED);
    }

    /**
     * @param day whose lines are landed; the formats are found in lines of it and of earlier days
     * @param kept formats of streams of plain log files, as they were found on earlier days
     */
    public static LogFormats detect(List<SourceInput> inputs, Day day, Map<String, KeptFormat> kept) {
        Sample sample = new Sample(Lane.nanos(day.end()));
        for (SourceInput input : inputs) {
            if (input.format() == InputFormat.JSON_LINES) {
                sample.read(input);
            }
        }
        return new LogFormats(sample, TextFormats.detect(inputs, day, kept), day);
    }

    /** Completes the rows of one input's lines; for one thread. Lines of other days, which are not landed, are left alone. */
    JsonDecoder.LineFinish reader(String inputName, Redactor redactor) {
        int column = RowLayout.of(RecordKind.LOGS).indexOf("body");
        LogCompletion completion = new LogCompletion(inputName, Lane.nanos(day.start()), Lane.nanos(day.end()));
        return (row, service, body, line) -> {
            if (!completion.wants(row)) {
                return;
            }
            String text = redactor.redact(body);
            if (!text.equals(body)) {
                row.text(column, text);
            }
            completion.complete(row, formats.getOrDefault(service, pooled).parse(text), text, line);
        };
    }

    /** The formats of plain log files. */
    public TextFormats text() {
        return text;
    }

    /** Bodies from the first blocks of the inputs, in their order. */
    private static final class Sample {
        private final Map<String, List<String>> services = new HashMap<>();
        private final List<String> together = new ArrayList<>();
        private final long end;
        private final int timeColumn = RowLayout.of(RecordKind.LOGS).timeColumn();
        private final Row row = new Row(RowLayout.of(RecordKind.LOGS));
        private final LineDecoder decoder = new JsonDecoder(
                RecordKind.LOGS, (read, service, body, line) -> add(read, service, body), Redactor.keepingAll());

        Sample(long end) {
            this.end = end;
        }

        void read(SourceInput input) {
            try (InputStream in = Fingerprint.open(input)) {
                LineBlocks blocks = new LineBlocks(in);
                byte[] buffer = new byte[LineBlocks.BUFFER];
                @Nullable LineBlock block = blocks.next(buffer);
                for (int i = 0; i < BLOCKS && block != null; i++) {
                    lines(block);
                    block = blocks.next(buffer);
                }
            } catch (IOException unreadable) {
                // The landing itself says what is wrong with it; here it has no say.
            }
        }

        private void lines(LineBlock block) {
            int from = block.start();
            while (from < block.end()) {
                int feed = Lines.nextLineFeed(block.bytes(), from, block.end());
                decoder.decode(block.bytes(), from, feed, 0, row);
                from = feed + 1;
            }
        }

        private void add(Row read, String service, String body) {
            if (read.number(timeColumn) >= end) {
                return;
            }
            String line = body.length() > LONGEST_SAMPLE ? body.substring(0, LONGEST_SAMPLE) : body;
            if (together.size() < LINES_TOGETHER) {
                together.add(line);
            }
            List<String> lines = services.get(service);
            if (lines == null && services.size() < SERVICES) {
                lines = new ArrayList<>();
                services.put(service, lines);
            }
            if (lines != null && lines.size() < LINES_A_SERVICE) {
                lines.add(line);
            }
        }
    }
}
