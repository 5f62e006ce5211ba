package io.daybreak.features.template;

/** What a run of characters between blanks and delimiters is: a word, a word with digits, or a value. */
final class Atom {
    private Atom() {}

    static byte type(char[] text, int start, int end) {
        int digits = 0;
        int letters = 0;
        for (int i = start; i < end; i++) {
            digits += isDigit(text[i]) ? 1 : 0;
            letters += isLetter(text[i]) ? 1 : 0;
        }
        if (digits == 0) {
            return LineScanner.WORD;
        }
        return letters == 0 ? LineScanner.MASK : LineScanner.MIXED;
    }

    static String digitsMasked(char[] text, int start, int end) {
        StringBuilder masked = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (!isDigit(text[i])) {
                masked.append(text[i]);
            } else if (i == start || !isDigit(text[i - 1])) {
                masked.append(Template.WILDCARD);
            }
        }
        return masked.toString();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
