package io.daybreak.landing.lane;

import io.daybreak.features.Day;
import io.daybreak.features.event.Event;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.landing.block.EventBlocks;
import io.daybreak.landing.block.LineBlock;
import io.daybreak.landing.block.LineBlocks;
import io.daybreak.landing.block.RejectReason;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.landing.decode.EventDecoder;
import io.daybreak.landing.manifest.Fingerprint;
import io.daybreak.landing.manifest.KeptFormat;
import io.daybreak.source.RecordKind;
import io.daybreak.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found of the formats of plain log files, with examples, for people. */
public final class FormatReport {
    private static final int STREAMS = 20;
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 120;

    private FormatReport() {}

    /**
     * Lines that say, for each stream, its format and the first three events as they are read; redacted.
     *
     * @param kept formats as they were found on earlier days, by stream
     * @param addresses whether IP addresses are taken out too
     */
    public static List<String> of(List<SourceInput> inputs, Day day, Map<String, KeptFormat> kept, boolean addresses)
            throws IOException {
        TextFormats formats = TextFormats.detect(inputs, day, kept);
        Map<String, SourceInput> streams = new LinkedHashMap<>();
        inputs.forEach(input -> {
            if (input.origin() != null) {
                streams.putIfAbsent(input.origin().stream(), input);
            }
        });
        List<String> lines = new ArrayList<>();
        for (SourceInput input : streams.values().stream().limit(STREAMS).toList()) {
            lines.add(input.name() + ": " + formats.describe(input) + formats.age(input));
            lines.addAll(examples(formats, input, addresses));
        }
        if (streams.size() > STREAMS) {
            lines.add("and " + (streams.size() - STREAMS) + " streams more");
        }
        return lines;
    }

    private static List<String> examples(TextFormats formats, SourceInput input, boolean addresses) throws IOException {
        Redactor redactor = new Redactor(input.name().getBytes(StandardCharsets.UTF_8), addresses);
        EventDecoder decoder = formats.decoder(input, redactor);
        Row row = new Row(RowLayout.of(RecordKind.LOGS));
        List<String> examples = new ArrayList<>();
        try (InputStream text = Fingerprint.open(input)) {
            EventBlocks blocks = formats.events(new LineBlocks(text), input);
            @Nullable LineBlock block = blocks.next(new byte[LineBlocks.BUFFER]);
            for (Event event : block == null ? List.<Event>of() : block.events()) {
                if (examples.size() == EXAMPLES) {
                    break;
                }
                RejectReason flaw = decoder.decode(event, row);
                examples.add(flaw == null ? example(row, decoder) : "  line " + event.line() + ": " + flaw.text());
            }
        }
        return examples;
    }

    private static String example(Row row, EventDecoder decoder) {
        RowLayout layout = row.layout();
        long nanos = row.number(layout.timeColumn());
        Instant time = Instant.ofEpochSecond(nanos / 1_000_000_000L, nanos % 1_000_000_000L);
        String place = text(row, "instance").isEmpty() ? "" : "/" + text(row, "instance");
        String message = decoder.message().lines().findFirst().orElse("");
        String shown = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        String severity = decoder.severity().isEmpty() ? "-" : decoder.severity();
        return "  " + time + "  " + severity + "  " + text(row, "service") + place + "  " + shown;
    }

    private static String text(Row row, String column) {
        return row.text(row.layout().indexOf(column)).toStringUsingUTF8();
    }
}
