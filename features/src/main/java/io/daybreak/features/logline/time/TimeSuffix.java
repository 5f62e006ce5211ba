package io.daybreak.features.logline.time;

/** What may follow the seconds of a time: a fraction, and a zone as an offset or a name. */
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

    /**
     * The end of a zone: Z, an offset ({@code +09}, {@code +0900}, {@code +09:00}), or behind a blank a name that is known, UTC and GMT
     * with an offset perhaps, or an offset of hours and minutes that a zone may have; {@code from} where there is none.
     */
    static int zoneEnd(String text, int from) {
        if (from >= text.length()) {
            return from;
        }
        char c = text.charAt(from);
        if (c == 'Z') {
            return from + 1;
        }
        int at = c == ' ' ? from + 1 : from;
        if (at >= text.length()) {
            return from;
        }
        char first = text.charAt(at);
        int end = first == '+' || first == '-'
                ? offsetEnd(text, at, at > from)
                : first >= 'A' && first <= 'Z' ? namedEnd(text, at) : -1;
        return end < 0 ? from : end;
    }

    /** The end of a zone's name; of UTC and GMT with the offset that follows. */
    private static int namedEnd(String text, int from) {
        int end = ZoneName.end(text, from);
        if (end < 0 || end == text.length() || text.charAt(end) != '+' && text.charAt(end) != '-') {
            return end;
        }
        int offset = ZoneName.offset(text, from, end) == 0 ? offsetEnd(text, end, false) : -1;
        boolean hour = end + 1 < text.length() && Cursor.isDigit(text.charAt(end + 1)) && ends(text, end + 2);
        return offset < 0 && hour ? end + 2 : offset;
    }

    /**
     * The end of an offset of at most 18 hours (ISO 8601, java.time); behind a blank, where other numbers stand too, of at most 14 and
     * whole quarters, with its minutes; -1 where there is none.
     */
    private static int offsetEnd(String text, int sign, boolean behindBlank) {
        if (!twoDigits(text, sign + 1) || number(text, sign + 1) > (behindBlank ? 14 : 18)) {
            return -1;
        }
        int minutes = sign + 3 + (text.startsWith(":", sign + 3) ? 1 : 0);
        if (!twoDigits(text, minutes)) {
            return behindBlank || !ends(text, sign + 3) ? -1 : sign + 3;
        }
        int value = number(text, minutes);
        boolean possible = value < 60 && (!behindBlank || value % 15 == 0);
        return possible && ends(text, minutes + 2) ? minutes + 2 : -1;
    }

    private static boolean ends(String text, int at) {
        return at == text.length()
                || !Cursor.isDigit(text.charAt(at)) && !Cursor.isLetter(text.charAt(at)) && text.charAt(at) != '_';
    }

    private static boolean twoDigits(String text, int at) {
        return at + 1 < text.length() && Cursor.isDigit(text.charAt(at)) && Cursor.isDigit(text.charAt(at + 1));
    }

    /** Seconds east of UTC that the zone from {@code at} to {@code end} says. */
    static long offset(String text, int at, int end) {
        int from = text.charAt(at) == ' ' ? at + 1 : at;
        int sign = from;
        while (sign < end && Cursor.isLetter(text.charAt(sign))) {
            sign++;
        }
        if (sign == end) {
            return text.charAt(from) == 'Z' ? 0 : ZoneName.offset(text, from, end);
        }
        int value = 0;
        int digits = 0;
        for (int i = sign + 1; i < end; i++) {
            boolean digit = Cursor.isDigit(text.charAt(i));
            value = digit ? value * 10 + text.charAt(i) - '0' : value;
            digits += digit ? 1 : 0;
        }
        long minutes = digits <= 2 ? value * 60L : value / 100 * 60L + value % 100;
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
