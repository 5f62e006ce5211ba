package io.daybreak.features.logline.meaning;

import io.daybreak.features.logline.time.TimeReading;
import io.daybreak.features.logline.time.TimeShape;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the keys of a structured line (JSON or logfmt) say; the first of several keys of one role holds. */
public final class KeyedLine implements PairTaker {
    private static final int MOST_FIELDS = 64;

    private @Nullable String message;
    private String messageKey = "";
    private String severity = "";
    private String route = "";
    private String errorType = "";
    private String stream = "";
    private String stack = "";
    private long time = TimeShape.NO_TIME;
    private KeyRole role = KeyRole.OTHER;
    private final TimeReading reading;
    private final @Nullable Map<String, String> fields;

    /** One that reads times with a zone alone and keeps no fields. */
    public KeyedLine() {
        this(TimeReading.PLAIN, false);
    }

    /** @param keep whether the keys that have no meaning here are kept */
    public KeyedLine(TimeReading reading, boolean keep) {
        this.reading = reading;
        this.fields = keep ? new TreeMap<>() : null;
    }

    /** Keys that have no meaning here, with their values; empty where they are not kept. */
    public Map<String, String> fields() {
        return fields == null ? Map.of() : fields;
    }

    /** The message; null where no key holds one. */
    public @Nullable String message() {
        return message;
    }

    /** OpenTelemetry short name; empty where no key says it. */
    public String severity() {
        return severity;
    }

    /** The path of the HTTP request, identifiers masked; empty where no key says it. */
    public String route() {
        return route;
    }

    /** The exception type or HTTP status of 400 or above; empty where no key says it. */
    public String errorType() {
        return errorType;
    }

    /** The stack trace that a key holds; empty where none does. */
    public String stack() {
        return stack;
    }

    /** Nanoseconds since 1970; {@link TimeShape#NO_TIME} where no key says it. */
    public long time() {
        return time;
    }

    /** Whether docker's json-file driver wrote the line: the line as the container wrote it, its stream and time. */
    public boolean docker() {
        return messageKey.equals("log") && !stream.isEmpty();
    }

    @Override
    public boolean wants(String text, int from, int to) {
        role = KeyRole.of(text, from, to);
        boolean taken = switch (role) {
            case MESSAGE -> message != null && !(to - from == 7 && text.startsWith("message", from));
            case LEVEL -> !severity.isEmpty();
            case TIME -> time != TimeShape.NO_TIME;
            case STATUS -> !errorType.isEmpty();
            case ROUTE, ERROR, STREAM, STACK, OTHER -> false;
        };
        role = taken ? KeyRole.OTHER : role;
        return role == KeyRole.TIME ? !reading.ignored() : role != KeyRole.OTHER || fields != null;
    }

    @Override
    public void take(String text, int from, int to, String value) {
        switch (role) {
            case MESSAGE -> {
                message = value;
                messageKey = text.substring(from, to);
            }
            case LEVEL -> severity = level(value);
            case TIME -> time = TimeShape.read(value, reading);
            case ERROR -> errorType = value;
            case STREAM -> stream = value;
            case STACK -> stack = value;
            case ROUTE -> {
                if (value.startsWith("/")) {
                    route = Meaning.masked(value, 0, value.length());
                } else {
                    keep(text.substring(from, to), value);
                }
            }
            case STATUS -> {
                if (Meaning.failure(value)) {
                    errorType = value;
                } else {
                    keep(text.substring(from, to), value);
                }
            }
            case OTHER -> keep(text.substring(from, to), value);
        }
    }

    private void keep(String key, String value) {
        if (fields != null && fields.size() < MOST_FIELDS) {
            fields.putIfAbsent(key, value);
        }
    }

    private static String level(String value) {
        return value.length() == 2 && value.charAt(1) == '0' ? numbered(value.charAt(0)) : Severity.of(value);
    }

    /** Levels of bunyan and pino: 10 trace to 60 fatal. */
    private static String numbered(char tens) {
        return switch (tens) {
            case '1' -> "TRACE";
            case '2' -> "DEBUG";
            case '3' -> "INFO";
            case '4' -> "WARN";
            case '5' -> "ERROR";
            case '6' -> "FATAL";
            default -> "";
        };
    }
}
