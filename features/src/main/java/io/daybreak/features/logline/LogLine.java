package io.daybreak.features.logline;

import io.daybreak.features.logline.meaning.Meaning;
import io.daybreak.features.logline.time.TimeShape;
import java.util.Map;

/**
 * What a line says about itself, read with its source's frozen {@link LogFormat}.
 *
 * @param text the line the positions refer to: as it came, or the message of a JSON line, without terminal codes
 * @param messageStart where the message begins in {@code text}, inclusive
 * @param messageEnd where it ends, exclusive
 * @param severity OpenTelemetry short name (TRACE, DEBUG, INFO, WARN, ERROR, FATAL), empty where neither said nor inferred
 * @param severityInferred whether the severity was taken from the message's words and not from a level field
 * @param timeNanos nanoseconds since 1970-01-01T00:00Z, {@link #NO_TIME} where the line has none; a time without a zone is
 *     read as UTC, one without a year or date is none
 * @param route the path of the HTTP request that the line speaks of, identifiers replaced by {@code {id}}; else empty
 * @param errorType the exception type, else the HTTP status of 400 or above that the line names; else empty
 * @param continuation whether the line goes on with the event of the line before (stack frame, cause, blank)
 * @param stack the stack trace that a key of the line holds; else empty
 * @param fields what the line's other keys say, and host and program of syslog; empty unless the format keeps them
 */
public record LogLine(
        String text,
        int messageStart,
        int messageEnd,
        String severity,
        boolean severityInferred,
        long timeNanos,
        String route,
        String errorType,
        boolean continuation,
        String stack,
        Map<String, String> fields) {

    /** The time of a line that has none. */
    public static final long NO_TIME = TimeShape.NO_TIME;

    /** A line without anything. */
    public static final LogLine EMPTY = of("", 0, "", NO_TIME, "", "", false);

    /** A copy of the message part. */
    public String message() {
        return text.substring(messageStart, messageEnd);
    }

    /** A line whose message runs from {@code start} to its last visible character; what the message says fills what is empty. */
    static LogLine of(
            String text,
            int start,
            String severity,
            long timeNanos,
            String route,
            String errorType,
            boolean continuation) {
        int end = text.length();
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int protocol = Meaning.protocol(text, start, end);
        String path = route.isEmpty() && protocol >= 0 ? Meaning.route(text, protocol, start) : route;
        String error = errorType.isEmpty() ? Meaning.exception(text, start, end) : errorType;
        String named = error.isEmpty() ? Meaning.status(text, protocol, end) : error;
        boolean inferred = severity.isEmpty();
        String level = inferred ? inferred(text, start, end, named) : severity;
        return new LogLine(
                text,
                start,
                end,
                level,
                inferred && !level.isEmpty(),
                timeNanos,
                path,
                named,
                continuation,
                "",
                Map.of());
    }

    LogLine with(String trace, Map<String, String> kept) {
        return new LogLine(
                text,
                messageStart,
                messageEnd,
                severity,
                severityInferred,
                timeNanos,
                route,
                errorType,
                continuation,
                trace,
                kept);
    }

    private static String inferred(String text, int start, int end, String error) {
        if (error.startsWith("4")) {
            return "WARN";
        }
        return error.isEmpty() ? Meaning.severity(text, start, end) : "ERROR";
    }

    /** The line with a time where it has none itself. */
    LogLine orAt(long nanos) {
        if (nanos == NO_TIME || timeNanos != NO_TIME) {
            return this;
        }
        return new LogLine(
                text,
                messageStart,
                messageEnd,
                severity,
                severityInferred,
                nanos,
                route,
                errorType,
                continuation,
                stack,
                fields);
    }
}
