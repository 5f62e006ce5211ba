package io.daybreak.grounding.lie;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts another number where a sentence shows one in digits. */
final class Numbers {
    private Numbers() {}

    static Optional<String> replace(String text, BigDecimal shown, BigDecimal other) {
        for (String digits : List.of(separated(shown), shown.toPlainString())) {
            Matcher found = Pattern.compile("(?<![\\d.,:-])" + Pattern.quote(digits) + "(?![\\d:]|[.,]\\d)")
                    .matcher(text);
            if (found.find()) {
                String wrong = digits.contains(",") ? separated(other) : other.toPlainString();
                return Optional.of(text.substring(0, found.start()) + wrong + text.substring(found.end()));
            }
        }
        return Optional.empty();
    }

    private static String separated(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }
}
