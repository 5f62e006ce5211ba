package io.daybreak.verification.generated;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A number as people write it.
 *
 * @param text with its unit, and whatever makes it a bound or an approximation
 * @param op of the claim that carries it
 * @param value of that claim
 * @param unit of that claim; empty: the data's own
 * @param wrong the same said of another number, or the other way round
 */
record Figure(String text, String op, BigDecimal value, String unit, String wrong) {
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> NATIVE = List.of("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열");

    /** How a bound is said: before or behind the number, its operator, and its opposite. */
    private record Bound(String before, String behind, String op, String wrongBefore, String wrongBehind) {}

    private static final List<Bound> ENGLISH = List.of(
            new Bound("over ", "", ">", "under ", ""),
            new Bound("more than ", "", ">", "fewer than ", ""),
            new Bound("at least ", "", ">=", "at most ", ""),
            new Bound("no fewer than ", "", ">=", "no more than ", ""),
            new Bound("fewer than ", "", "<", "more than ", ""),
            new Bound("under ", "", "<", "over ", ""),
            new Bound("less than ", "", "<", "more than ", ""),
            new Bound("no more than ", "", "<=", "no less than ", ""),
            new Bound("at most ", "", "<=", "at least ", ""));
    private static final List<Bound> KOREAN = List.of(
            new Bound("", " 이상", ">=", "", " 이하"),
            new Bound("", " 초과", ">", "", " 미만"),
            new Bound("", " 넘게", ">", "", " 미만으로"),
            new Bound("최소 ", "", ">=", "최대 ", ""),
            new Bound("", " 미만", "<", "", " 이상"),
            new Bound("", " 이하", "<=", "", " 이상"));

    /** How many of something; Korean has its counter behind the number. */
    static Figure count(boolean korean, Random random, BigDecimal exact, String counter) {
        int style = exact.signum() == 0 ? 0 : random.nextInt(10);
        BigDecimal other = other(exact, 0);
        if (style < 5) {
            int shape = random.nextInt(3);
            return new Figure(
                    whole(korean, exact, counter, shape), "=", exact, "", whole(korean, other, counter, shape));
        }
        if (style < 6) {
            return shortened(korean, exact, counter);
        }
        BigDecimal two = exact.round(new MathContext(2, RoundingMode.HALF_UP)).stripTrailingZeros();
        if (style < 8) {
            boolean loose = random.nextBoolean();
            BigDecimal stated = loose ? plain(two) : exact;
            return about(
                    korean,
                    random,
                    digits(two) + counter,
                    digits(plain(two.multiply(new BigDecimal("1.4")).add(BigDecimal.TEN))
                                    .setScale(0, RoundingMode.UP))
                            + counter,
                    loose ? "~" : "=",
                    stated,
                    "");
        }
        return bound(korean, random, exact, counter, "");
    }

    /** A number of a unit; the unit is the data's, in which it is said, or converted. */
    static Figure measured(boolean korean, Random random, BigDecimal exact, String unit) {
        String said = switch (unit) {
            case "us" ->
                exact.compareTo(new BigDecimal(1_000_000)) >= 0
                        ? "s"
                        : exact.compareTo(new BigDecimal(1000)) >= 0 ? "ms" : "us";
            case "s" -> exact.compareTo(new BigDecimal("0.5")) < 0 ? "ms" : "s";
            case "By" ->
                exact.compareTo(new BigDecimal(2_000_000)) >= 0
                        ? "MBy"
                        : exact.compareTo(new BigDecimal(2000)) >= 0 ? "kBy" : "By";
            default -> unit;
        };
        if (random.nextInt(4) == 0) {
            said = unit;
        }
        BigDecimal value = Truth.convert(exact, unit, said).orElseThrow();
        int decimals = value.abs().compareTo(new BigDecimal(100)) >= 0
                ? random.nextInt(2)
                : value.abs().compareTo(BigDecimal.ONE) >= 0 ? random.nextInt(3) : 3;
        BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
        String word = word(korean, said, random);
        int style = random.nextInt(10);
        if (style < 7) {
            return new Figure(digits(shown) + word, "=", shown, said, digits(other(shown, decimals)) + word);
        }
        if (style < 9 && shown.signum() != 0) {
            BigDecimal far = shown.multiply(new BigDecimal("1.5")).setScale(decimals, RoundingMode.UP);
            return about(
                    korean,
                    random,
                    digits(shown) + word,
                    digits(far) + word,
                    random.nextBoolean() ? "~" : "=",
                    shown,
                    said);
        }
        return bound(korean, random, value, word, said);
    }

