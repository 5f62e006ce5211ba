package io.daybreak.grounding.codec;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.MalformedClaim;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads statements, one JSON object a line, strictly: whatever the contract does not know makes a line unreadable. */
public final class StatementReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StatementReader() {}

    /** Reads one line; never throws for what stands in it. */
    public static Reading read(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            return new Reading.Unreadable("", "Cannot read the line as JSON: " + e.getOriginalMessage());
        }
        try {
            return new Reading.Readable(JsonFields.read("statement", node, StatementReader::statement));
        } catch (MalformedClaim e) {
            return new Reading.Unreadable(
                    node.path("id").isValueNode() ? node.path("id").asString() : "",
                    "Cannot check the statement: " + e.getMessage());
        }
    }

    /**
     * Reads one claim, as it stands in a statement's list.
     *
     * @throws MalformedClaim where it does not follow the contract
     */
    public static Claim claim(String json) {
        return JsonFields.read("claim", tree(json), StatementReader::claim);
    }

    /**
     * Reads one measure.
     *
     * @throws MalformedClaim where it does not follow the contract
     */
    public static Measure measure(String json) {
        return JsonFields.read("measure", tree(json), StatementReader::measure);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new MalformedClaim("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Statement statement(JsonFields fields) {
        return new Statement(
                fields.text("id"),
                fields.word("language", word -> find(Language.values(), Language::word, word)),
                fields.text("text"),
                fields.list("claims", StatementReader::claim));
    }

    private static Claim claim(JsonFields fields) {
        String type = fields.text("type");
        return switch (type) {
            case "value" ->
                new Claim.Value(
                        fields.object("measure", StatementReader::measure),
                        fields.word("op", Op::of),
                        fields.stated("value"),
                        fields.optionalText("unit"));
            case "compare" -> compare(fields);
            case "share" ->
                new Claim.Share(
                        fields.object("part", StatementReader::measure),
                        fields.object("whole", StatementReader::measure),
                        new Stated.Number(fields.number("value")));
            case "rank" -> rank(fields);
            case "order" ->
                new Claim.Order(
                        fields.object("earlier", StatementReader::measure),
                        fields.object("later", StatementReader::measure));
            case "absent" -> new Claim.Absent(fields.object("measure", StatementReader::measure));
            case "quote" ->
                new Claim.Quote(fields.text("text"), fields.where(), instant(fields, "from"), instant(fields, "to"));
            case "cause" -> new Claim.Cause(fields.text("incident"), fields.text("service"), fields.integer("place"));
            case "state" -> new Claim.State(fields.text("incident"), fields.text("state"));
            default -> throw new MalformedClaim("a claim of unknown type '" + type + "'");
        };
    }

    private static Claim compare(JsonFields fields) {
        return new Claim.Compare(
                fields.object("left", StatementReader::measure),
                fields.object("right", StatementReader::measure),
                fields.word("as", word -> find(Claim.Compare.As.values(), Claim.Compare.As::word, word)),
                fields.word("op", Op::of),
                fields.optional("value") == null ? null : new Stated.Number(fields.number("value")));
    }

    private static Claim rank(JsonFields fields) {
        @Nullable JsonNode order = fields.optional("order");
        return new Claim.Rank(
                fields.object("measure", StatementReader::measure),
                fields.word("by", Column::of),
                fields.text("entity"),
                fields.integer("place"),
                order == null || fields.word("order", StatementReader::descending));
    }

    private static Optional<Boolean> descending(String word) {
        return switch (word) {
            case "desc" -> Optional.of(true);
            case "asc" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Measure measure(JsonFields fields) {
        return new Measure(
                fields.word("of", word -> find(Rows.values(), Rows::word, word)),
                fields.word("aggregate", Aggregate::of),
                fields.optionalText("metric"),
                fields.optional("column") == null ? null : fields.word("column", Column::of),
                fields.where(),
                instant(fields, "from"),
                instant(fields, "to"));
    }

    private static Instant instant(JsonFields fields, String name) {
        String text = fields.text(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedClaim(name + " '" + text + "' is no ISO 8601 time with a zone", e);
        }
    }

    private static <T> Optional<T> find(T[] all, java.util.function.Function<T, String> name, String word) {
        return Arrays.stream(all).filter(one -> name.apply(one).equals(word)).findFirst();
    }
}
