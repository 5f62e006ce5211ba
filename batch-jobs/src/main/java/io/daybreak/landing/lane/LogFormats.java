package io.daybreak.landing.lane;

import io.daybreak.features.Day;
import io.daybreak.features.logline.LogFormat;
import io.daybreak.features.logline.LogLine;
import io.daybreak.features.template.LineScanner;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.landing.decode.JsonDecoder;
import io.daybreak.landing.decode.LineBlock;
import io.daybreak.landing.decode.LineBlocks;
import io.daybreak.landing.decode.LineDecoder;
import io.daybreak.landing.decode.Lines;
import io.daybreak.landing.manifest.Fingerprint;
import io.daybreak.source.RecordKind;
import io.daybreak.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.io.api.Binary;
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
    /** Signatures beyond these have no message, and so no template of their own: the bound of memory for lines that are all different. */
    private static final int SIGNATURES_A_LANE = 200_000;

    private final Map<String, LogFormat> formats = new HashMap<>();
    private final LogFormat pooled;
    private final Day day;

    private LogFormats(Sample sample, Day day) {
        this.day = day;
        sample.services.forEach((service, lines) -> formats.put(service, LogFormat.detect(lines)));
        this.pooled = LogFormat.detect(sample.together);
    }

    /** @param day whose lines are landed; the formats are found in lines of any day */
    public static LogFormats detect(List<SourceInput> inputs, Day day) {
        Sample sample = new Sample();
        for (SourceInput input : inputs) {
            sample.read(input);
        }
        return new LogFormats(sample, day);
    }

    /**
     * Completes the rows of one input's lines; for one thread. The message, which mining templates needs once a signature, stands in
     * the first row of each signature alone; lines of other days, which are not landed, are left alone.
     */
    JsonDecoder.LineFinish reader(String inputName) {
        RowLayout layout = RowLayout.of(RecordKind.LOGS);
        Binary file = Binary.fromConstantByteArray(inputName.getBytes(StandardCharsets.UTF_8));
        int severity = layout.indexOf("severity");
        int route = layout.indexOf("http_route");
        int errorType = layout.indexOf("error_type");
        int signature = layout.indexOf("signature");
        int message = layout.indexOf("message");
        int fileColumn = layout.indexOf("file");
        int lineColumn = layout.indexOf("line");
        long start = Lane.nanos(day.start());
        long end = Lane.nanos(day.end());
        LineScanner scanner = new LineScanner();
        Set<Long> seen = new HashSet<>();
        return (row, service, body, line) -> {
            long time = row.number(layout.timeColumn());
            if (time < start || time >= end) {
                return;
            }
            LogLine read = formats.getOrDefault(service, pooled).parse(body);
            row.text(severity, read.severity());
            row.text(route, read.route());
            row.text(errorType, read.errorType());
            long mark = scanner.signature(read.text(), read.messageStart(), read.messageEnd());
            row.number(signature, mark);
            boolean first = seen.size() < SIGNATURES_A_LANE && seen.add(mark);
            row.text(message, first ? read.text().substring(read.messageStart(), read.messageEnd()) : "");
            row.text(fileColumn, file);
            row.number(lineColumn, line);
        };
    }

    /** Bodies from the first blocks of the inputs, in their order. */
    private static final class Sample {
        private final Map<String, List<String>> services = new HashMap<>();
        private final List<String> together = new ArrayList<>();
        private final Row row = new Row(RowLayout.of(RecordKind.LOGS));
        private final LineDecoder decoder =
                new JsonDecoder(RecordKind.LOGS, (unused, service, body, line) -> add(service, body));

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

        private void add(String service, String body) {
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
