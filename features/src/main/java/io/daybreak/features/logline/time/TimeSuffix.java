package io.daybreak.features.logline.time;

/** What may follow the seconds of a time: a fraction, and a zone as an offset or a name for UTC. */
final class TimeSuffix {
    private static final long TENTH = 100_000_000L;

    private TimeSuffix() {}

    /** The end of a fraction behind a dot, comma or colon; {@code from} where there is none. */
    static int fractionEnd(String text, int from) {
        if (from + 1 >= text.length()
                || ".,:".indexOf(text.charAt(from)) < 0
                || !Cursor.isDigit(text.charAt(from + 1))) {
            return from;
        }
        int end = from + 1;
        while (end < text.length() && Cursor.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of Z, UTC, GMT or an offset in hours and minutes, a blank before the latter perhaps. */
    static int zoneEnd(String text, int from) {
        if (from < text.length() && text.charAt(from) == 'Z') {
            return from + 1;
        }
        int sign = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        if (universal(text, sign)) {
            return sign + 3;
        }
        if (sign + 4 >= text.length() || text.charAt(sign) != '+' && text.charAt(sign) != '-') {
            return from;
        }
        int minutes = sign + 3 + (text.charAt(sign + 3) == ':' ? 1 : 0);
        return twoDigits(text, sign + 1) && twoDigits(text, minutes) ? minutes + 2 : from;
    }

    private static boolean universal(String text, int at) {
        boolean named = text.startsWith("UTC", at) || text.startsWith("GMT", at);
        return named
                && (at + 3 == text.length()
                        || !Cursor.isLetter(text.charAt(at + 3)) && "+-".indexOf(text.charAt(at + 3)) < 0);
    }

    private static boolean twoDigits(String text, int at) {
        return at + 1 < text.length() && Cursor.isDigit(text.charAt(at)) && Cursor.isDigit(text.charAt(at + 1));
    }

    /** Seconds east of UTC that the zone at {@code at} says. */
    static long offset(String text, int at) {
        int end = zoneEnd(text, at);
        if (end <= at + 1) {
            return 0;
        }
        int sign = text.charAt(at) == ' ' ? at + 1 : at;
        if (Cursor.isLetter(text.charAt(sign))) {
            return 0;
        }
        long minutes = number(text, sign + 1) * 60L + number(text, end - 2);
        return text.charAt(sign) == '-' ? -minutes * 60 : minutes * 60;
    }

    /** Nanoseconds of the fraction {@code [from, end)}, its dot included. */
    static long fraction(String text, int from, int end) {
        long nanos = 0;
        long unit = TENTH;
        for (int i = from + 1; i < end; i++, unit /= 10) {
            nanos += (text.charAt(i) - '0') * unit;
        }
        return nanos;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
