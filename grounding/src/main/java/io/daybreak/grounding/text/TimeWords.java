package io.daybreak.grounding.text;

import io.daybreak.grounding.text.mention.Meaning.Role;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single dates, clocks and zones in words and digits, English and Korean. */
final class TimeWords {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )";
    private static final String WEEKDAYS =
            "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[월화수목금토일](?:요일)?";
    static final String DATE = "(?:" + WEEKDAY
            + "?(?:\\d{4}-\\d{2}-\\d{2}|\\d{4}/\\d{1,2}/\\d{1,2}|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH
            + "(?:,? (?:19|20)\\d{2}(?!\\d))?+|" + MONTH
            + " \\d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d{2}(?!\\d))?+(?![\\d:])|(?:\\d{4}년 ?)?\\d{1,2}월 ?\\d{1,2}일)(?: ?\\((?:"
            + WEEKDAYS
            + ")\\))?)";
    static final String CLOCK =
            "(?:(?:(?:오전|오후|새벽|아침|낮|저녁|밤) ?)?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[ap]\\.?m\\b\\.?)?(?!\\d)"
                    + "|\\d{1,2}(?: ?[ap]\\.?m\\b\\.?)|\\d{1,2}(?= ?(?:to|until|and|-|–) ?\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\b)|(?:(?:오전|오후|새벽|아침|낮|저녁|밤) ?)?\\d{1,2}시(?!간)(?: ?(?:\\d{1,2}분(?: ?\\d{1,2}초)?|반))?|noon|midnight|정오|자정)";
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "UTC"),
            Map.entry("UTC", "UTC"),
            Map.entry("GMT", "UTC"),
            Map.entry("협정세계시", "UTC"),
            Map.entry("세계시", "UTC"),
            Map.entry("세계표준시", "UTC"),
            Map.entry("KST", "Asia/Seoul"),
            Map.entry("한국시간", "Asia/Seoul"),
            Map.entry("한국표준시", "Asia/Seoul"),
            Map.entry("한국시각", "Asia/Seoul"),
            Map.entry("서울시간", "Asia/Seoul"),
            Map.entry("서울시각", "Asia/Seoul"),
            Map.entry("KOREATIME", "Asia/Seoul"),
            Map.entry("KOREANTIME", "Asia/Seoul"),
            Map.entry("KOREASTANDARDTIME", "Asia/Seoul"),
            Map.entry("KOREANSTANDARDTIME", "Asia/Seoul"),
            Map.entry("SEOULTIME", "Asia/Seoul"),
            Map.entry("JST", "Asia/Tokyo"),
            Map.entry("IST", "Asia/Kolkata"),
            Map.entry("SGT", "Asia/Singapore"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"));
    static final String ZONE =
            "(?-i:(?:UTC|GMT)[+-]\\d{1,2}(?::?\\d{2})?|UTC|GMT|KST|JST|IST|SGT|CES?T|BST|E[SD]T|C[SD]T|M[SD]T|P[SD]T|MSK|HKT|AE[SD]T|EES?T"
                    + "|Z(?![\\p{IsLatin}\\p{N}])|(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Za-z_/+-]+\\d{0,2}"
                    + "|(?<=\\d)[+-]\\d{2}:?\\d{2}(?!\\d)|(?i:utc|gmt|kst)(?![\\p{IsLatin}])|(?i:Korean? (?:standard )?time|Seoul time)|한국 ?시[간각]|한국 ?표준시|서울 ?시[간각]|협정 ?세계시|세계 ?표준시|세계시)";
    private static final Pattern CLOCK_PARTS = Pattern.compile(
            "(?<half>오전|오후|새벽|아침|낮|저녁|밤)? ?(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::(?<second>\\d{2}(?:\\.\\d{1,9})?))?|시(?: ?(?:(?<kmin>\\d{1,2})분(?: ?(?<ksec>\\d{1,2})초)?|(?<khalf>반)))?)?(?: ?(?<ampm>[ap])\\.?m\\.?)?",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern NAMED_WEEKDAY = Pattern.compile(
            "(?<!\\p{L})(?:mon|tue|wed|thu|fri|sat|sun)(?=(?:s|nes|rs|ur)?(?:day)?(?!\\p{L}))|(?<=\\()[월화수목금토일](?=(?:요일)?\\))",
            Pattern.CASE_INSENSITIVE);
    private static final String MEASURED = "(?!응답|소요|지연|처리|대기|지속|실행|호출|같은|동일|해당|장애|발생|오류|점검|측정|관측|영향|피크)";
    private static final String NAMED_TIME = "\\p{Lu}\\p{L}*(?: \\p{L}+){0,2} [Tt]ime\\b|local time\\b|(?<![가-힣])"
            + MEASURED + "[가-힣]+ ?(?:표준 ?)?시[간각](?!대)";
    /** What names a zone behind a time, in group 1. */
    static final Pattern UNKNOWN_ZONE_BEHIND =
            Pattern.compile("^ ?\\(?([A-Z]{2,5}(?![\\p{IsLatin}\\p{N}_])|" + NAMED_TIME + ")");

    static final Pattern UNKNOWN_ZONE_BEFORE =
            Pattern.compile("((?<![\\p{L}\\p{N}])[A-Z]{1,4}T|" + NAMED_TIME + "(?: 기준)?),? ?$");

    private TimeWords() {}

    static @Nullable LocalDate date(@Nullable String said) {
        if (said == null) {
            return null;
        }
        Matcher numbers = Pattern.compile("\\d+").matcher(said);
        List<Integer> all =
                numbers.results().map(one -> Integer.parseInt(one.group())).toList();
        String lower = said.toLowerCase(Locale.ROOT);
        Matcher month = Pattern.compile("(?<![\\p{L}])" + MONTH, Pattern.CASE_INSENSITIVE)
                .matcher(lower);
        if (month.find()) {
            int index = MONTHS.indexOf(month.group().substring(0, 3)) + 1;
            return LocalDate.of(all.size() > 1 ? all.get(1) : 2000, index, all.getFirst());
        }
        return all.size() == 3
                ? LocalDate.of(all.get(0), all.get(1), all.get(2))
                : LocalDate.of(2000, all.get(0), all.get(1));
    }

    /** The weekdays named in a time: "Friday 20 November", "11월 20일(금)". */
    static Set<DayOfWeek> weekdays(String said) {
        Set<DayOfWeek> all = EnumSet.noneOf(DayOfWeek.class);
        NAMED_WEEKDAY.matcher(said).results().forEach(one -> {
            String name = one.group().toLowerCase(Locale.ROOT);
            int korean = "월화수목금토일".indexOf(name.charAt(0));
            all.add(DayOfWeek.of(1 + (korean < 0 ? DAYS.indexOf(name) : korean)));
        });
        return all;
    }

    static boolean hasYear(@Nullable String said) {
        return said != null && Pattern.compile("\\d{4}").matcher(said).find();
    }

    /** The time of a clock as said; "24:00" and "midnight" are 00:00; null where it is none. */
    static @Nullable LocalTime clock(String said, @Nullable String half) {
        switch (said.toLowerCase(Locale.ROOT)) {
            case "noon", "정오" -> {
                return LocalTime.NOON;
            }
            case "midnight", "자정" -> {
                return LocalTime.MIDNIGHT;
            }
            default -> {}
        }
        Matcher parts = CLOCK_PARTS.matcher(said);
        if (!parts.matches()) {
            return null;
        }
        int hour = hour(Integer.parseInt(parts.group("hour")), half == null ? half(parts) : half);
        String minute = parts.group("minute") != null ? parts.group("minute") : parts.group("kmin");
        String second = parts.group("second") != null ? parts.group("second") : parts.group("ksec");
        int minutes = parts.group("khalf") != null ? 30 : minute == null ? 0 : Integer.parseInt(minute);
        if (hour == 24 && minutes == 0) {
            return LocalTime.MIDNIGHT;
        }
        long nanos = second == null
                ? 0
                : new java.math.BigDecimal(second).movePointRight(9).longValueExact();
        return LocalTime.of(hour, minutes).plusNanos(nanos);
    }

    private static String half(Matcher parts) {
        String ampm = parts.group("ampm");
        return ampm != null ? ampm.toLowerCase(Locale.ROOT) : Objects.requireNonNullElse(parts.group("half"), "");
    }

    private static int hour(int hour, String half) {
        return switch (half) {
            case "p", "오후", "저녁", "밤" -> hour < 12 ? hour + 12 : hour;
            case "a", "오전" -> hour == 12 ? 0 : hour;
            case "낮" -> hour < 6 ? hour + 12 : hour;
            default -> hour;
        };
    }

    /** In "2 to 3 pm" and "2:00–2:35 pm" the half of the day is said once, behind. */
    static LocalTime sameHalf(String first, String last, LocalTime said) {
        boolean bare = !first.toLowerCase(Locale.ROOT).matches(".*[ap]\\.?m.*");
        Matcher behind =
                Pattern.compile("([ap])\\.?m", Pattern.CASE_INSENSITIVE).matcher(last);
        return bare && behind.find()
                ? Objects.requireNonNullElse(clock(first, behind.group(1).toLowerCase(Locale.ROOT)), said)
                : said;
    }

    /** In "오후 2시부터 3시까지" it is said once, in front. */
    static LocalTime koreanSameHalf(String first, String last, LocalTime said) {
        Matcher front = Pattern.compile("^(오전|오후)").matcher(first);
        boolean bare =
                !Pattern.compile("^(?:오전|오후|새벽|아침|낮|저녁|밤|정오|자정)").matcher(last).find();
        return bare && front.find() && said.getHour() < 12
                ? Objects.requireNonNullElse(clock(last, front.group(1)), said)
                : said;
    }

    static ChronoUnit precision(String first, @Nullable String last) {
        ChronoUnit one = precision(first);
        ChronoUnit other = last == null ? one : precision(last);
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static ChronoUnit precision(String clock) {
        if (Pattern.compile("\\.\\d+").matcher(clock).find()) {
            return Pattern.compile("\\.\\d{1,3}(?!\\d)").matcher(clock).find() ? ChronoUnit.MILLIS : ChronoUnit.NANOS;
        }
        return Pattern.compile("\\d:\\d{2}:\\d|초").matcher(clock).find() ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
    }

    /** The zone of a name or offset; null where there is no such zone. */
    static @Nullable ZoneId zone(String said) {
        String name = said.replace(" ", "");
        try {
            String known = ZONES.get(name.toUpperCase(Locale.ROOT));
            if (known != null) {
                return ZoneId.of(known);
            }
            return ZoneId.of(
                    name.matches("(?:UTC|GMT)?[+-]\\d{1,2}.*") ? offset(name.replaceFirst("^(?:UTC|GMT)", "")) : name);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String offset(String said) {
        String digits = said.substring(1).replace(":", "");
        String hours = digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits;
        String minutes = digits.length() > 2 ? digits.substring(digits.length() - 2) : "00";
        return said.charAt(0) + (hours.length() < 2 ? "0" + hours : hours) + ":" + minutes;
    }

    static Role role(@Nullable String before, @Nullable String behind) {
        String words = (before == null ? "" : before.toLowerCase(Locale.ROOT)) + (behind == null ? "" : behind);
        if (Pattern.compile("since|from|starting|beginning|after|부터|이후|onward| on")
                .matcher(words)
                .find()) {
            return Role.START;
        }
        return Pattern.compile("until|till|by|before|through|ending|까지|이전")
                        .matcher(words)
                        .find()
                ? Role.END
                : Role.AT;
    }
}
