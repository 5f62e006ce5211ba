package io.daybreak.features.template;

/** English short names of months and weekdays where they are part of a date. */
final class DateWord {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String DAYS = "MonTueWedThuFriSatSun";

    private DateWord() {}

    /** Whether the three letters at {@code from} are a month before a number, or a weekday before a month. */
    static boolean at(char[] text, int from, int length) {
        int next = Atom.blanksEnd(text, from + 3, length);
        if (next == from + 3 || next >= length) {
            return false;
        }
        if (named(text, from, MONTHS)) {
            return Atom.isDigit(text[next]);
        }
        return named(text, from, DAYS) && next + 3 < length && named(text, next, MONTHS);
    }

    private static boolean named(char[] text, int from, String names) {
        for (int i = 0; i < names.length(); i += 3) {
            if (text[from] == names.charAt(i)
                    && text[from + 1] == names.charAt(i + 1)
                    && text[from + 2] == names.charAt(i + 2)) {
                return true;
            }
        }
        return false;
    }
}
