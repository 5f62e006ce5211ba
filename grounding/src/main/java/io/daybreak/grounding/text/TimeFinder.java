package io.daybreak.grounding.text;

import io.daybreak.grounding.text.mention.Canvas;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Meaning.Role;
import io.daybreak.grounding.text.mention.Meaning.Time;
import io.daybreak.grounding.text.mention.Mention;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates, clock times and windows, and the zones they are said in. */
final class TimeFinder {
    private static final int FLAGS = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final String DATE = TimeWords.DATE;
    private static final String CLOCK = TimeWords.CLOCK;
    private static final String ZONE = TimeWords.ZONE;

    private static String moment(String n) {
        return "(?:(?:(?<date" + n + ">" + DATE + ")(?: ?\\(?(?<dayzone" + n
                + ">" + ZONE + ")\\)?)?(?:T| at |, | )?)?(?<clock" + n
                + ">" + CLOCK + ")(?: ?\\(?(?<zone" + n + ">" + ZONE + ")\\)?)?(?:,? (?:on )?(?<after" + n + ">" + DATE
                + "))?)";
    }

    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{N}:.])(?:(?<zone0>" + ZONE + ") ?(?:기준 ?)?)?(?:between |from )?" + moment("1")
                    + "(?: ?(?:–|—|-|~|∼|〜|부터|에서|[와과](?= .{1,60}사이)) ?| (?:and|to|until|till|through) )" + moment("2")
                    + " ?(?:까지|사이(?:에)?|동안)?" + "(?: ?\\(?(?<zone3>" + ZONE + ")(?: 기준)?\\)?)?(?:,? (?:on )(?<date3>"
                    + DATE + "))?"
                    + "(?![\\p{IsLatin}\\p{N}]|:\\d)",
            FLAGS);
    private static final Pattern DATES = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{N}:.])(?:between |from )?(?<date1>" + DATE
                    + ")(?: ?(?:–|—|~|∼|부터|에서|[와과](?= .{1,60}사이)) ?| (?:and|to|until|till|through) )(?<date2>" + DATE
                    + ")(?: ?까지| 사이(?:에)?)?(?: ?\\(?(?<zone>" + ZONE + ")\\)?)?",
            FLAGS);
    private static final Pattern MOMENT = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{N}:.])(?:(?<zone0>" + ZONE + ") ?(?:기준 ?)?)?"
                    + "(?<before>(?:starting |beginning |started |began )?(?:since|from|starting|beginning|after|at|until|till|by|before|through|around|ending)(?: at)? )?"
                    + moment("1")
                    + "(?<behind> ?(?:부터|이후(?:로)?|이전|까지|전까지)| (?:on|onwards?)(?= |,|\\.|$)(?! \\p{N}| [A-Z]))?(?: ?\\(?(?<zone3>"
                    + ZONE + ")(?: 기준)?\\)?)?(?![\\p{IsLatin}\\p{N}]|:\\d)",
            FLAGS);
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{N}:.])(?<date1>" + DATE + ")(?: ?\\(?(?<zone>" + ZONE
                    + ")\\)?)?(?![\\p{IsLatin}\\p{N}])",
            FLAGS);

    private final Canvas canvas;

    TimeFinder(Canvas canvas) {
        this.canvas = canvas;
    }

    void read() {
        each(RANGE, this::range);
        each(DATES, this::dates);
        each(MOMENT, this::moment);
        each(DAY, this::day);
        canvas.read(Pattern.compile("(?<![\\p{IsLatin}\\p{N}])(?:" + ZONE + ")(?![\\p{IsLatin}\\p{N}])"), match -> {
            ZoneId zone = TimeWords.zone(match.group());
            return zone == null
                    ? null
                    : new Time(
                            Role.DATE,
                            null,
                            false,
                            null,
                            null,
                            null,
                            java.time.temporal.ChronoUnit.DAYS,
                            zone,
                            Set.of());
        });
    }

    /** "14:35 Beijing time", "14:35 PT", "14:35(일본 시간)": a zone that is not known here, which leaves the time open. */
    void readUnknownZones() {
        for (Mention mention : canvas.mentions()) {
            if (mention.meaning() instanceof Time) {
                readUnknown(
                        TimeWords.UNKNOWN_ZONE_BEHIND,
                        mention.end(),
                        canvas.text().length());
                readUnknown(TimeWords.UNKNOWN_ZONE_BEFORE, 0, mention.start());
            }
        }
    }

    private void readUnknown(Pattern pattern, int start, int end) {
        Matcher zone = pattern.matcher(canvas.text()).region(start, end).useTransparentBounds(true);
        if (zone.find() && canvas.isFree(zone.start(1), zone.end(1))) {
            canvas.add(zone.start(1), zone.end(1), new Meaning.Unread());
        }
    }

    private interface Reader {
        @Nullable
        Time read(Matcher match);
    }

    private void each(Pattern pattern, Reader reader) {
        record Found(int start, int end, Time time) {}
        List<Found> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(canvas.text());
        while (matcher.find()) {
            if (canvas.isFree(matcher.start(), matcher.end())) {
                Time time = understood(reader, matcher);
                if (time != null) {
                    found.add(new Found(matcher.start(), matcher.end(), time.on(TimeWords.weekdays(matcher.group()))));
                }
            }
        }
        found.forEach(one -> canvas.add(one.start(), one.end(), one.time()));
    }

    /** Null for what only looks like a time: "25:61", 30 February. */
    private static @Nullable Time understood(Reader reader, Matcher match) {
        try {
            return reader.read(match);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private @Nullable Time range(Matcher match) {
        LocalTime first = TimeWords.clock(match.group("clock1"), null);
        LocalTime last = TimeWords.clock(match.group("clock2"), null);
        if (first == null || last == null) {
            return null;
        }
        first = TimeWords.sameHalf(match.group("clock1"), match.group("clock2"), first);
        last = TimeWords.koreanSameHalf(match.group("clock1"), match.group("clock2"), last);
        String date = some(
                match.group("date1"),
                match.group("after1"),
                match.group("date2"),
                match.group("after2"),
                match.group("date3"));
        String lastDate = match.group("date1") == null && match.group("after1") == null
                ? null
                : some(match.group("date2"), match.group("after2"), match.group("date3"));
        return new Time(
                Role.RANGE,
                TimeWords.date(date),
                TimeWords.hasYear(date),
                first,
                TimeWords.date(lastDate),
                last,
                TimeWords.precision(match.group("clock1"), match.group("clock2")),
                zone(
                        match.group("zone2"),
                        match.group("zone3"),
                        match.group("zone1"),
                        match.group("zone0"),
                        match.group("dayzone1"),
                        match.group("dayzone2")),
                Set.of());
    }

    private @Nullable Time dates(Matcher match) {
        LocalDate first = TimeWords.date(match.group("date1"));
        LocalDate last = TimeWords.date(match.group("date2"));
        return new Time(
                Role.RANGE,
                Objects.requireNonNull(first),
                TimeWords.hasYear(match.group("date1")),
                null,
                Objects.requireNonNull(last),
                null,
                java.time.temporal.ChronoUnit.DAYS,
                zone(match.group("zone")),
                Set.of());
    }

    private @Nullable Time moment(Matcher match) {
        LocalTime clock = TimeWords.clock(match.group("clock1"), null);
        if (clock == null) {
            return null;
        }
        String date = some(match.group("date1"), match.group("after1"));
        return new Time(
                TimeWords.role(match.group("before"), match.group("behind")),
                TimeWords.date(date),
                TimeWords.hasYear(date),
                clock,
                null,
                null,
                TimeWords.precision(match.group("clock1"), null),
                zone(match.group("zone1"), match.group("zone3"), match.group("zone0"), match.group("dayzone1")),
                Set.of());
    }

    private @Nullable Time day(Matcher match) {
        LocalDate date = TimeWords.date(match.group("date1"));
        return new Time(
                Role.DATE,
                Objects.requireNonNull(date),
                TimeWords.hasYear(match.group("date1")),
                null,
                null,
                null,
                java.time.temporal.ChronoUnit.DAYS,
                zone(match.group("zone")),
                Set.of());
    }

    private static @Nullable String some(@Nullable String... choices) {
        for (String choice : choices) {
            if (choice != null) {
                return choice;
            }
        }
        return null;
    }

    /** One zone, however often it is named; a time in two zones at once is none. */
    private static @Nullable ZoneId zone(@Nullable String... names) {
        ZoneId found = null;
        for (String name : names) {
            ZoneId zone = name == null ? null : TimeWords.zone(name);
            if (zone != null && found != null && !zone.equals(found)) {
                throw new DateTimeException("in two zones");
            }
            found = zone == null ? found : zone;
        }
        return found;
    }
}
