package io.daybreak.grounding.lie;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts another number where a sentence shows one in digits. */
final class Numbers {
    private Numbers() {}

    static Optional<String> replace(String text, BigDecimal shown, BigDecimal other) {
        return replace(text, shown, digits -> digits.contains(",") ? separated(other) : other.toPlainString());
    }

    /** @param other makes what stands there instead of the digits as they are shown */
    static Optional<String> replace(String text, BigDecimal shown, UnaryOperator<String> other) {
        for (String digits : List.of(separated(shown), shown.toPlainString())) {
            Matcher found = Pattern.compile("(?<![\\d.,:-])" + Pattern.quote(digits) + "(?![\\d:]|[.,]\\d)")
                    .matcher(text);
            if (found.find()) {
                return Optional.of(
                        text.substring(0, found.start()) + other.apply(digits) + text.substring(found.end()));
            }
        }
        return Optional.empty();
    }

    private static String separated(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }
}
