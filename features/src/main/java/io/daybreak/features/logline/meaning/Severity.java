package io.daybreak.features.logline.meaning;

import java.util.Locale;
import java.util.Map;

/** Level words of loggers, syslog and operating systems as OpenTelemetry severity short names. */
public final class Severity {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 11;
    private static final String[] COMMON = {"INFO", "WARN", "ERROR", "DEBUG", "FATAL", "TRACE"};

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("trace", "TRACE"),
            Map.entry("finest", "TRACE"),
            Map.entry("finer", "TRACE"),
            Map.entry("verbose", "TRACE"),
            Map.entry("debug", "DEBUG"),
            Map.entry("fine", "DEBUG"),
            Map.entry("dbg", "DEBUG"),
            Map.entry("info", "INFO"),
            Map.entry("information", "INFO"),
            Map.entry("inf", "INFO"),
            Map.entry("notice", "INFO"),
            Map.entry("config", "INFO"),
            Map.entry("warn", "WARN"),
            Map.entry("warning", "WARN"),
            Map.entry("wrn", "WARN"),
            Map.entry("error", "ERROR"),
            Map.entry("err", "ERROR"),
            Map.entry("severe", "ERROR"),
            Map.entry("failure", "ERROR"),
            Map.entry("fatal", "FATAL"),
            Map.entry("crit", "FATAL"),
            Map.entry("critical", "FATAL"),
            Map.entry("alert", "FATAL"),
            Map.entry("emerg", "FATAL"),
            Map.entry("emergency", "FATAL"),
            Map.entry("panic", "FATAL"));

    private Severity() {}

    /** The severity that a level word names; empty where it is none. */
    public static String of(String word) {
        return of(word, 0, word.length());
    }

    /** The severity that the level word {@code [from, to)} of a text names; empty where it is none. */
    public static String of(String text, int from, int to) {
        int length = to - from;
        if (length < SHORTEST || length > LONGEST) {
            return "";
        }
        for (String common : COMMON) {
            if (length == common.length() && text.startsWith(common, from)) {
                return common;
            }
        }
        return WORDS.getOrDefault(text.substring(from, to).toLowerCase(Locale.ROOT), "");
    }

    /** The severity of a one-letter level as Android, glog and klog write it; empty where it is none. */
    public static String ofLetter(char letter) {
        return switch (letter) {
            case 'V', 'T' -> "TRACE";
            case 'D' -> "DEBUG";
            case 'I' -> "INFO";
            case 'W' -> "WARN";
            case 'E' -> "ERROR";
            case 'F', 'C' -> "FATAL";
            default -> "";
        };
    }

    /** The severity of a syslog priority, whose last digit but for the facility is {@code priority mod 8}. */
    public static String ofPriority(int priority) {
        return switch (priority % 8) {
            case 0, 1, 2 -> "FATAL";
            case 3 -> "ERROR";
            case 4 -> "WARN";
            case 5, 6 -> "INFO";
            default -> "DEBUG";
        };
    }
}
