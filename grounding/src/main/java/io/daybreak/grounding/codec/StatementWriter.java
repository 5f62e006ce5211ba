package io.daybreak.grounding.codec;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.ClaimVerdict;
import io.daybreak.grounding.claim.Refusal;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes statements, claims and verdicts as JSON of one line, fields always in the contract's order. */
public final class StatementWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private StatementWriter() {}

    public static String write(Statement statement) {
        ObjectNode object = object().put("id", statement.id())
                .put("language", statement.language().word())
                .put("text", statement.text());
        ArrayNode claims = object.putArray("claims");
        statement.claims().forEach(claim -> claims.add(node(claim)));
        return text(object);
    }

    public static String write(Claim claim) {
        return text(node(claim));
    }

    public static String write(Measure measure) {
        return text(node(measure));
    }

    public static String write(StatementVerdict verdict) {
        ObjectNode object = object().put("id", verdict.id())
                .put("verdict", verdict.verdict().word());
        ArrayNode claims = object.putArray("claims");
        verdict.claims().forEach(claim -> claims.add(node(claim)));
        ArrayNode uncovered = object.putArray("uncovered");
        verdict.uncovered().forEach(uncovered::add);
        object.put("why", verdict.why());
        ArrayNode refusals = object.putArray("refusals");
        verdict.refusals().forEach(refusal -> refusals.add(node(refusal)));
        return text(object);
    }

    private static ObjectNode node(Refusal refusal) {
        ObjectNode object = object().put("said", refusal.said()).put("rows_say", refusal.rowsSay());
        ArrayNode queries = object.putArray("queries");
        refusal.queries().forEach(queries::add);
        return object.put("no_query", refusal.noQuery());
    }

    private static ObjectNode node(ClaimVerdict verdict) {
        ObjectNode object = object().put("verdict", verdict.verdict().word());
        put(object, "actual", verdict.actual());
        return object.put("rows", verdict.rows())
                .put("hash", verdict.hash())
                .put("query", verdict.query())
                .put("why", verdict.why());
    }

    /** A recomputed number is written as a number, anything else as text. */
    private static void put(ObjectNode object, String name, String actual) {
        if (actual.isEmpty()) {
            object.putNull(name);
        } else if (actual.matches("-?\\d+(\\.\\d+)?")) {
            object.set(name, JsonNodeFactory.instance.numberNode(new BigDecimal(actual)));
        } else {
            object.put(name, actual);
        }
    }

    private static ObjectNode node(Claim claim) {
        ObjectNode object = object().put("type", claim.type());
        switch (claim) {
            case Claim.Value value -> {
                object.set("measure", node(value.measure()));
                object.put("op", value.op().sign());
                put(object, value.value());
                putIf(object, "unit", value.unit());
            }
            case Claim.Compare compare -> {
                object.set("left", node(compare.left()));
                object.set("right", node(compare.right()));
                object.put("as", compare.as().word()).put("op", compare.op().sign());
                if (compare.value() != null) {
                    put(object, compare.value());
                }
            }
            case Claim.Share share -> {
                object.set("part", node(share.part()));
                object.set("whole", node(share.whole()));
                put(object, share.value());
            }
            case Claim.Rank rank -> {
                object.set("measure", node(rank.measure()));
                object.put("by", rank.by().word()).put("entity", rank.entity()).put("place", rank.place());
                object.put("order", rank.descending() ? "desc" : "asc");
            }
            case Claim.Order order -> {
                object.set("earlier", node(order.earlier()));
                object.set("later", node(order.later()));
            }
            case Claim.Absent absent -> object.set("measure", node(absent.measure()));
            case Claim.Quote quote -> {
                object.put("text", quote.text());
                object.set("where", node(quote.where()));
                object.put("from", quote.from().toString()).put("to", quote.to().toString());
            }
            case Claim.Cause cause ->
                object.put("incident", cause.incident())
                        .put("service", cause.service())
                        .put("place", cause.place());
            case Claim.State state -> object.put("incident", state.incident()).put("state", state.state());
        }
        return object;
    }

    private static ObjectNode node(Measure measure) {
        ObjectNode object = object().put("of", measure.of().word())
                .put("aggregate", measure.aggregate().word());
        putIf(object, "metric", measure.metric());
        putIf(
                object,
                "column",
                measure.column() == null ? null : measure.column().word());
        object.set("where", node(measure.where()));
        return object.put("from", measure.from().toString())
                .put("to", measure.to().toString());
    }

    private static ObjectNode node(Map<Column, String> where) {
        ObjectNode object = object();
        where.forEach((column, equal) -> {
            if (column.type() == Column.Type.NUMBER) {
                object.put(column.word(), new BigDecimal(equal));
            } else {
                object.put(column.word(), equal);
            }
        });
        return object;
    }

    private static void put(ObjectNode object, Stated stated) {
        switch (stated) {
            case Stated.Number number -> object.put("value", number.value());
            case Stated.Time time -> object.put("value", time.text());
        }
    }

    private static void putIf(ObjectNode object, String name, @Nullable String text) {
        if (text != null) {
            object.put(name, text);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String text(ObjectNode object) {
        return JSON.writeValueAsString(object);
    }
}
