package io.daybreak.landing.decode;

import io.daybreak.features.redaction.Redactor;
import io.daybreak.features.redaction.Sensitive;
import io.daybreak.landing.block.RejectReason;
import io.daybreak.landing.block.Utf8;
import io.daybreak.landing.columnar.Column.ColumnType;
import io.daybreak.landing.columnar.Row;
import io.daybreak.landing.columnar.RowLayout;
import io.daybreak.source.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads lines that each hold one JSON object; a value that is no text is kept as its JSON text. */
public final class JsonDecoder implements LineDecoder {
    private static final int KEPT_NAMES = 50;
    private static final int KEPT_WORDS = 10_000;

    private final JsonFactory json = new JsonFactory();
    private final Timestamps timestamps = new Timestamps();
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, Binary> words = new HashMap<>();
    private final SortedSet<String> ignored = new TreeSet<>();
    private final RowLayout layout;
    private final LineFinish finish;
    private final Redactor redactor;
    private final int serviceColumn;
    /** -1: rows of the kind have none. */
    private final int bodyColumn;

    private @Nullable String time;
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
        for (String name : fieldNames(kind)) {
            fields.put(name, layout.indexOf(name));
        }
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
        row.clear();
        time = null;
        service = "";
        body = "";
        RejectReason flaw = Utf8.flaw(bytes, start, end);
        if (flaw == null) {
            flaw = readObject(bytes, start, end, row) ? incomplete(row) : RejectReason.MALFORMED_JSON;
        }
        if (flaw == null) {
            finish.finish(row, service, body, number);
        }
        return flaw;
    }

    private boolean readObject(byte[] bytes, int start, int end, Row row) {
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
                    set(row, column, text(parser, token, bytes, start));
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

    private void set(Row row, int column, String text) {
        ColumnType type = layout.columns().get(column).type();
        if (type == ColumnType.TIME) {
            time = text;
        } else if (type == ColumnType.WORD) {
            row.text(column, word(text));
        } else {
            row.text(column, text);
        }
        if (column == serviceColumn) {
            service = text;
        } else if (column == bodyColumn) {
            body = text;
        }
    }

    /** The bytes of a value that comes again and again, made once. */
    private Binary word(String text) {
        Binary known = words.get(text);
        if (known == null) {
            known = text.isEmpty() ? Binary.EMPTY : Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
            if (words.size() < KEPT_WORDS) {
                words.put(text, known);
            }
        }
        return known;
    }

    private @Nullable RejectReason incomplete(Row row) {
        if (time == null || time.isEmpty()) {
            return RejectReason.MISSING_TIME;
        }
        byte[] text = time.getBytes(StandardCharsets.UTF_8);
        long nanos = timestamps.parse(text, 0, text.length);
        row.number(layout.timeColumn(), nanos);
        RejectReason flaw = Timestamps.flaw(nanos);
        return flaw == null && service.isEmpty() ? RejectReason.MISSING_SERVICE : flaw;
    }

    private static List<String> fieldNames(RecordKind kind) {
        return switch (kind) {
            case LOGS -> List.of("timestamp", "service", "instance", "trace_id", "span_id", "body");
            case CHANGES -> List.of("timestamp", "service", "kind", "version", "text", "url");
            case METRICS, SPANS, EDGES ->
                RowLayout.of(kind).columns().stream().map(c -> c.name()).toList();
        };
    }
}
