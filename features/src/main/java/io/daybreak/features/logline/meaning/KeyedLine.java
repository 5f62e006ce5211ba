package io.daybreak.features.logline.meaning;

import io.daybreak.features.logline.time.TimeReading;
import io.daybreak.features.logline.time.TimeShape;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the keys of a structured line (JSON or logfmt) say; keys as loggers, OpenTelemetry and the common shippers name them. */
public final class KeyedLine {
    private static final Set<String> MESSAGES = Set.of("message", "msg", "log", "body", "@message", "event", "text");
    private static final Set<String> LEVELS = Set.of(
            "severity",
            "level",
            "lvl",
            "levelname",
            "loglevel",
            "log.level",
            "severity_text",
            "severityText",
            "@level");
    private static final Set<String> TIMES =
            Set.of("timestamp", "time", "ts", "@timestamp", "datetime", "date", "t", "asctime", "eventTime");
    private static final Set<String> ROUTES =
            Set.of("http.route", "route", "http.req.path", "path", "url.path", "uri", "request_path", "http.target");
    private static final Set<String> STATUSES = Set.of(
            "status", "status_code", "http.status_code", "http.response.status_code", "http.resp.status", "statusCode");
    private static final Set<String> ERRORS =
            Set.of("error.type", "exception.type", "exception_type", "exc_type", "exceptionClass");

    private static final Set<String> STACKS = Set.of(
            "stack",
            "stack_trace",
            "stacktrace",
            "stackTrace",
            "exception",
            "exc_info",
            "error.stack_trace",
            "exception.stacktrace",
            "traceback",
            "backtrace");
    private static final int MOST_FIELDS = 64;

    private @Nullable String message;
    private String messageKey = "";
    private String severity = "";
    private String route = "";
    private String errorType = "";
    private String stream = "";
    private String stack = "";
    private long time = TimeShape.NO_TIME;
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

    /** Takes the value of a key, unescaped; the first of several keys of one kind holds. */
    void take(String key, String value) {
        if (MESSAGES.contains(key) && (message == null || key.equals("message"))) {
            message = value;
            messageKey = key;
        } else if (LEVELS.contains(key) && severity.isEmpty()) {
            severity = value.length() == 2 && value.charAt(1) == '0' ? numbered(value.charAt(0)) : Severity.of(value);
        } else if (TIMES.contains(key) && time == TimeShape.NO_TIME) {
            TimeShape shape = TimeShape.at(value, 0);
            time = shape == null ? TimeShape.NO_TIME : shape.nanos(value, 0, reading);
        } else if (ROUTES.contains(key) && value.startsWith("/")) {
            route = Meaning.masked(value, 0, value.length());
        } else if (ERRORS.contains(key)) {
            errorType = value;
        } else if (STATUSES.contains(key) && errorType.isEmpty() && Meaning.failure(value)) {
            errorType = value;
        } else if (key.equals("stream")) {
            stream = value;
        } else if (STACKS.contains(key)) {
            stack = value;
        } else if (fields != null && fields.size() < MOST_FIELDS) {
            fields.putIfAbsent(key, value);
        }
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
