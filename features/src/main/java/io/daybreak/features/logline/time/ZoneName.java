package io.daybreak.features.logline.time;

/**
 * Short names of zones that mean one offset wherever logs say them: UTC, those of RFC 5322 section 4.3 and of the tz database. Names
 * of several zones (CST, IST, BST, AST, ...) are none, nor are words that are names of other things more often (WET, EAT, ...).
 */
final class ZoneName {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int LONGEST = 4;
    private static final int HALF = 30;

    private ZoneName() {}

    /** The end of the name that stands at {@code at}; -1 where none does. */
    static int end(String text, int at) {
        int end = at;
        while (end < text.length() && end <= at + LONGEST && Cursor.isLetter(text.charAt(end))) {
            end++;
        }
        boolean apart = end == text.length() || !Cursor.isDigit(text.charAt(end)) && text.charAt(end) != '_';
        return apart && end - at <= LONGEST && minutes(text, at, end) != UNKNOWN ? end : -1;
    }

    /** Seconds east of UTC of the name from {@code at} to {@code end}. */
    static int offset(String text, int at, int end) {
        return minutes(text, at, end) * 60;
    }

    private static int minutes(String text, int at, int end) {
        int letters = 0;
        for (int i = at; i < end; i++) {
            letters = letters << 8 | text.charAt(i);
        }
        return switch (letters) {
            case 'U' << 16 | 'T' << 8 | 'C', 'G' << 16 | 'M' << 8 | 'T' -> 0;
            case 'K' << 16 | 'S' << 8 | 'T', 'J' << 16 | 'S' << 8 | 'T' -> 9 * 60;
            case 'H' << 16 | 'K' << 8 | 'T', 'A' << 24 | 'W' << 16 | 'S' << 8 | 'T' -> 8 * 60;
            case 'C' << 16 | 'E' << 8 | 'T' -> 60;
            case 'C' << 24 | 'E' << 16 | 'S' << 8 | 'T',
                    'E' << 16 | 'E' << 8 | 'T',
                    'S' << 24 | 'A' << 16 | 'S' << 8 | 'T' -> 2 * 60;
            case 'E' << 24 | 'E' << 16 | 'S' << 8 | 'T', 'M' << 16 | 'S' << 8 | 'K' -> 3 * 60;
            case 'A' << 24 | 'C' << 16 | 'S' << 8 | 'T' -> 9 * 60 + HALF;
            case 'A' << 24 | 'E' << 16 | 'S' << 8 | 'T' -> 10 * 60;
            case 'A' << 24 | 'C' << 16 | 'D' << 8 | 'T' -> 10 * 60 + HALF;
            case 'A' << 24 | 'E' << 16 | 'D' << 8 | 'T' -> 11 * 60;
            case 'N' << 24 | 'Z' << 16 | 'S' << 8 | 'T' -> 12 * 60;
            case 'N' << 24 | 'Z' << 16 | 'D' << 8 | 'T' -> 13 * 60;
            case 'E' << 16 | 'D' << 8 | 'T' -> -4 * 60;
            case 'E' << 16 | 'S' << 8 | 'T', 'C' << 16 | 'D' << 8 | 'T' -> -5 * 60;
            case 'M' << 16 | 'D' << 8 | 'T' -> -6 * 60;
            case 'M' << 16 | 'S' << 8 | 'T', 'P' << 16 | 'D' << 8 | 'T' -> -7 * 60;
            case 'P' << 16 | 'S' << 8 | 'T', 'A' << 24 | 'K' << 16 | 'D' << 8 | 'T' -> -8 * 60;
            case 'A' << 24 | 'K' << 16 | 'S' << 8 | 'T' -> -9 * 60;
            case 'H' << 16 | 'S' << 8 | 'T' -> -10 * 60;
            default -> UNKNOWN;
        };
    }
}
