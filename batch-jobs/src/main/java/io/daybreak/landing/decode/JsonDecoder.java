package io.daybreak.landing.decode;

import io.daybreak.features.redaction.Redactor;
import io.daybreak.features.redaction.Sensitive;
import io.daybreak.landing.block.RejectReason;
import io.daybreak.landing.block.Utf8;
import io.daybreak.landing.columnar.Column.ColumnType;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.landing.columnar.Words;
import io.daybreak.source.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads lines that each hold one JSON object; a value that is no text is kept as its JSON text. */
public final class JsonDecoder implements LineDecoder {
    private static final int KEPT_NAMES = 50;
    private static final byte[] NOTHING = {};

    private final JsonFactory json = new JsonFactory();
    private final Timestamps timestamps = new Timestamps();
    private final Map<String, Integer> fields = new HashMap<>();
    private final Words words = new Words();
    private final FlatObject flat;
    private final int[] flatColumns;
    private final SortedSet<String> ignored = new TreeSet<>();
    private final RowLayout layout;
    private final LineFinish finish;
    private final Redactor redactor;
    private final int serviceColumn;
    /** -1: rows of the kind have none. */
    private final int bodyColumn;

    private byte[] time = NOTHING;
    private int timeStart;
    private int timeEnd;
    private String service = "";
    private String body = "";

    /** What is left to do for a line once its fields are in the row. */
    @FunctionalInterface
    public interface LineFinish {
        void finish(Row row, String service, String body, long line);
    }

    /** @param redactor whose counts are this decoder's; the finish uses it */
    public JsonDecoder(RecordKind kind, LineFinish finish, Redactor redactor) {
        this.redactor = redactor;
        this.layout = RowLayout.of(kind);
        this.finish = finish;
        this.serviceColumn = layout.indexOf("service");
        List<String> names = fieldNames(kind);
        names.forEach(name -> fields.put(name, layout.indexOf(name)));
        this.flat = new FlatObject(names);
        this.flatColumns = names.stream().mapToInt(layout::indexOf).toArray();
        this.bodyColumn = fields.getOrDefault("body", -1);
    }

    @Override
    public SortedSet<String> ignored() {
        return ignored;
    }

    @Override
    public Map<Sensitive, Long> redacted() {
        return redactor.counts();
    }

    @Override
    public @Nullable RejectReason decode(byte[] bytes, int start, int end, long number, Row row) {
        clear(row);
        RejectReason flaw = Utf8.flaw(bytes, start, end);
        if (flaw == null) {
            boolean read = readFlat(bytes, start, end, row) || readObject(bytes, start, end, row);
            flaw = read ? incomplete(row) : RejectReason.MALFORMED_JSON;
        }
        if (flaw == null) {
            finish.finish(row, service, body, number);
        }
        return flaw;
    }

    private void clear(Row row) {
        row.clear();
        time = NOTHING;
        timeStart = 0;
        timeEnd = 0;
        service = "";
        body = "";
    }

    /** Reads an object of texts alone; false where it holds something else or is none. */
    private boolean readFlat(byte[] bytes, int start, int end, Row row) {
        int key = flat.open(bytes, start, end) ? flat.next() : FlatObject.OTHER;
        while (key >= 0) {
            set(row, flatColumns[key], flat.value(), flat.from(), flat.to());
            key = flat.next();
        }
        return key == FlatObject.END;
    }

    /** Reads whatever object it is. */
    private boolean readObject(byte[] bytes, int start, int end, Row row) {
        clear(row);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken token = parser.nextToken();
                Integer column = fields.get(name);
                if (column == null) {
                    ignore(name, parser);
                } else if (token != JsonToken.VALUE_NULL) {
                    byte[] text = text(parser, token, bytes, start).getBytes(StandardCharsets.UTF_8);
                    set(row, column, text, 0, text.length);
                }
            }
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private void ignore(String name, JsonParser parser) {
        if (ignored.size() < KEPT_NAMES) {
            ignored.add(name);
        }
        parser.skipChildren();
    }

    private static String text(JsonParser parser, JsonToken token, byte[] bytes, int start) {
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return parser.getString();
        }
        int from = start + (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        int to = start + (int) parser.currentLocation().getByteOffset();
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private void set(Row row, int column, byte[] text, int from, int to) {
        ColumnType type = layout.columns().get(column).type();
        if (type == ColumnType.TIME) {
            time = text;
            timeStart = from;
            timeEnd = to;
        } else if (type == ColumnType.WORD) {
            Words.Word word = words.of(text, from, to);
            row.text(column, word.bytes());
            service = column == serviceColumn ? word.text() : service;
        } else {
            row.text(column, text, from, to - from);
            body = column == bodyColumn ? new String(text, from, to - from, StandardCharsets.UTF_8) : body;
        }
    }

    private @Nullable RejectReason incomplete(Row row) {
        if (timeStart == timeEnd) {
            return RejectReason.MISSING_TIME;
        }
        long nanos = timestamps.parse(time, timeStart, timeEnd);
        row.number(layout.timeColumn(), nanos);
        RejectReason flaw = Timestamps.flaw(nanos);
        return flaw == null && service.isEmpty() ? RejectReason.MISSING_SERVICE : flaw;
    }

    private static List<String> fieldNames(RecordKind kind) {
        return switch (kind) {
            case LOGS -> List.of("timestamp", "service", "instance", "trace_id", "span_id", "body");
            case CHANGES -> List.of("timestamp", "service", "kind", "version", "text", "url");
            case METRICS, SPANS, EDGES ->
                throw new IllegalArgumentException("Cannot read " + kind + " as JSON lines: logs and changes are");
        };
    }
}
