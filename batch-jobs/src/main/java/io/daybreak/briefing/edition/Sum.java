package io.daybreak.briefing.edition;

import io.daybreak.briefing.edition.PrintedText.Number;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sum as a page prints it: {@code 4 × 30% / 2 = 60%}.
 *
 * @param signs between the terms, {@code ×} or {@code /}
 */
record Sum(List<String> terms, List<String> signs, String result) {
    private static final String TERM = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?%?";
    private static final Pattern SUM = Pattern.compile("(" + TERM + "(?: [×/] " + TERM + ")+) = (" + TERM + ")");

    static List<Sum> in(String text) {
        List<Sum> sums = new ArrayList<>();
        Matcher sum = SUM.matcher(text);
        while (sum.find()) {
            List<String> words = List.of(sum.group(1).split(" "));
            sums.add(new Sum(every(words, 0), every(words, 1), sum.group(2)));
        }
        return sums;
    }

    private static List<String> every(List<String> words, int first) {
        List<String> every = new ArrayList<>();
        for (int i = first; i < words.size(); i += 2) {
            every.add(words.get(i));
        }
        return every;
    }

    Number first() {
        return new Number(digits(terms.getFirst()), false);
    }

    /** As they are printed, without the sign of percent. */
    List<String> numbers() {
        return Stream.concat(terms.stream(), Stream.of(result)).map(Sum::digits).toList();
    }

    /** Whether the terms give the result, rounded as it is printed. */
    boolean comesOut() {
        BigDecimal is = value(terms.getFirst());
        for (int i = 0; i < signs.size(); i++) {
            BigDecimal next = value(terms.get(i + 1));
            if (signs.get(i).equals("×")) {
                is = is.multiply(next);
            } else if (next.signum() == 0) {
                return false;
            } else {
                is = is.divide(next, MathContext.DECIMAL64);
            }
        }
        BigDecimal shown = value(result);
        return is.setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0;
    }

    private static String digits(String term) {
        return term.replace("%", "");
    }

    private static BigDecimal value(String term) {
        BigDecimal number = new BigDecimal(digits(term).replace(",", ""));
        return term.endsWith("%") ? number.movePointLeft(2) : number;
    }
}
