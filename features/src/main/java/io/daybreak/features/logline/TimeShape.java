package io.daybreak.features.logline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The shapes in which logs write time. A shape is a row of letters: y M d H m s stand for a digit of that field; D h i j for
 * a day, hour, minute or second of one or two digits (a day may be padded by a blank); b for the three letters of an English
 * month; a for any letter (weekday); T for 'T', '_' or a blank; e for a digit of the time since 1970; all else for itself. A
 * fraction and a zone may follow.
 */
public enum TimeShape {
    ISO("yyyy-MM-ddTHH:mm:ss"),
    SLASHED("yyyy/MM/ddTHH:mm:ss"),
    DOTTED("yyyy.MM.ddTHH:mm:ss"),
    DASHED("yyyy-MM-dd-HH.mm.ss"),
    COMPACT("yyyyMMdd-h:i:j"),
    COMPACT_BLANK("yyyyMMdd HH:mm:ss"),
    BASIC("yyyyMMddTHHmmss"),
    SHORT_YEAR("yy/MM/ddTHH:mm:ss"),
    DIGITS("yyMMdd HHmmss"),
    ACCESS("dd/b/yyyy:HH:mm:ss"),
    DAY_FIRST("dd-b-yyyy HH:mm:ss"),
    DAY_FIRST_BLANKS("D b yyyy HH:mm:ss"),
    ENGLISH("b D, yyyy HH:mm:ss"),
    AMERICAN("MM/dd/yyyyTHH:mm:ss"),
    CTIME("aaa b D HH:mm:ss yyyy"),
    SYSLOG_YEAR("b D HH:mm:ss yyyy"),
    SYSLOG_YEAR_FIRST("b D yyyy HH:mm:ss"),
    SYSLOG("b D HH:mm:ss"),
    MONTH_DAY("MM-dd HH:mm:ss"),
    MONTH_DAY_DOTTED("MM.dd HH:mm:ss"),
    KLOG("MMdd HH:mm:ss"),
    EPOCH_NANOS("eeeeeeeeeeeeeeeeeee"),
    EPOCH_MICROS("eeeeeeeeeeeeeeee"),
    EPOCH_MILLIS("eeeeeeeeeeeee"),
    EPOCH("eeeeeeeeee"),
    CLOCK("HH:mm:ss");

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String FIELDS = "yMdHms";
    private static final String FLEXIBLE = "  Dhij";
    private static final long NANOS = 1_000_000_000L;

    private final String letters;
    /** Whether every letter stands for one character, so that fields lie at fixed places. */
    private final boolean fixed;

    TimeShape(String letters) {
        this.letters = letters;
        this.fixed = letters.chars().noneMatch(letter -> "Dhijb".indexOf(letter) >= 0);
    }

    /** The shape of the time that starts at {@code from}; null where none does. */
    static @Nullable TimeShape at(String text, int from) {
        for (TimeShape shape : values()) {
            if (shape.end(text, from) > 0) {
                return shape;
            }
        }
        return null;
    }

    /** The end of an ISO 8601 time that a text begins with; -1 where it does not. */
    public static int isoEnd(String text) {
        return ISO.end(text, 0);
    }

    /** Nanoseconds since 1970 of the time that a text begins with, in whatever shape; {@link LogLine#NO_TIME} where there is none. */
    public static long read(String text, TimeReading reading) {
        TimeShape shape = text.isEmpty() ? null : at(text, 0);
        return shape == null ? LogLine.NO_TIME : shape.nanos(text, 0, reading);
    }

    boolean epoch() {
        return letters.charAt(0) == 'e';
    }

    /** The end of a time of this shape that starts at {@code from}, fraction and zone included; -1 where there is none. */
    int end(String text, int from) {
        int end = match(text, from, null);
        if (end < 0) {
            return -1;
        }
        end = fractionEnd(text, end);
        boolean apart = end == text.length() || !isDigit(text.charAt(end));
        return apart ? zoneEnd(text, end) : -1;
    }

    /**
     * Nanoseconds since 1970 of the time at {@code from}, which has this shape; {@link LogLine#NO_TIME} where it is no time of
     * any calendar, or lacks what the reading does not know either.
     */
    long nanos(String text, int from, TimeReading reading) {
        if (epoch()) {
            return epochNanos(text, from);
        }
        int[] field = new int[FIELDS.length()];
        int end = match(text, from, field);
        if (letters.indexOf('y') < 0) {
            complete(field, reading);
        }
        boolean possible =
                field[0] > 0 && field[2] >= 1 && field[2] <= 31 && field[3] < 24 && field[4] < 60 && field[5] <= 60;
        if (!possible) {
            return LogLine.NO_TIME;
        }
        int zone = fractionEnd(text, end);
        long days = epochDay(field[0] < 100 ? 2000 + field[0] : field[0], field[1], field[2]);
        long seconds = days * 86_400 + field[3] * 3_600L + field[4] * 60L + field[5];
        long offset = zoneEnd(text, zone) > zone ? offset(text, zone) : reading.offset(seconds);
        return (seconds - offset) * NANOS + fraction(text, end, zone);
    }

