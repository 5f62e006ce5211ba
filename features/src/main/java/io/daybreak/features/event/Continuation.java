package io.daybreak.features.event;

import io.daybreak.features.logline.LogFormat;
import java.util.regex.Pattern;

/** Tells whether a line goes on with the event before it: stack frames, causes, and what runtimes print around them. */
final class Continuation {
    /** The exception's line behind Python's frames, and the heads of runtimes' own reports. */
    private static final Pattern RAISED = Pattern.compile("[A-Za-z_][\\w.]{0,200}(?::.*)?", Pattern.DOTALL);

    private static final String TRACEBACK = "Traceback (most recent call last)";
    private static final String[] HEADS = {
        TRACEBACK, "panic: ", "fatal error: ", "Exception in thread ", "Unhandled exception", "thread '"
    };
    private static final String[] PARTS = {
        "Caused by:",
        "Suppressed:",
        "... ",
        "goroutine ",
        "main.",
        "created by ",
        "exit status ",
        "[signal ",
        "note: ",
        "stack backtrace:",
        "During handling of the above exception",
        "The above exception was the direct cause",
        "Node.js v",
        "}",
        ")",
        "]"
    };

    private Continuation() {}

    /**
     * Whether the line belongs to the event.
     *
     * @param first the event's first line
     * @param inFrames whether the event stands in the frames of a Python traceback, or between chained ones
     */
    static boolean joins(String first, boolean inFrames, String line, LogFormat format) {
        if (line.isBlank()) {
            return true;
        }
        if (head(line)) {
            return troubled(first, format) && !head(first);
        }
        if (line.charAt(0) <= ' ' || framed(line, first, inFrames)) {
            return !format.dates(line);
        }
        return !format.begins(line);
    }

    /** Whether a runtime's own report begins. */
    static boolean head(String line) {
        for (String head : HEADS) {
            if (line.startsWith(head)) {
                return !head.equals("thread '") || line.contains("panicked at");
            }
        }
        return false;
    }

    private static boolean framed(String line, String first, boolean inFrames) {
        for (String part : PARTS) {
            if (line.startsWith(part)) {
                return true;
            }
        }
        if (first.startsWith("panic: ") || first.startsWith("fatal error: ")) {
            return true;
        }
        return (first.startsWith("thread '") && first.indexOf('\n') < 0)
                || inFrames && RAISED.matcher(line).matches();
    }

    /** Whether frames of Python follow. */
    static boolean traces(String line) {
        return line.contains(TRACEBACK);
    }

    private static boolean troubled(String first, LogFormat format) {
        return switch (format.parse(first).severity()) {
            case "ERROR", "FATAL", "WARN" -> true;
            default -> false;
        };
    }
}
