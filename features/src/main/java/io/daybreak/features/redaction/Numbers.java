package io.daybreak.features.redaction;

import org.jspecify.annotations.Nullable;

/** Numbers with a check digit. */
final class Numbers {
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
    private static final int SHORTEST_CARD = 14;
    private static final int LONGEST_CARD = 19;
    private static final int RESIDENT_DIGITS = 13;

    private Numbers() {}

    /** A payment card's number (ISO/IEC 7812) of a known issuer and length, grouped by blanks or dashes perhaps. */
    static @Nullable Span card(String text, int at) {
        int end = at;
        int count = 0;
        char joint = 0;
        while (end < text.length() && count <= LONGEST_CARD) {
            char c = text.charAt(end);
            boolean group = count % 4 == 0 || count == 10;
            if (Text.digit(c)) {
                count++;
            } else if ((c == ' ' || c == '-')
                    && (joint == 0 ? group : c == joint)
                    && end + 1 < text.length()
                    && Text.digit(text.charAt(end + 1))) {
                joint = c;
            } else {
                break;
            }
            end++;
        }
        if (count < SHORTEST_CARD || !Text.numberEnds(text, end)) {
            return null;
        }
        String digits = digits(text, at, end);
        return issued(digits) && luhn(digits) ? new Span(at, end, Sensitive.CARD) : null;
    }

    private static String digits(String text, int from, int to) {
        StringBuilder digits = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (Text.digit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    private static boolean issued(CharSequence digits) {
        int two = prefix(digits, 2);
        int four = prefix(digits, 4);
        return switch (digits.length()) {
            case 14 -> two == 36 || two == 38 || four >= 3000 && four <= 3059;
            case 15 -> two == 34 || two == 37;
            case 16 ->
                digits.charAt(0) == '4'
                        || two >= 51 && two <= 55
                        || four >= 2221 && four <= 2720
                        || four == 6011
                        || two == 62
                        || two == 64
                        || two == 65
                        || four >= 3528 && four <= 3589;
            default -> two == 62;
        };
    }

    private static int prefix(CharSequence digits, int length) {
        int prefix = 0;
        for (int i = 0; i < length; i++) {
            prefix = prefix * 10 + digits.charAt(i) - '0';
        }
        return prefix;
    }

    /** The check of ISO/IEC 7812-1, annex B. */
    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 1 ? doubled : digit;
        }
        return sum % 10 == 0;
    }

    /**
     * A resident registration number of Korea: date of birth, sex and century, and a check digit; a dash in it perhaps. Without a
     * dash none that begins with a 1: that is a time in milliseconds, of which every tenth would pass the check on some days.
     */
    static @Nullable Span resident(String text, int at) {
        int[] digits = new int[RESIDENT_DIGITS];
        int count = 0;
        int end = at;
        while (end < text.length() && count < RESIDENT_DIGITS) {
            char c = text.charAt(end);
            if (Text.digit(c)) {
                digits[count++] = c - '0';
            } else if (c != '-' || count != 6) {
                return null;
            }
            end++;
        }
        boolean time = end - at == RESIDENT_DIGITS && digits[0] == 1;
        boolean whole = count == RESIDENT_DIGITS && !time && Text.numberEnds(text, end);
        return whole && born(digits) && checked(digits) ? new Span(at, end, Sensitive.RESIDENT) : null;
    }

    private static boolean born(int[] digits) {
        int month = digits[2] * 10 + digits[3];
        int day = digits[4] * 10 + digits[5];
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 && digits[6] >= 1 && digits[6] <= 8;
    }

    private static boolean checked(int[] digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * digits[i];
        }
        int base = digits[6] >= 5 ? 13 : 11; // foreign residents' numbers add two
        return (base - sum % 11) % 10 == digits[RESIDENT_DIGITS - 1];
    }
}
