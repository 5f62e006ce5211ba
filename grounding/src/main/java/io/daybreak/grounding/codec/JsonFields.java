package io.daybreak.grounding.codec;

import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.MalformedClaim;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, read strictly: each by its type, and none may be left over. */
final class JsonFields {
    private final String path;
    private final JsonNode object;
    private final TreeSet<String> unread;

    JsonFields(String path, JsonNode object) {
        if (!object.isObject()) {
            throw new MalformedClaim(path + " is no object");
        }
        this.path = path;
        this.object = object;
        this.unread = new TreeSet<>(object.propertyNames());
    }

    /** Reads the whole object; whatever the reader does not ask for is unknown. */
    static <T> T read(String path, JsonNode object, Function<JsonFields, T> reader) {
        JsonFields fields = new JsonFields(path, object);
        T value = reader.apply(fields);
        if (!fields.unread.isEmpty()) {
            throw new MalformedClaim(path + " has an unknown field '" + fields.unread.first() + "'");
        }
        return value;
    }

    @Nullable
    JsonNode optional(String name) {
        unread.remove(name);
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    JsonNode required(String name) {
        JsonNode node = optional(name);
        if (node == null) {
            throw new MalformedClaim(path + " lacks '" + name + "'");
        }
        return node;
    }

    String text(String name) {
        return text(name, required(name));
    }

    @Nullable
    String optionalText(String name) {
        JsonNode node = optional(name);
        return node == null ? null : text(name, node);
    }

    private String text(String name, JsonNode node) {
        if (!node.isString()) {
            throw wrong(name, "text", node);
        }
        return node.stringValue();
    }

    /** The word of a closed set. */
    <T> T word(String name, Function<String, java.util.Optional<T>> words) {
        String word = text(name);
        return words.apply(word).orElseThrow(() -> new MalformedClaim(at(name) + " is unknown: '" + word + "'"));
    }

    int integer(String name) {
        JsonNode node = required(name);
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrong(name, "a whole number", node);
        }
        return node.intValue();
    }

    BigDecimal number(String name) {
        JsonNode node = required(name);
        if (!node.isNumber()) {
            throw wrong(name, "a number", node);
        }
        return bounded(name, node.decimalValue());
    }

    /** Beyond these sizes arithmetic would take the machine's memory. */
    private BigDecimal bounded(String name, BigDecimal value) {
        if (Math.abs((long) value.scale()) > 100 || value.precision() > 100) {
            throw new MalformedClaim(at(name) + " is out of range");
        }
        return value;
    }

    Stated stated(String name) {
        JsonNode node = required(name);
        return node.isString() ? Stated.Time.of(node.stringValue()) : new Stated.Number(number(name));
    }

    <T> T object(String name, Function<JsonFields, T> reader) {
        return read(at(name), required(name), reader);
    }

    <T> List<T> list(String name, Function<JsonFields, T> reader) {
        JsonNode node = required(name);
        if (!node.isArray()) {
            throw wrong(name, "a list", node);
        }
        List<T> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(read(at(name) + "[" + items.size() + "]", item, reader));
        }
        return items;
    }

    /** Equalities of the closed list of columns; text for text columns, numbers for numeric ones. */
    SortedMap<Column, String> where() {
        TreeMap<Column, String> equalities = new TreeMap<>();
        JsonNode node = optional("where");
        if (node == null) {
            return equalities;
        }
        JsonFields filters = new JsonFields(at("where"), node);
        for (String name : node.propertyNames()) {
            Column column = Column.of(name)
                    .orElseThrow(() -> new MalformedClaim(at("where") + " has an unknown column '" + name + "'"));
            equalities.put(column, filters.equal(name, column));
        }
        return equalities;
    }

    private String equal(String name, Column column) {
        return column.type() == Column.Type.NUMBER ? number(name).toPlainString() : text(name);
    }

    private MalformedClaim wrong(String name, String expected, JsonNode node) {
        return new MalformedClaim(at(name) + " must be " + expected + ", not "
                + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
