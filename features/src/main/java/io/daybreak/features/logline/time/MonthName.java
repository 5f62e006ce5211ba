package io.daybreak.features.logline.time;

/** English short names of months. */
final class MonthName {
    private static final String NAMES = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private MonthName() {}

    /** The month, from 1, whose name stands at {@code at}; -1 where none does. */
    static int number(String text, int at) {
        for (int i = 0; i < NAMES.length(); i += 3) {
            if (text.regionMatches(at, NAMES, i, 3)) {
                return i / 3 + 1;
            }
        }
        return -1;
    }
}
