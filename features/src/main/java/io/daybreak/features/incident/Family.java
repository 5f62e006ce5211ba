package io.daybreak.features.incident;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Signal;
import java.util.Set;

/**
 * Signals of a service that tell the same thing, and count once: metrics of one unit, its calls, errors, durations, grave
 * log lines, other log lines.
 *
 * @param service whose they are
 * @param topic what they tell
 */
record Family(String service, String topic) {
    private static final String ERRORS = "errors";
    private static final String CALLS = "calls";
    private static final String GRAVE = "grave lines";
    private static final String LINES = "lines";
    private static final Set<String> GRAVE_SEVERITIES = Set.of("ERROR", "FATAL");
    /** What one family says at most: above it stands a single signal that went mad. */
    private static final double CAP = 12;
    /** More load and more talk are seldom trouble. */
    private static final double MORE_CAP = 3;

    private static final double FEWER_LINES_CAP = 6;

    static Family of(Signal signal) {
        return new Family(signal.service(), topic(signal));
    }

    /** The same of another service. */
    Family of(String other) {
        return new Family(other, topic);
    }

    private static String topic(Signal signal) {
        return switch (signal.kind()) {
            case METRIC -> "metric " + (signal.unit().isEmpty() ? signal.name() : signal.unit());
            case SPAN, EDGE -> traced(signal);
            case LOG -> isGrave(signal) ? GRAVE : LINES;
        };
    }

    private static String traced(Signal signal) {
        return switch (signal.name()) {
            case "errors" -> ERRORS;
            case "calls" -> CALLS;
            default -> signal.kind() == Kind.SPAN ? "durations" : "durations of callees";
        };
    }

    private static boolean isGrave(Signal signal) {
        return switch (signal.name()) {
            case "error_type", "new_template" -> true;
            case "severity" -> GRAVE_SEVERITIES.contains(signal.attribute());
            default -> false;
        };
    }

    /** The most that an anomaly in a direction says. */
    double cap(int direction) {
        boolean more = direction > 0;
        return switch (topic) {
            case CALLS -> more ? MORE_CAP : CAP;
            case LINES -> more ? MORE_CAP : FEWER_LINES_CAP;
            default -> CAP;
        };
    }
}