    private static Figure about(
            boolean korean, Random random, String text, String far, String op, BigDecimal value, String unit) {
        List<String> before = korean
                ? List.of("약 ", "대략 ", "")
                : List.of("about ", "around ", "roughly ", "approximately ", "nearly ");
        String word = before.get(random.nextInt(before.size()));
        List<String> behind = List.of("가량", " 정도", "쯤");
        String end = word.isEmpty() ? behind.get(random.nextInt(behind.size())) : "";
        return new Figure(word + text + end, op, value, unit, word + far + end);
    }

    private static Figure bound(boolean korean, Random random, BigDecimal exact, String word, String unit) {
        List<Bound> all = korean ? KOREAN : ENGLISH;
        Bound bound = all.get(random.nextInt(all.size()));
        boolean lower = bound.op().startsWith(">");
        BigDecimal edge = plain(exact.multiply(new BigDecimal(lower ? "0.93" : "1.08"))
                .round(new MathContext(2, lower ? RoundingMode.DOWN : RoundingMode.UP)));
        boolean strict = bound.op().length() == 1;
        if (!word.isEmpty() && !unit.isEmpty() && bound.before().equals("fewer than ")
                || strict && edge.compareTo(exact) == 0) {
            return new Figure(
                    digits(exact.setScale(Math.min(2, Math.max(0, exact.scale())), RoundingMode.HALF_UP)) + word,
                    "=",
                    exact.setScale(Math.min(2, Math.max(0, exact.scale())), RoundingMode.HALF_UP),
                    unit,
                    digits(other(exact.setScale(0, RoundingMode.HALF_UP), 0)) + word);
        }
        return new Figure(
                bound.before() + digits(edge) + word + bound.behind(),
                bound.op(),
                edge,
                unit,
                bound.wrongBefore() + digits(edge) + word + bound.wrongBehind());
    }

    private static Figure shortened(boolean korean, BigDecimal exact, String counter) {
        boolean man = korean && exact.compareTo(new BigDecimal(10_000)) >= 0;
        boolean thousand = exact.compareTo(new BigDecimal(1000)) >= 0;
        if (!thousand) {
            return new Figure(digits(exact) + counter, "=", exact, "", digits(other(exact, 0)) + counter);
        }
        if (!korean) {
            boolean million = exact.compareTo(new BigDecimal(1_000_000)) >= 0;
            BigDecimal shown = exact.movePointLeft(million ? 6 : 3).setScale(1, RoundingMode.HALF_UP);
            return new Figure(shown + (million ? "M" : "k"), "=", exact, "", other(shown, 1) + (million ? "M" : "k"));
        }
        return new Figure(
                korean(exact, man ? 3 : 2) + " " + counter,
                "=",
                exact,
                "",
                korean(other(exact, 0).multiply(BigDecimal.TWO), man ? 3 : 2) + " " + counter);
    }

    /** "1만 2천", "2천 900". */
    private static String korean(BigDecimal exact, int zeros) {
        long value = exact.movePointLeft(zeros)
                .setScale(0, RoundingMode.HALF_UP)
                .movePointRight(zeros)
                .longValueExact();
        long man = value / 10_000;
        long thousand = value % 10_000 / 1000;
        long rest = value % 1000;
        StringBuilder text = new StringBuilder();
        text.append(man > 0 ? man + "만 " : "")
                .append(thousand > 0 ? thousand + "천 " : "")
                .append(rest > 0 ? rest : "");
        return text.toString().strip();
    }

    private static String whole(boolean korean, BigDecimal value, String counter, int shape) {
        int small = value.compareTo(BigDecimal.TEN) <= 0 ? value.intValue() : 0;
        if (shape == 0 && small > 0) {
            return korean ? NATIVE.get(small) + " " + counter : WORDS.get(small);
        }
        return (shape == 1 ? value.toPlainString() : digits(value)) + counter;
    }

