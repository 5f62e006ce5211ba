package io.daybreak.grounding.text.number;

import io.daybreak.grounding.text.mention.Meaning.Dimension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as Korean writes them: "2천 900건", "1.2만", "삼십 건", "두 배", "절반", "3분의 1", "두 번째", "2위". */
final class KoreanNumbers {
    private static final String SINO = "일이삼사오육칠팔구";
    private static final Map<Character, Integer> POWERS = Map.of('십', 1, '백', 2, '천', 3, '만', 4, '억', 8, '조', 12);
    private static final List<String> NATIVE_TENS = List.of("열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔");
    private static final List<String> NATIVE_ONES = List.of("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉");
    private static final String COUNTER =
            "(?= ?(?:여 ?)?(?:건|개|배|번|회|줄|명|대|곳|가지|차례|시간|분(?!의)|초|일|주|퍼센트|프로|%|행|종|서비스|인스턴스))";
    private static final String NATIVE = "(?:(?<tens>열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)?"
            + "(?<ones>한|하나|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉)|(?<round>열|스무|스물|서른|마흔|쉰|예순|일흔|여든|아흔))";

    static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{IsLatin}\\p{N}_.:/#-])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?[십백천]?[만억조]?"
                    + "(?<=[십백천만억조])(?! ?분의)(?: ?(?:\\d{1,3}(?:,\\d{3})+|\\d+)[십백천]?[만억조]?(?![.:/]\\d))*");
    private static final String SINO_GROUP = "[" + SINO + "십백천만억]*[십백천만억][" + SINO + "]?";
    static final Pattern WORDS = Pattern.compile("(?<![\\p{L}\\p{N}])(?:(?<sino>" + SINO_GROUP + "(?:(?<=[십백천만억]) (?:"
            + SINO_GROUP + "|[" + SINO + "]))*|[" + SINO + "영](?= ?(?:배|퍼센트|프로|건|회|위)))|" + NATIVE + ")" + COUNTER
            + "|(?<![가-힣])(?<bare>하나|둘|셋|넷)(?=[가를의은는만였다뿐이, .]|$)");
    /** Says how many, but not which number: no claim carries it. */
    static final Pattern VAGUE = Pattern.compile(
            "(?<![가-힣])(?:(?:수|몇 ?)[십백천만억]+|[십백천만]수|몇몇|수많은|무수한|여러|대부분|대다수|과반수?|태반|상당수|몇|수(?= (?:건|차례|배)(?:[의이을를가로]|$| ))"
                    + "|두어|두세|서너|너댓|네댓|대여섯|예닐곱|여남은) ?(?:건|개|배|번|회|줄|차례|명|대|곳|가지)?");
    /** "배로 늘었다", without a number before it: twofold. */
    static final Pattern DOUBLE = Pattern.compile("(?<![가-힣])배(?=로(?![가-힣])|가 (?:되|됐|넘))");

    static final Pattern FRACTION = Pattern.compile("(?<half>절반|반(?=으로| 이상| 이하|이 |을 |의 ))|(?<of>\\d+|[" + SINO
            + "십]) ?분의 ?(?<parts>\\d+|[" + SINO + "])|(?<double>갑절|곱절)");
    static final Pattern ORDINAL =
            Pattern.compile("(?<![\\p{N}.,])(?<digits>\\d{1,4}) ?(?:위|번째|순위|등(?![가-힣]))|(?<![가-힣])(?<word>"
                    + String.join("|", NATIVE_ONES) + "|열) ?번째|(?<![가-힣])(?<sino>[" + SINO
                    + "])위(?![가-힣&&[^로와가는를]])|차(?<next>순위|위)");
    private static final Pattern PIECE =
            Pattern.compile("(?<digits>[\\d,]+(?:\\.\\d+)?)?(?<small>[십백천])?(?<large>[만억조])?");

    private KoreanNumbers() {}

    static Spoken digits(MatchResult match) {
        Matcher piece = PIECE.matcher(match.group().replace(" ", ""));
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal step = BigDecimal.ONE;
        while (piece.find() && !piece.group().isEmpty()) {
            String shown = piece.group("digits");
            BigDecimal number = shown == null ? BigDecimal.ONE : new BigDecimal(shown.replace(",", ""));
            int zeros = power(piece.group("small")) + power(piece.group("large"));
            step = zeros == 0 ? Spoken.lastDigit(number) : BigDecimal.ONE.scaleByPowerOfTen(zeros - number.scale());
            section = section.add(number.scaleByPowerOfTen(power(piece.group("small"))));
            if (piece.group("large") != null) {
                total = total.add(section.scaleByPowerOfTen(power(piece.group("large"))));
                section = BigDecimal.ZERO;
            }
        }
        return Spoken.plain(total.add(section), step);
    }

    static Spoken words(MatchResult match) {
        String sino = match.group("sino");
        return sino == null ? nativeNumber(match) : sino(sino.replace(" ", ""));
    }

    private static Spoken sino(String word) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal digit = BigDecimal.ZERO;
        for (char letter : word.toCharArray()) {
            Integer power = POWERS.get(letter);
            if (power == null) {
                digit = BigDecimal.valueOf(SINO.indexOf(letter) + 1L);
            } else if (power < 4) {
                section = section.add(digit.max(BigDecimal.ONE).scaleByPowerOfTen(power));
                digit = BigDecimal.ZERO;
            } else {
                total = total.add(section.add(digit).max(BigDecimal.ONE).scaleByPowerOfTen(power));
                section = BigDecimal.ZERO;
                digit = BigDecimal.ZERO;
            }
        }
        BigDecimal value = total.add(section).add(digit);
        boolean large = value.compareTo(BigDecimal.valueOf(1000)) >= 0;
        return Spoken.plain(value, large ? Spoken.lastDigit(value) : BigDecimal.ONE);
    }

    private static Spoken nativeNumber(MatchResult match) {
        String bare = match.group("bare");
        String round = match.group("round");
        int tens = tens(round == null ? match.group("tens") : round);
        int ones = round == null ? ones(bare == null ? match.group("ones") : bare) : 0;
        return Spoken.plain(BigDecimal.valueOf(tens + ones), BigDecimal.ONE);
    }

    private static int tens(@Nullable String word) {
        return word == null ? 0 : 10 * (NATIVE_TENS.indexOf(word.equals("스무") ? "스물" : word) + 1);
    }

    private static int ones(String word) {
        return switch (word) {
            case "하나" -> 1;
            case "둘" -> 2;
            case "셋" -> 3;
            case "넷" -> 4;
            default -> NATIVE_ONES.indexOf(word) + 1;
        };
    }

    static Spoken fraction(MatchResult match) {
        if (match.group("double") != null) {
            return Spoken.times(BigDecimal.TWO);
        }
        return match.group("half") != null
                ? Spoken.fraction(1, 2, Dimension.PERCENT)
                : Spoken.fraction(part(match.group("parts")), part(match.group("of")), Dimension.PERCENT);
    }

    private static long part(String shown) {
        if (Character.isDigit(shown.charAt(0))) {
            return Math.max(1, Long.parseLong(shown.substring(0, Math.min(9, shown.length()))));
        }
        return shown.equals("십") ? 10 : SINO.indexOf(shown) + 1L;
    }

    static int ordinal(MatchResult match) {
        if (match.group("digits") != null) {
            return Integer.parseInt(match.group("digits"));
        }
        if (match.group("next") != null) {
            return 2;
        }
        String word = match.group("word");
        return word == null
                ? SINO.indexOf(match.group("sino")) + 1
                : word.equals("열") ? 10 : NATIVE_ONES.indexOf(word) + 1;
    }

    private static int power(@Nullable String unit) {
        return unit == null ? 0 : java.util.Objects.requireNonNull(POWERS.get(unit.charAt(0)));
    }
}
