package io.daybreak.verification.generated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A window, and the ways in which people write it.
 *
 * @param day whether it is a whole day of UTC
 */
record When(Instant from, Instant to, boolean day) {
    private record Zone(String id, List<String> english, List<String> korean) {}

    private static final List<Zone> ZONES = List.of(
            new Zone("UTC", List.of("UTC", "UTC", "GMT"), List.of("UTC", "UTC", "협정 세계시")),
            new Zone("Asia/Seoul", List.of("KST", "UTC+9", "Asia/Seoul"), List.of("KST", "한국 시간", "한국 시각")),
            new Zone("America/New_York", List.of("EDT", "America/New_York"), List.of("America/New_York", "EDT")));

    When moved(Duration by) {
        return new When(from.plus(by), to.plus(by), day);
    }

    /** The window in words; the choices are the random source's, so that the same seed writes another window alike. */
    String said(boolean korean, Random random) {
        if (day) {
            return korean ? koreanDay(random) : englishDay(random);
        }
        boolean summer = from.atZone(ZoneId.of("America/New_York")).getOffset().getTotalSeconds() == -4 * 3600;
        int pick = random.nextInt(10);
        Zone zone = ZONES.get(pick < 6 ? 0 : pick < 9 || !summer ? 1 : 2);
        boolean bare = zone.id().equals("UTC") && random.nextInt(5) == 0;
        List<String> names = korean ? zone.korean() : zone.english();
        String name = bare ? "" : names.get(random.nextInt(names.size()));
        ZonedDateTime start = from.atZone(ZoneId.of(zone.id()));
        ZonedDateTime end = to.atZone(ZoneId.of(zone.id()));
        List<String> all = korean ? korean(start, end, name) : english(start, end, name);
        return all.get(random.nextInt(all.size()));
    }

    private String englishDay(Random random) {
        LocalDate date = from.atZone(ZoneId.of("UTC")).toLocalDate();
        List<String> all = List.of(
                "on " + date,
                "on " + date + " (UTC)",
                "on " + text(date, "d MMMM yyyy"),
                "on " + text(date, "MMMM d, yyyy"),
                "on " + text(date, "MMM d"),
                "during the whole of " + date,
                "over the whole day of " + text(date, "d MMMM"),
                "on " + text(date, "EEEE, d MMMM yyyy"));
        return all.get(random.nextInt(all.size()));
    }

    private String koreanDay(Random random) {
        LocalDate date = from.atZone(ZoneId.of("UTC")).toLocalDate();
        String written = date.getYear() + "년 " + date.getMonthValue() + "월 " + date.getDayOfMonth() + "일";
        List<String> all = List.of(
                written + "에",
                written + " 하루 동안",
                date + "에",
                date + " 하루 동안",
                date.getMonthValue() + "월 " + date.getDayOfMonth() + "일에",
                written + "(UTC)");
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> english(ZonedDateTime start, ZonedDateTime end, String zone) {
        LocalDate date = start.toLocalDate();
        boolean sameDay = date.equals(end.toLocalDate());
        boolean midnight = end.toLocalTime().toSecondOfDay() == 0;
        String a = clock(start, "HH:mm");
        String b = clock(end, "HH:mm");
        String z = zone.isEmpty() ? "" : " " + zone;
        List<String> all = new ArrayList<>();
        if (sameDay) {
            long minutes = Duration.between(start, end).toMinutes();
            all.add("between " + a + " and " + b + z + " on " + date);
            all.add("from " + a + " to " + b + z + " on " + date);
            all.add("on " + date + " between " + a + " and " + b + z);
            all.add("on " + date + " from " + a + " until " + b + z);
            all.add("between " + a + " and " + b + z + " on " + text(date, "d MMMM yyyy"));
            all.add("between " + a + " and " + b + z + " on " + text(date, "MMMM d"));
            all.add("on " + text(date, "MMM d") + ", " + a + "–" + b + z);
            all.add("(" + date + ", " + a + "-" + b + z + ")");
            all.add("between " + clock(start, "h:mm a") + " and " + clock(end, "h:mm a") + z + " on " + date);
            all.add("from " + clock(start, "h:mma").toLowerCase(Locale.ROOT) + " to "
                    + clock(end, "h:mma").toLowerCase(Locale.ROOT) + z);
            all.add("between " + a + " and " + b + z);
            all.add(a + "–" + b + z);
            all.add("between " + a + ":00 and " + b + ":00" + z + " on " + date);
            all.add("in the " + minutes + " minutes from " + a + z + " on " + date);
            all.add("in the " + minutes + " minutes after " + a + z);
            all.add("in the " + minutes + "-minute window starting at " + a + z);
            if (start.getMinute() == 0 && end.getMinute() == 0) {
                all.add("between " + start.getHour() % 12 + clock(start, " a").toLowerCase(Locale.ROOT) + " and "
                        + clock(end, "h a").toLowerCase(Locale.ROOT) + z);
                all.removeIf(one -> one.startsWith("between 0"));
            }
        }
        if (sameDay || !midnight) {
            all.add("from " + date + " " + a + z + " to " + end.toLocalDate() + " " + b + z);
        }
        all.add("between " + iso(start) + " and " + iso(end));
        return all;
    }

    private static List<String> korean(ZonedDateTime start, ZonedDateTime end, String zone) {
        LocalDate date = start.toLocalDate();
        String a = clock(start, "HH:mm");
        String b = clock(end, "HH:mm");
        String day = date.getMonthValue() + "월 " + date.getDayOfMonth() + "일";
        String full = date.getYear() + "년 " + day;
        String z = zone.isEmpty() ? "" : "(" + zone + ")";
        String front = zone.isEmpty() ? "" : zone + " 기준 ";
        List<String> all = new ArrayList<>();
        if (date.equals(end.toLocalDate())) {
            long minutes = Duration.between(start, end).toMinutes();
            all.add(date + " " + a + "부터 " + b + "까지" + z);
            all.add(full + " " + a + "~" + b + z);
            all.add(day + " " + a + "~" + b + z);
            all.add(front + full + " " + a + "부터 " + b + "까지");
            all.add(full + " " + hour(start) + "부터 " + hour(end) + "까지" + z);
            all.add(front + day + " " + half(start) + "부터 " + half(end) + "까지");
            all.add(full + " " + half(start) + "에서 " + half(end) + " 사이" + z);
            all.add(front + a + "~" + b + "에");
            all.add(front + a + "와 " + b + " 사이에");
            all.add(full + " " + a + "부터 " + minutes + "분 동안" + z);
            all.add(front + half(start) + "부터 " + minutes + "분간");
        }
        all.add(iso(start) + "부터 " + iso(end) + "까지");
        return all;
    }

    private static String iso(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX", Locale.ROOT).format(time);
    }

    private static String hour(ZonedDateTime time) {
        return time.getHour() + "시" + (time.getMinute() == 0 ? "" : " " + time.getMinute() + "분");
    }

    private static String half(ZonedDateTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : time.getMinute() == 30 ? " 반" : " " + time.getMinute() + "분";
        return (time.getHour() < 12 ? "오전 " : "오후 ") + hour + "시" + minutes;
    }

    private static String clock(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    private static String text(LocalDate date, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
    }
}
