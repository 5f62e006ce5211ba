package io.daybreak.grounding.text.number;

import io.daybreak.grounding.text.mention.Meaning.Dimension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as English writes them: "1,204", "1.2k", "two hundred", "a third", "twice", "tenfold", "3rd". */
final class EnglishNumbers {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final List<String> PARTS =
            List.of("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Map<String, Integer> LARGE = Map.of(
            "hundred", 2, "thousand", 3, "k", 3, "m", 6, "million", 6, "mn", 6, "g", 9, "b", 9, "bn", 9, "billion", 9);
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String SMALL_WORD = String.join("|", SMALL.reversed());
    private static final String WORD =
            "(?:" + SMALL_WORD + "|" + String.join("|", TENS) + "|hundred|thousand|million|billion|dozen)";
    private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}_])";
    private static final String END = "(?![\\p{IsLatin}\\p{N}_])";

    /** A sign counts only where nothing stands before it; letters, dots and dashes around digits make it no number. */
    static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{IsLatin}\\p{N}_.:/#-])(?<![\\p{N}],)(?<sign>[+\\u2212-](?=\\d))?"
                    + "(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
                    + "(?:(?<short>[kKMGT])(?![\\p{IsLatin}\\p{N}_])| ?(?<long>hundred|thousand|million|billion|mn|bn)\\b)?"
                    + "(?![\\p{N}_]|[.,:/-]\\p{N})");

    static final Pattern WORDS = Pattern.compile(
            NOT_IN_WORD + "(?:an? (?=hundred|thousand|million|billion|dozen))?" + WORD + "(?:[ -](?:and )?" + WORD
                    + ")*" + END,
            FLAGS);
    /** Says how many, but not which number: no claim carries it. */
    static final Pattern VAGUE = Pattern.compile(
            NOT_IN_WORD
                    + "(?:most of(?! (?:all|any))|(?:an? |the )?(?:vast )?(?:majority|minority|bulk)|no (?:small|little|mean|lack|shortage|end)|(?:an? )?(?:few|couple|handful|several|umpteen|countless|innumerable|numerous|myriad|tens|dozens|scores|hundreds|thousands|millions|billions)"
                    + "(?: of)?(?: (?:dozen|hundred|thousand|million|billion)s?(?: of)?)*)" + END,
            FLAGS);

    static final Pattern SINGLE =
            Pattern.compile(NOT_IN_WORD + "(?:an?|one|the) (?:single|lone|solitary)" + END, FLAGS);
    static final Pattern MULTIPLE = Pattern.compile(
            NOT_IN_WORD
                    + "(?:(?<twice>twice|doubl(?:e|ed|es|ing)|two-?fold)|(?<thrice>thrice|tripl(?:e|ed|es|ing)|trebled|three-?fold)"
                    + "|(?<four>quadrupl(?:e|ed|es|ing)|four-?fold)|(?<five>quintupled)|(?<half>halv(?:ed|es|ing))|(?<fold>"
                    + WORD + ")-?fold)" + END,
            FLAGS);
    static final Pattern FRACTION = Pattern.compile(
            NOT_IN_WORD + "(?:(?<count>an?|one|two|three|four|five|six|seven|eight|nine)[ -])?"
                    + "(?<part>hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
                    + "(?<times>(?= (?:as (?:many|much|high|long|low|often|large|fast|slow)|the |that of|those of)))?"
                    + END,
            FLAGS);
    static final Pattern ORDINAL = Pattern.compile(
            NOT_IN_WORD
                    + "(?<!\\bper |\\beach |\\bone |\\d )(?:(?<digits>\\d{1,4})(?:st|nd|rd|th)|(?:no\\.|number|place|rank(?:ed)?|position|#) ?#?(?<place>\\d{1,4})(?![\\p{N}.,:/])"
                    + "|(?<word>" + String.join("|", ORDINALS.subList(1, ORDINALS.size()))
                    + ")(?! ?-?(?:half|quarter))|runner-up)" + END,
            FLAGS);

    private EnglishNumbers() {}

    static Spoken digits(MatchResult match) {
        String shown = match.group("digits").replace(",", "");
        BigDecimal value = new BigDecimal(shown);
        String suffix = match.group("short") != null ? match.group("short") : match.group("long");
        int zeros = suffix == null ? 0 : suffix.equals("T") ? 12 : power(suffix);
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(zeros - value.scale());
        value = value.scaleByPowerOfTen(zeros);
        String sign = match.group("sign");
        boolean minus = sign != null && !sign.equals("+");
        return Spoken.plain(minus ? value.negate() : value, step).withSign(sign != null);
    }

    static @Nullable Spoken words(MatchResult match) {
        long total = 0;
        long group = 0;
        for (String word : match.group().toLowerCase(Locale.ROOT).split("[ -]")) {
            if (word.equals("and") || word.equals("a") || word.equals("an")) {
                continue;
            }
            if (word.equals("dozen")) {
                group = Math.max(group, 1) * 12;
            } else if (LARGE.containsKey(word)) {
                long scale = (long) Math.pow(10, power(word));
                group = Math.max(group, 1) * scale;
                if (scale > 100) {
                    total += group;
                    group = 0;
                }
            } else {
                group += SMALL.contains(word) ? SMALL.indexOf(word) : 10L * (TENS.indexOf(word) + 2);
            }
        }
        BigDecimal value = BigDecimal.valueOf(total + group);
        boolean large = value.compareTo(BigDecimal.valueOf(1000)) >= 0;
        return Spoken.plain(value, large ? Spoken.lastDigit(value) : BigDecimal.ONE);
    }

    static Spoken multiple(MatchResult match) {
        if (match.group("half") != null) {
            return Spoken.fraction(1, 2, Dimension.TIMES);
        }
        String fold = match.group("fold");
        if (fold != null) {
            String word = fold.toLowerCase(Locale.ROOT);
            long times = SMALL.contains(word)
                    ? SMALL.indexOf(word)
                    : TENS.contains(word) ? 10L * (TENS.indexOf(word) + 2) : (long) Math.pow(10, power(word));
            return Spoken.times(BigDecimal.valueOf(times));
        }
        int times = match.group("twice") != null
                ? 2
                : match.group("thrice") != null ? 3 : match.group("four") != null ? 4 : 5;
        return Spoken.times(BigDecimal.valueOf(times));
    }

    /** Null for "third" and the like alone: an ordinal; "half" alone is a fraction. */
    static @Nullable Spoken fraction(MatchResult match) {
        String count = match.group("count");
        String part = singular(match.group("part").toLowerCase(Locale.ROOT));
        if (count == null && !part.equals("half")) {
            return null;
        }
        long parts = count == null || count.toLowerCase(Locale.ROOT).startsWith("a")
                ? 1
                : SMALL.indexOf(count.toLowerCase(Locale.ROOT));
        int of = part.equals("fourth") ? 4 : PARTS.indexOf(part) + 2;
        return Spoken.fraction(parts, of, match.group("times") == null ? Dimension.PERCENT : Dimension.TIMES);
    }

    static int ordinal(MatchResult match) {
        if (match.group("digits") != null) {
            return Integer.parseInt(match.group("digits"));
        }
        if (match.group("place") != null) {
            return Integer.parseInt(match.group("place"));
        }
        return match.group("word") == null
                ? 2
                : ORDINALS.indexOf(match.group("word").toLowerCase(Locale.ROOT)) + 1;
    }

    private static String singular(String part) {
        return part.equals("halves") ? "half" : part.endsWith("s") ? part.substring(0, part.length() - 1) : part;
    }

    private static int power(String word) {
        return java.util.Objects.requireNonNull(LARGE.getOrDefault(word.toLowerCase(Locale.ROOT), 1));
    }
}
