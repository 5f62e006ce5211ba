package io.daybreak.features.logline;

import java.time.LocalDate;

/**
 * The shapes in which logs write time. A shape is a row of letters: y M d H m s stand for a digit of that field, b for a
 * letter of an English month's short name, a for any letter (weekday), D for a day of one or two digits padded by a
 * blank, T for 'T', '_' or a blank, e for a digit of seconds since 1970; all else for itself. A fraction and a zone may follow.
 */
enum TimeShape {
    ISO("yyyy-MM-ddTHH:mm:ss"),
    SLASHED("yyyy/MM/ddTHH:mm:ss"),
    DOTTED("yyyy.MM.ddTHH:mm:ss"),
    DASHED("yyyy-MM-dd-HH.mm.ss"),
    COMPACT("yyyyMMdd-HH:mm:ss"),
    BASIC("yyyyMMddTHHmmss"),
    SHORT_YEAR("yy/MM/ddTHH:mm:ss"),
    DIGITS("yyMMdd HHmmss"),
    ACCESS("dd/bbb/yyyy:HH:mm:ss"),
    DAY_FIRST("dd-bbb-yyyy HH:mm:ss"),
    DAY_FIRST_BLANKS("dd bbb yyyy HH:mm:ss"),
    ENGLISH("bbb D, yyyy HH:mm:ss"),
    AMERICAN("MM/dd/yyyyTHH:mm:ss"),
    CTIME("aaa bbb D HH:mm:ss yyyy"),
    SYSLOG_YEAR("bbb D HH:mm:ss yyyy"),
    SYSLOG_YEAR_FIRST("bbb D yyyy HH:mm:ss"),
    SYSLOG("bbb D HH:mm:ss"),
    MONTH_DAY("MM-dd HH:mm:ss"),
    MONTH_DAY_DOTTED("MM.dd HH:mm:ss"),
    KLOG("MMdd HH:mm:ss"),
    EPOCH_NANOS("eeeeeeeeeenn nnnnnnn".replace(" ", "")),
    EPOCH_MICROS("eeeeeeeeeennnnnn"),
    EPOCH_MILLIS("eeeeeeeeeennn"),
    EPOCH("eeeeeeeeee"),
    CLOCK("HH:mm:ss");

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final long NANOS = 1_000_000_000L;

    private final String letters;

    TimeShape(String letters) {
        this.letters = letters;
    }

    /** Whether a line of this shape says which day it is. */
    boolean dated() {
        return this != CLOCK && letters.indexOf('y') >= 0 || epoch();
    }

    boolean epoch() {
        return letters.charAt(0) == 'e';
    }

    /** The end of a time of this shape that starts at {@code from}, fraction and zone included; -1 where there is none. */
    int end(String text, int from) {
        int end = matched(text, from);
        if (end < 0) {
            return -1;
        }
        end = fractionEnd(text, end);
        if (end < text.length() && isDigit(text.charAt(end))) {
            return -1;
        }
        return zoneEnd(text, end);
    }

    private int matched(String text, int from) {
        int at = from;
        for (int i = 0; i < letters.length(); i++, at++) {
            if (letters.charAt(i) == 'D' && at + 1 < text.length() && isDigit(text.charAt(at))) {
                at += isDigit(text.charAt(at + 1)) ? 1 : 0;
            } else if (letters.charAt(i) == 'D' && at + 1 < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at >= text.length() || !fits(letters.charAt(i), text.charAt(at))) {
                return -1;
            }
        }
        return valid(text, from) ? at : -1;
    }

    private boolean valid(String text, int from) {
        if (epoch()) {
            return text.charAt(from) == '1';
        }
        int month = letters.indexOf('M');
        int name = letters.indexOf('b');
        boolean monthFits = month < 0 || number(text, from + month, 2) >= 1 && number(text, from + month, 2) <= 12;
        return monthFits && (name < 0 || month(text, from + name) > 0);
    }

