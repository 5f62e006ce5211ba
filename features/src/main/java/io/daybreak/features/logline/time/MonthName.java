package io.daybreak.features.logline.time;

/** English short names of months. */
final class MonthName {
    private static final int LETTERS = 3;

    private MonthName() {}

    /** The month, from 1, whose name stands at {@code at}; -1 where none does. */
    static int number(String text, int at) {
        if (at + LETTERS > text.length() || (text.charAt(at) | text.charAt(at + 1) | text.charAt(at + 2)) > 0x7F) {
            return -1;
        }
        return switch (text.charAt(at) << 16 | text.charAt(at + 1) << 8 | text.charAt(at + 2)) {
            case 'J' << 16 | 'a' << 8 | 'n' -> 1;
            case 'F' << 16 | 'e' << 8 | 'b' -> 2;
            case 'M' << 16 | 'a' << 8 | 'r' -> 3;
            case 'A' << 16 | 'p' << 8 | 'r' -> 4;
            case 'M' << 16 | 'a' << 8 | 'y' -> 5;
            case 'J' << 16 | 'u' << 8 | 'n' -> 6;
            case 'J' << 16 | 'u' << 8 | 'l' -> 7;
            case 'A' << 16 | 'u' << 8 | 'g' -> 8;
            case 'S' << 16 | 'e' << 8 | 'p' -> 9;
            case 'O' << 16 | 'c' << 8 | 't' -> 10;
            case 'N' << 16 | 'o' << 8 | 'v' -> 11;
            case 'D' << 16 | 'e' << 8 | 'c' -> 12;
            default -> -1;
        };
    }
}