    private static void complete(int[] field, TimeReading reading) {
        LocalDate date = reading.date();
        if (field[1] > 0) {
            field[0] = reading.year(field[1], field[2]);
        } else if (date != null) {
            field[0] = date.getYear();
            field[1] = date.getMonthValue();
            field[2] = date.getDayOfMonth();
        }
    }

    /** The end of the match; fills the fields y M d H m s where an array is given. */
    private int match(String text, int from, int @Nullable [] fields) {
        if (fixed && fields == null) {
            return matchFixed(text, from);
        }
        int at = from;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            int end = letterEnd(text, at, letter);
            if (end < 0) {
                return -1;
            }
            if (fields != null) {
                fill(text, at, end, letter, fields);
            }
            at = end;
        }
        return monthFits(text, from) ? at : -1;
    }

    private int matchFixed(String text, int from) {
        int length = letters.length();
        if (from + length > text.length()) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            char letter = letters.charAt(i);
            char c = text.charAt(from + i);
            boolean fits = digit(letter)
                    ? isDigit(c)
                    : letter == 'T'
                            ? c == 'T' || c == ' ' || c == '_'
                            : letter == 'a' ? Cursor.isLetter(c) : c == letter;
            if (!fits) {
                return -1;
            }
        }
        return monthFits(text, from) ? from + length : -1;
    }

    private static boolean digit(char letter) {
        return switch (letter) {
            case 'y', 'M', 'd', 'H', 'm', 's', 'e' -> true;
            default -> false;
        };
    }

    private static int letterEnd(String text, int at, char letter) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        return switch (letter) {
            case 'y', 'M', 'd', 'H', 'm', 's', 'e' -> isDigit(c) ? at + 1 : -1;
            case 'D', 'h', 'i', 'j' -> oneOrTwo(text, letter == 'D' && c == ' ' ? at + 1 : at);
            case 'a' -> Cursor.isLetter(c) ? at + 1 : -1;
            case 'b' -> month(text, at) > 0 ? at + 3 : -1;
            case 'T' -> c == 'T' || c == ' ' || c == '_' ? at + 1 : -1;
            default -> c == letter ? at + 1 : -1;
        };
    }

    private static int oneOrTwo(String text, int at) {
        if (at >= text.length() || !isDigit(text.charAt(at))) {
            return -1;
        }
        return at + 1 < text.length() && isDigit(text.charAt(at + 1)) ? at + 2 : at + 1;
    }

    private static void fill(String text, int from, int end, char letter, int[] fields) {
        int field = letter == 'b' ? 1 : Math.max(FIELDS.indexOf(letter), FLEXIBLE.indexOf(letter));
        if (letter == 'b') {
            fields[field] = month(text, from);
        } else if (field >= 0 && letter != ' ') {
            for (int i = from; i < end; i++) {
                fields[field] = isDigit(text.charAt(i)) ? fields[field] * 10 + text.charAt(i) - '0' : fields[field];
            }
        }
    }

    private boolean monthFits(String text, int from) {
        int month = letters.indexOf('M');
        if (month < 0) {
            return !epoch() || text.charAt(from) == '1';
        }
        int value = (text.charAt(from + month) - '0') * 10 + text.charAt(from + month + 1) - '0';
        return value >= 1 && value <= 12;
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

    /** The end of Z, UTC, GMT or an offset in hours and minutes, a blank before the latter perhaps. */
    private static int zoneEnd(String text, int from) {
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
        return at + 1 < text.length() && isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1));
    }

    private static long offset(String text, int at) {
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

    private long epochNanos(String text, int from) {
        long value = 0;
        int end = from + letters.length();
        for (int i = from; i < end; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        for (int i = letters.length(); i < EPOCH_NANOS.letters.length(); i++) {
            value *= 10;
        }
        return this == EPOCH ? value + fraction(text, end, fractionEnd(text, end)) : value;
    }

    private static long fraction(String text, int from, int end) {
        long nanos = 0;
        long unit = NANOS / 10;
        for (int i = from + 1; i < end; i++, unit /= 10) {
            nanos += (text.charAt(i) - '0') * unit;
        }
        return nanos;
    }

    /** Days since 1970 of a date of the Gregorian calendar (Hinnant, chrono-compatible low-level date algorithms). */
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    private static int month(String text, int at) {
        for (int i = 0; i < MONTHS.length(); i += 3) {
            if (text.regionMatches(at, MONTHS, i, 3)) {
                return i / 3 + 1;
            }
        }
        return -1;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
