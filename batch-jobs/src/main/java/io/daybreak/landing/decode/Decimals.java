package io.daybreak.landing.decode;

import io.daybreak.landing.block.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Decimal numbers read from bytes, exactly as {@link Double#parseDouble} would; NaN stands for what is no finite one. */
final class Decimals {
    /** Powers of ten that a double holds exactly. */
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final long EXACT = 1L << 53;
    private static final int SHORT = 18;
    private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity");

    private Decimals() {}

    /** The number; NaN if it is unreadable or not finite, which {@link #flaw} tells apart. */
    static double parse(byte[] text, int start, int end) {
        int from = start < end && text[start] == '-' ? start + 1 : start;
        long digits = 0;
        int point = -1;
        if (from == end || end - from > SHORT) {
            return slowly(text, start, end);
        }
        for (int i = from; i < end; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (text[i] == '.' && point < 0 && i + 1 < end && i > from) {
                point = i;
            } else {
                return slowly(text, start, end);
            }
        }
        if (digits > EXACT) {
            return slowly(text, start, end);
        }
        double magnitude = point < 0 ? digits : digits / TENS[end - point - 1];
        return from > start ? -magnitude : magnitude;
    }

    static RejectReason flaw(byte[] text, int start, int end) {
        if (start == end) {
            return RejectReason.MISSING_NUMBER;
        }
        String word = new String(text, start, end - start, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        String unsigned = word.startsWith("+") || word.startsWith("-") ? word.substring(1) : word;
        boolean overflows = isDecimal(text, start, end);
        return NOT_FINITE.contains(unsigned) || overflows
                ? RejectReason.NON_FINITE_NUMBER
                : RejectReason.UNREADABLE_NUMBER;
    }

    private static double slowly(byte[] text, int start, int end) {
        if (!isDecimal(text, start, end)) {
            return Double.NaN;
        }
        double number = Double.parseDouble(new String(text, start, end - start, StandardCharsets.ISO_8859_1));
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    /** Java also reads {@code 1f}, {@code 0x1p3} and blanks around; a source that writes these means something else. */
    private static boolean isDecimal(byte[] text, int start, int end) {
        int i = skipSign(text, start, end);
        int digits = 0;
        boolean point = false;
        for (; i < end && (isDigit(text[i]) || (text[i] == '.' && !point)); i++) {
            point |= text[i] == '.';
            digits += text[i] == '.' ? 0 : 1;
        }
        if (digits == 0 || i == end) {
            return digits > 0;
        }
        return (text[i] == 'e' || text[i] == 'E') && isInteger(text, skipSign(text, i + 1, end), end);
    }

    private static int skipSign(byte[] text, int start, int end) {
        return start < end && (text[start] == '-' || text[start] == '+') ? start + 1 : start;
    }

    private static boolean isInteger(byte[] text, int start, int end) {
        int i = start;
        while (i < end && isDigit(text[i])) {
            i++;
        }
        return i == end && start < end;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
