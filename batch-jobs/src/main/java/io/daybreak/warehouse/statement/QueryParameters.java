package io.daybreak.warehouse.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values for the {@code {name:Type}} parameters of a statement, in the text form that ClickHouse reads: values travel beside the
 * statement and are never part of it.
 */
public final class QueryParameters {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private QueryParameters() {}

    /** ClickHouse settings {@code param_name} with their values. */
    static Map<String, String> format(Map<String, ?> parameters) {
        Map<String, String> formatted = new TreeMap<>();
        parameters.forEach((name, value) -> formatted.put("param_" + name, parameter(value)));
        return formatted;
    }

    /** One field of ClickHouse's TSV format, where lists and maps stand as they are and all else is escaped. */
    private static String parameter(Object value) {
        return value instanceof Collection || value instanceof Map ? text(value) : escape(text(value));
    }

    static String text(Object value) {
        return switch (value) {
            case Instant time -> TIME.format(time);
            case LocalDateTime time -> TIME.format(time.atOffset(ZoneOffset.UTC));
            case Collection<?> values ->
                values.stream().map(QueryParameters::literal).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> literal(entry.getKey()) + ":" + literal(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case String string -> string;
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case LocalDate date -> date.toString();
            case Enum<?> constant -> constant.name();
            default ->
                throw new IllegalArgumentException(
                        "Cannot pass a " + value.getClass().getName() + " as a query parameter");
        };
    }

    private static String literal(Object value) {
        return value instanceof Number || value instanceof Collection || value instanceof Map
                ? text(value)
                : quote(text(value));
    }

    /** A ClickHouse string literal. */
    public static String quote(String value) {
        return "'" + escape(value).replace("'", "\\'") + "'";
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "\\0");
    }
}