    /** 100 x part / whole. */
    static Figure percent(boolean korean, Random random, BigDecimal exact) {
        int decimals = exact.compareTo(BigDecimal.TEN) < 0 ? 1 + random.nextInt(2) : random.nextInt(2);
        BigDecimal shown = exact.setScale(decimals, RoundingMode.HALF_UP);
        String sign = korean
                ? List.of("%", "%", "퍼센트").get(random.nextInt(3))
                : List.of("%", " %", " percent").get(random.nextInt(3));
        if (random.nextInt(4) == 0) {
            for (Fraction fraction : Fraction.ALL) {
                if (exact.subtract(fraction.percent()).abs().compareTo(exact.movePointLeft(2)) < 0) {
                    return new Figure(fraction.said(korean), "=", shown, "", fraction.wrong(korean));
                }
            }
        }
        String about = random.nextInt(4) == 0 ? korean ? "약 " : "about " : "";
        return new Figure(about + digits(shown) + sign, "=", shown, "", about + digits(other(shown, decimals)) + sign);
    }

    private record Fraction(
            BigDecimal percent, String english, String korean, String wrongEnglish, String wrongKorean) {
        static final List<Fraction> ALL = List.of(
                new Fraction(new BigDecimal(50), "about half", "약 절반", "about a quarter", "약 4분의 1"),
                new Fraction(new BigDecimal("33.333"), "about a third", "약 3분의 1", "about a fifth", "약 5분의 1"),
                new Fraction(new BigDecimal("66.667"), "about two thirds", "약 3분의 2", "about half", "약 절반"),
                new Fraction(new BigDecimal(25), "about a quarter", "약 4분의 1", "about half", "약 절반"),
                new Fraction(new BigDecimal(75), "about three quarters", "약 4분의 3", "about a third", "약 3분의 1"));

        String said(boolean ko) {
            return ko ? korean : english;
        }

        String wrong(boolean ko) {
            return ko ? wrongKorean : wrongEnglish;
        }
    }

    /** "9 times", "9배"; without the words that follow. */
    static Figure times(boolean korean, Random random, BigDecimal exact) {
        BigDecimal shown = exact.setScale(exact.compareTo(BigDecimal.TEN) < 0 ? 1 : 0, RoundingMode.HALF_UP);
        BigDecimal wrong = other(shown, Math.max(0, shown.scale()));
        boolean two = exact.subtract(BigDecimal.TWO).abs().compareTo(new BigDecimal("0.05")) < 0;
        if (two && random.nextBoolean()) {
            return new Figure(korean ? "두 배" : "twice", "=", BigDecimal.TWO, "", korean ? "네 배" : "four times");
        }
        if (random.nextInt(4) == 0) {
            BigDecimal round = exact.setScale(0, RoundingMode.HALF_UP);
            return about(
                    korean,
                    random,
                    digits(round) + (korean ? "배" : " times"),
                    digits(round.multiply(BigDecimal.TWO)) + (korean ? "배" : " times"),
                    "~",
                    round,
                    "");
        }
        return new Figure(
                digits(shown) + (korean ? "배" : " times"), "=", shown, "", digits(wrong) + (korean ? "배" : " times"));
    }

    static String word(boolean korean, String unit, Random random) {
        List<String> words = switch (unit) {
            case "%" -> korean ? List.of("%", "퍼센트") : List.of("%", " %", " percent");
            case "us" -> korean ? List.of("µs", "마이크로초") : List.of(" µs", " microseconds", " us");
            case "ms" -> korean ? List.of("ms", " ms", "밀리초") : List.of(" ms", "ms", " milliseconds");
            case "s" -> korean ? List.of("초", "s") : List.of(" s", " seconds", "s");
            case "By" -> korean ? List.of("바이트", "B") : List.of(" bytes", " B");
            case "kBy" -> korean ? List.of("kB", "킬로바이트") : List.of(" kB", " kilobytes");
            case "MBy" -> korean ? List.of("MB", "메가바이트") : List.of(" MB", " megabytes");
            case "MiBy" -> List.of(" MiB", "MiB");
            case "1/s" -> korean ? List.of("/s") : List.of("/s", " per second");
            case "1", "" -> List.of("");
            default -> List.of(" " + unit);
        };
        return words.get(random.nextInt(words.size()));
    }

    /** A number that is more than 10 % off, and another one at the decimals shown. */
    private static BigDecimal other(BigDecimal shown, int decimals) {
        return shown.multiply(new BigDecimal("1.3"))
                .setScale(decimals, RoundingMode.DOWN)
                .add(BigDecimal.TWO.movePointLeft(decimals));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    static String digits(BigDecimal value) {
        BigDecimal plain = plain(value);
        return String.format(Locale.ROOT, "%,." + plain.scale() + "f", plain);
    }
}
