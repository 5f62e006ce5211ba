package io.daybreak.features.logline.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
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

    /** The time of a text that has none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final String FIELDS = "yMdHms";
    private static final String FLEXIBLE = "  Dhij";
    private static final int EPOCH_DIGITS = 19;
    private static final long NANOS = 1_000_000_000L;
    private static final int FIRST_YEAR = 1678;
    private static final int LAST_YEAR = 2261;

    private final String letters;
    /** Where the fields y M d H m s begin and end, if every letter stands for one character; else null. */
    private final int @Nullable [] places;
    /** Where a month of two digits begins; -1 where there is none. */
    private final int month;

    /** Where the three letters of a month begin, if fields lie at fixed places; else -1. */
    private final int name;

    TimeShape(String shape) {
        boolean fixed = shape.chars().noneMatch(letter -> "Dhij".indexOf(letter) >= 0);
        this.letters = fixed ? shape.replace("b", "bbb") : shape;
        this.places = fixed ? places(letters) : null;
        this.month = letters.indexOf('M');
        this.name = fixed ? letters.indexOf('b') : -1;
    }

    private static int[] places(String letters) {
        int[] places = new int[2 * FIELDS.length()];
        for (int field = 0; field < FIELDS.length(); field++) {
            int first = letters.indexOf(FIELDS.charAt(field));
            places[2 * field] = Math.max(first, 0);
            places[2 * field + 1] = letters.lastIndexOf(FIELDS.charAt(field)) + 1;
        }
        return places;
    }

    /** The shape of the time that starts at {@code from}; null where none does. */
    public static @Nullable TimeShape at(String text, int from) {
        if (from >= text.length() || !mayBegin(text, from)) {
            return null;
        }
        for (TimeShape shape : values()) {
            if (shape.end(text, from) > 0) {
                return shape;
            }
        }
        return null;
    }

    /** Whether a digit, a month or a weekday's three letters before a month stand there. */
    private static boolean mayBegin(String text, int from) {
        return Cursor.isDigit(text.charAt(from))
                || MonthName.number(text, from) > 0
                || MonthName.number(text, from + 4) > 0;
    }

    /** The end of an ISO 8601 time that a text begins with; -1 where it does not. */
    public static int isoEnd(String text) {
        return ISO.end(text, 0);
    }

    /** Nanoseconds since 1970 of the time that a text begins with, in whatever shape; {@link #NO_TIME} where there is none. */
    public static long read(String text, TimeReading reading) {
        TimeShape shape = text.isEmpty() ? null : at(text, 0);
        return shape == null ? NO_TIME : shape.nanos(text, 0, reading);
    }

    private boolean epoch() {
        return letters.charAt(0) == 'e';
    }

    /** The end of a time of this shape that starts at {@code from}, fraction and zone included; -1 where there is none. */
    public int end(String text, int from) {
        int end = match(text, from);
        if (end < 0) {
            return -1;
        }
        end = TimeSuffix.fractionEnd(text, end);
        boolean apart = end == text.length() || !Cursor.isDigit(text.charAt(end));
        return apart ? TimeSuffix.zoneEnd(text, end) : -1;
    }

    /**
     * Nanoseconds since 1970 of the time at {@code from}, which has this shape; {@link #NO_TIME} where it is no time of any
     * calendar, lacks what the reading does not know either, or is not to be read. A year that nanoseconds do not reach is the first
     * or last of them.
     */
    public long nanos(String text, int from, TimeReading reading) {
        if (reading.ignored()) {
            return NO_TIME;
        }
        if (epoch()) {
            return epochNanos(text, from);
        }
        int[] field = new int[FIELDS.length()];
        int end = places == null ? walk(text, from, field) : fields(text, from, places, field);
        if (letters.indexOf('y') < 0) {
            complete(field, reading);
        }
        int year = field[0] < 100 ? 2000 + field[0] : field[0];
        boolean possible = field[0] > 0
                && onCalendar(year, field[1], field[2])
                && field[3] < 24
                && field[4] < 60
                && field[5] <= 60;
        if (!possible) {
            return NO_TIME;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return year < FIRST_YEAR ? -Long.MAX_VALUE : Long.MAX_VALUE;
        }
        int fraction = TimeSuffix.fractionEnd(text, end);
        int zone = TimeSuffix.zoneEnd(text, fraction);
        long days = epochDay(year, field[1], field[2]);
        long seconds = days * 86_400 + field[3] * 3_600L + field[4] * 60L + field[5];
        long offset = zone > fraction ? TimeSuffix.offset(text, fraction, zone) : reading.offset(seconds);
        return (seconds - offset) * NANOS + TimeSuffix.fraction(text, /* from= */ end, /* end= */ fraction);
    }

    private static boolean onCalendar(int year, int month, int day) {
        return day >= 1
                && (day <= 28
                        || month >= 1 && month <= 12 && day <= Month.of(month).length(Year.isLeap(year)));
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

    /** The end of the text that has this shape, without fraction and zone. */
    private int match(String text, int from) {
        if (places == null) {
            return walk(text, from, null);
        }
        int length = letters.length();
        if (from + length > text.length()) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            if (!fits(letters.charAt(i), text.charAt(from + i))) {
                return -1;
            }
        }
        return monthFits(text, from) ? from + length : -1;
    }

    /** Reads the fields of a match whose letters each stand for one character; gives its end. */
    private int fields(String text, int from, int[] at, int[] fields) {
        for (int field = 0; field < fields.length; field++) {
            int value = 0;
            for (int i = at[2 * field]; i < at[2 * field + 1]; i++) {
                value = value * 10 + text.charAt(from + i) - '0';
            }
            fields[field] = value;
        }
        fields[1] = name < 0 ? fields[1] : MonthName.number(text, from + name);
        return from + letters.length();
    }

    /** The end of the match, letter by letter; fills the fields y M d H m s where an array is given. */
    private int walk(String text, int from, int @Nullable [] fields) {
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

    private static boolean fits(char letter, char c) {
        return switch (letter) {
            case 'y', 'M', 'd', 'H', 'm', 's', 'e' -> Cursor.isDigit(c);
            case 'a', 'b' -> Cursor.isLetter(c);
            case 'T' -> c == 'T' || c == ' ' || c == '_';
            default -> c == letter;
        };
    }

    private static int letterEnd(String text, int at, char letter) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        return switch (letter) {
            case 'D', 'h', 'i', 'j' -> oneOrTwo(text, letter == 'D' && c == ' ' ? at + 1 : at);
            case 'b' -> MonthName.number(text, at) > 0 ? at + 3 : -1;
            default -> fits(letter, c) ? at + 1 : -1;
        };
    }

    private static int oneOrTwo(String text, int at) {
        if (at >= text.length() || !Cursor.isDigit(text.charAt(at))) {
            return -1;
        }
        return at + 1 < text.length() && Cursor.isDigit(text.charAt(at + 1)) ? at + 2 : at + 1;
    }

    private static void fill(String text, int from, int end, char letter, int[] fields) {
        int field = letter == 'b' ? 1 : Math.max(FIELDS.indexOf(letter), FLEXIBLE.indexOf(letter));
        if (letter == 'b') {
            fields[field] = MonthName.number(text, from);
        } else if (field >= 0 && letter != ' ') {
            for (int i = from; i < end; i++) {
                char c = text.charAt(i);
                fields[field] = Cursor.isDigit(c) ? fields[field] * 10 + c - '0' : fields[field];
            }
        }
    }

    private boolean monthFits(String text, int from) {
        if (name >= 0) {
            return MonthName.number(text, from + name) > 0;
        }
        if (month < 0) {
            return !epoch() || text.charAt(from) == '1';
        }
        int value = (text.charAt(from + month) - '0') * 10 + text.charAt(from + month + 1) - '0';
        return value >= 1 && value <= 12;
    }

    private long epochNanos(String text, int from) {
        long value = 0;
        int end = from + letters.length();
        for (int i = from; i < end; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        for (int i = letters.length(); i < EPOCH_DIGITS; i++) {
            value *= 10;
        }
        return this == EPOCH ? value + TimeSuffix.fraction(text, end, TimeSuffix.fractionEnd(text, end)) : value;
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
}
