package io.daybreak.features.logline.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a key says, as loggers, OpenTelemetry and the common shippers name it. */
enum KeyRole {
    MESSAGE("message", "msg", "log", "body", "@message", "event", "text"),
    LEVEL("severity", "level", "lvl", "levelname", "loglevel", "log.level", "severity_text", "severityText", "@level"),
    TIME("timestamp", "time", "ts", "@timestamp", "datetime", "date", "t", "asctime", "eventTime"),
    ROUTE("http.route", "route", "http.req.path", "path", "url.path", "uri", "request_path", "http.target"),
    STATUS("status", "status_code", "http.status_code", "http.response.status_code", "http.resp.status", "statusCode"),
    ERROR("error.type", "exception.type", "exception_type", "exc_type", "exceptionClass"),
    STREAM("stream"),
    STACK(
            "stack",
            "stack_trace",
            "stacktrace",
            "stackTrace",
            "exception",
            "exc_info",
            "error.stack_trace",
            "exception.stacktrace",
            "traceback",
            "backtrace"),
    OTHER;

    private record Named(String key, KeyRole role) {}

    /** Keys by the hash of their characters: a key within a line is looked up where it stands. */
    private static final @Nullable Named[] TABLE = table();

    private final List<String> keys;

    KeyRole(String... keys) {
        this.keys = List.of(keys);
    }

    private static @Nullable Named[] table() {
        Map<String, KeyRole> roles = new HashMap<>();
        for (KeyRole role : values()) {
            role.keys.forEach(key -> roles.put(key, role));
        }
        @Nullable Named[] table = new Named[256];
        roles.forEach((key, role) -> {
            int slot = slot(key, 0, key.length());
            while (table[slot] != null) {
                slot = (slot + 1) % table.length;
            }
            table[slot] = new Named(key, role);
        });
        return table;
    }

    /** The role of the key {@code [from, to)} of a text. */
    static KeyRole of(String text, int from, int to) {
        int slot = slot(text, from, to);
        for (Named named = TABLE[slot]; named != null; named = TABLE[slot]) {
            if (named.key().length() == to - from && text.startsWith(named.key(), from)) {
                return named.role();
            }
            slot = (slot + 1) % TABLE.length;
        }
        return OTHER;
    }

    private static int slot(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return (hash ^ hash >>> 8) & 0xFF;
    }
}