    private static boolean fits(char letter, char c) {
        return switch (letter) {
            case 'y', 'M', 'd', 'H', 'm', 's', 'e', 'n', 'D' -> isDigit(c);
            case 'a', 'b' -> c >= 'A' && c <= 'z';
            case 'T' -> c == 'T' || c == ' ' || c == '_';
            default -> c == letter;
        };
    }

    private static int fractionEnd(String text, int from) {
        if (from + 1 >= text.length() || ".,:".indexOf(text.charAt(from)) < 0 || !isDigit(text.charAt(from + 1))) {
            return from;
        }
        int end = from + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int zoneEnd(String text, int from) {
        if (from < text.length() && text.charAt(from) == 'Z') {
            return from + 1;
        }
        int sign = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        if (sign + 4 < text.length() && (text.charAt(sign) == '+' || text.charAt(sign) == '-')) {
            int colon = text.charAt(sign + 3) == ':' ? 1 : 0;
            int end = sign + 5 + colon;
            boolean digits = isDigit(text.charAt(sign + 1)) && isDigit(text.charAt(sign + 2));
            if (digits && end <= text.length() && isDigit(text.charAt(end - 1)) && isDigit(text.charAt(end - 2))) {
                return end;
            }
        }
        return from;
    }

    /** Nanoseconds since 1970 of the time at {@code from}, which has this shape; {@link LogLine#NO_TIME} without year or date. */
    long nanos(String text, int from) {
        if (!dated()) {
            return LogLine.NO_TIME;
        }
        if (epoch()) {
            return epochNanos(text, from);
        }
        long seconds = 0;
        int[] field = fields(text, from);
        if (field[2] < 1 || field[2] > 31 || field[3] > 23 || field[4] > 59 || field[5] > 60) {
            return LogLine.NO_TIME;
        }
        int year = field[0] < 100 ? 2000 + field[0] : field[0];
        LocalDate month = LocalDate.of(year, field[1], 1);
        seconds = (month.toEpochDay() + field[2] - 1) * 86_400 + field[3] * 3_600L + field[4] * 60L + field[5];
        int end = matched(text, from);
        int zone = fractionEnd(text, end);
        return (seconds - offset(text, zone)) * NANOS + fraction(text, end, zone);
    }

    private int[] fields(String text, int from) {
        int[] field = new int[6];
        int at = from;
        for (int i = 0; i < letters.length(); i++, at++) {
            char letter = letters.charAt(i);
            int which = "yMdHms".indexOf(letter);
            if (which >= 0) {
                field[which] = field[which] * 10 + text.charAt(at) - '0';
            } else if (letter == 'b') {
                field[1] = month(text, at);
                i += 2;
                at += 2;
            } else if (letter == 'D') {
                at += text.charAt(at) == ' ' ? 1 : 0;
                field[2] = text.charAt(at) - '0';
                if (isDigit(text.charAt(at + 1))) {
                    at++;
                    field[2] = field[2] * 10 + text.charAt(at) - '0';
                }
            }
        }
        return field;
    }

    private static long offset(String text, int at) {
        int end = zoneEnd(text, at);
        if (end <= at + 1) {
            return 0;
        }
        int sign = text.charAt(at) == ' ' ? at + 1 : at;
        long minutes = number(text, sign + 1, 2) * 60L + number(text, end - 2, 2);
        return text.charAt(sign) == '-' ? -minutes * 60 : minutes * 60;
    }

    private long epochNanos(String text, int from) {
        long value = 0;
        int end = from + letters.length();
        for (int i = from; i < end; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        for (int i = letters.length(); i < 19; i++) {
            value *= 10;
        }
        return letters.length() == 10 ? value + fraction(text, end, fractionEnd(text, end)) : value;
    }

    private static long fraction(String text, int from, int end) {
        long nanos = 0;
        long unit = NANOS / 10;
        for (int i = from + 1; i < end; i++, unit /= 10) {
            nanos += (text.charAt(i) - '0') * unit;
        }
        return nanos;
    }

    private static int month(String text, int at) {
        int found = MONTHS.indexOf(text.substring(at, at + 3));
        return found >= 0 && found % 3 == 0 ? found / 3 + 1 : -1;
    }

    private static int number(String text, int at, int digits) {
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
