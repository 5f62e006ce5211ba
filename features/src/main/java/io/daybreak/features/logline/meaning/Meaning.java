package io.daybreak.features.logline.meaning;

import io.daybreak.features.logline.time.Cursor;

/** What the words of a message say: the request it speaks of, the failure it names, how bad it sounds. */
public final class Meaning {
    private static final String PROTOCOL = " HTTP/";

    private Meaning() {}

    /** The route of a request line ({@code GET /path HTTP/1.1}) in {@code [from, to)}; empty where there is none. */
    public static String route(String text, int protocol, int from) {
        int start = protocol;
        while (start > from && text.charAt(start - 1) > ' ') {
            start--;
        }
        return start < protocol && text.charAt(start) == '/' ? masked(text, start, protocol) : "";
    }

    /** Where the protocol of a request line stands in {@code [from, to)}; -1 where there is none. */
    public static int protocol(String text, int from, int to) {
        int at = text.indexOf(PROTOCOL, from);
        return at >= 0 && at < to ? at : -1;
    }

    /** A path without its query, segments that hold a digit as {@code {id}}, unless they are a version like v2. */
    public static String masked(String text, int from, int to) {
        int plain = from;
        while (plain < to && "?#0123456789".indexOf(text.charAt(plain)) < 0) {
            plain++;
        }
        if (plain == to) {
            return text.substring(from, to);
        }
        StringBuilder route = new StringBuilder(to - from);
        int at = from;
        while (at < to && text.charAt(at) != '?' && text.charAt(at) != '#') {
            int end = at + 1;
            boolean digits = false;
            while (end < to && "/?#".indexOf(text.charAt(end)) < 0) {
                digits |= Cursor.isDigit(text.charAt(end));
                end++;
            }
            boolean version = end - at <= 4 && text.charAt(at + (end > at + 1 ? 1 : 0)) == 'v';
            if (digits && !version) {
                route.append("/{id}");
            } else {
                route.append(text, at, end);
            }
            at = end;
        }
        return route.toString();
    }

    /** The status of 400 or above after a request line or the word status; empty where there is none. */
    public static String status(String text, int protocol, int to) {
        int word = text.indexOf("status", protocol < 0 ? 0 : protocol);
        int from = protocol >= 0 ? protocol + PROTOCOL.length() : word < 0 ? to : word;
        int quote = protocol >= 0 ? text.indexOf('"', from) : from;
        for (int at = Math.max(quote, from); at < Math.min(to, Math.max(quote, from) + 16); at++) {
            if (Cursor.isDigit(text.charAt(at))) {
                boolean failed = text.charAt(at) == '4' || text.charAt(at) == '5';
                boolean whole = at + 3 >= to || !Cursor.isDigit(text.charAt(at + 3));
                String code = failed && whole ? text.substring(at, Math.min(to, at + 3)) : "";
                return failure(code) ? code : "";
            }
        }
        return "";
    }

    /** Whether a text is an HTTP status of 400 to 599. */
    public static boolean failure(String code) {
        return code.length() == 3
                && (code.charAt(0) == '4' || code.charAt(0) == '5')
                && Cursor.isDigit(code.charAt(1))
                && Cursor.isDigit(code.charAt(2));
    }

    /** The exception type named in {@code [from, to)}, as {@code java.io.IOException} or {@code KeyError}; else empty. */
    public static String exception(String text, int from, int to) {
        String found = named(text, from, to, "Exception");
        return found.isEmpty() ? named(text, from, to, "Error") : found;
    }

    private static String named(String text, int from, int to, String ending) {
        int at = text.indexOf(ending, from);
        while (at >= 0 && at + ending.length() <= to) {
            int end = at + ending.length();
            int start = at;
            while (start > from && part(text.charAt(start - 1))) {
                start--;
            }
            boolean whole = end == to || !part(text.charAt(end)) || text.charAt(end) == '.';
            int simple = text.lastIndexOf('.', at) + 1;
            char first = text.charAt(Math.max(simple, start));
            if (whole && start < at && first >= 'A' && first <= 'Z') {
                return text.substring(start, end);
            }
            at = text.indexOf(ending, end);
        }
        return "";
    }

    private static boolean part(char c) {
        return Cursor.isLetter(c) || Cursor.isDigit(c) || c == '.' || c == '_' || c == '$';
    }

    /** How bad the message sounds: FATAL, ERROR, WARN, or empty. */
    public static String severity(String text, int from, int to) {
        String worst = "";
        boolean within = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (!within
                    && (c == 'f' || c == 'F' || c == 'e' || c == 'E' || c == 'w' || c == 'W' || c == 'p' || c == 'P')) {
                String sound = sound(text, at, to);
                if (sound.equals("FATAL")) {
                    return sound;
                }
                worst = sound.equals("ERROR") || worst.isEmpty() ? sound : worst;
            }
            within = Cursor.isLetter(c);
        }
        return worst;
    }

    private static String sound(String text, int at, int to) {
        return switch (text.charAt(at) | 0x20) {
            case 'f' -> word(text, at, to, "fatal") ? "FATAL" : word(text, at, to, "fail") ? "ERROR" : "";
            case 'p' -> word(text, at, to, "panic") ? "FATAL" : "";
            case 'e' -> word(text, at, to, "error") || word(text, at, to, "exception") ? "ERROR" : "";
            default -> word(text, at, to, "warn") ? "WARN" : "";
        };
    }

    private static boolean word(String text, int at, int to, String start) {
        return at + start.length() <= to && text.regionMatches(true, at, start, 0, start.length());
    }
}
