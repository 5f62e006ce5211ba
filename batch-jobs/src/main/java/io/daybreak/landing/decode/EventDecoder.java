package io.daybreak.landing.decode;

import io.daybreak.features.event.Envelope;
import io.daybreak.features.event.Event;
import io.daybreak.features.logline.LogFormat;
import io.daybreak.features.logline.LogLine;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.features.redaction.Sensitive;
import io.daybreak.landing.block.RejectReason;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.source.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads events of plain log files. */
public final class EventDecoder implements Decoder {
    private static final JsonMapper JSON = new JsonMapper();

    private final Envelope envelope;
    private final LogFormat format;
    private final EventNames names;
    private final LogCompletion completion;
    private final Redactor redactor;
    private LogLine last = LogLine.EMPTY;
    private final RowLayout layout = RowLayout.of(RecordKind.LOGS);
    private final int service = layout.indexOf("service");
    private final int instance = layout.indexOf("instance");
    private final int trace = layout.indexOf("trace_id");
    private final int span = layout.indexOf("span_id");
    private final int body = layout.indexOf("body");
    private final int attributes = layout.indexOf("attributes");

    /**
     * @param envelope around each line; events come without it
     * @param format of the events' first lines, which keeps their fields
     */
    public EventDecoder(
            Envelope envelope, LogFormat format, EventNames names, LogCompletion completion, Redactor redactor) {
        this.redactor = redactor;
        this.envelope = envelope;
        this.format = format;
        this.names = names;
        this.completion = completion;
    }

    @Override
    public SortedSet<String> ignored() {
        return Collections.unmodifiableSortedSet(new TreeSet<>());
    }

    @Override
    public Map<Sensitive, Long> redacted() {
        return redactor.counts();
    }

    /** Fills the row; says why the event is no record, or null if it is one. What is redacted counts in rows of the day alone. */
    public @Nullable RejectReason decode(Event event, Row row) {
        row.clear();
        RejectReason flaw = read(event, row);
        if (flaw != null || !completion.wants(row)) {
            redactor.uncountLast();
        }
        return flaw;
    }

    private @Nullable RejectReason read(Event event, Row row) {
        if (event.text().isBlank()) {
            return RejectReason.BLANK;
        }
        String text = redactor.redact(event.text());
        int feed = text.indexOf('\n');
        LogLine read = format.parse(feed < 0 ? text : text.substring(0, feed));
        last = read;
        long time = read.timeNanos() == LogLine.NO_TIME ? event.timeNanos() : read.timeNanos();
        if (time == LogLine.NO_TIME) {
            return RejectReason.MISSING_TIME;
        }
        if (!Timestamps.inRange(time)) {
            return RejectReason.TIME_OUT_OF_RANGE;
        }
        Map<String, String> fields = fields(event, read);
        row.number(layout.timeColumn(), time);
        row.text(service, names.service(fields));
        row.text(instance, names.instance(fields));
        row.text(trace, first(fields, "trace_id", "traceId", "trace.id", "traceID", "dd.trace_id"));
        row.text(span, first(fields, "span_id", "spanId", "span.id", "spanID", "dd.span_id"));
        row.text(body, text);
        row.text(attributes, fields.isEmpty() ? "" : JSON.writeValueAsString(fields));
        completion.complete(row, read, text, event.line());
        return null;
    }

    /**
     * Fills the row's time alone, with that of the line that the bytes begin, else of its wrapper; leaves it where they have none that
     * can be.
     */
    public void readTime(byte[] bytes, int from, int to, Row row) {
        Envelope.Opened opened = envelope.openTorn(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        long own = format.timeOfTorn(opened.text());
        long time = own == LogLine.NO_TIME ? opened.timeNanos() : own;
        if (time != LogLine.NO_TIME && Timestamps.inRange(time)) {
            row.number(layout.timeColumn(), time);
        }
    }

    /** The message of the event read last, redacted. */
    public String message() {
        return last.message();
    }

    /** The severity of the event read last; empty: none. */
    public String severity() {
        return last.severity();
    }

    private static Map<String, String> fields(Event event, LogLine read) {
        if (event.fields().isEmpty()) {
            return read.fields();
        }
        Map<String, String> fields = new TreeMap<>(event.fields());
        fields.putAll(read.fields());
        return fields;
    }

    private static String first(Map<String, String> fields, String... keys) {
        for (String key : keys) {
            String value = fields.get(key);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
