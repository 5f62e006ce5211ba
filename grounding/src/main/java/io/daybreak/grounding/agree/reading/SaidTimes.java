package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.text.mention.Meaning.Role;
import io.daybreak.grounding.text.mention.Meaning.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The times that a sentence says, on its dates and in its zones: whether a clock, a date or a weekday fits an instant or a window. */
final class SaidTimes {
    private final ZoneId team;
    private final Set<ZoneId> named;
    private final Set<LocalDate> dates;
    /** The zone that stands behind a time, with its length between: "01:10부터 10분 동안(EDT)". */
    private final Map<Time, ZoneId> lent = new IdentityHashMap<>();

    SaidTimes(List<Time> said, ZoneId team) {
        this.team = team;
        this.named = said.stream()
                .map(Time::zone)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        this.dates = said.stream()
                .filter(time -> time.role() == Role.DATE && time.date() != null)
                .map(time -> Objects.requireNonNull(time.date()))
                .collect(Collectors.toCollection(TreeSet::new));
        for (int i = 1; i < said.size(); i++) {
            lend(said.get(i - 1), said.get(i));
        }
    }

    /** "Monday 20 November" is no time of a Friday. */
    boolean isOnWeekdays(Time time, Span window) {
        return time.weekdays().stream()
                .allMatch(day -> day == local(window.from(), time).getDayOfWeek()
                        || day == local(window.to().minusNanos(1), time).getDayOfWeek());
    }

    boolean isMidnight(Instant instant, Time time) {
        return local(instant, time).toLocalTime().equals(LocalTime.MIDNIGHT)
                || instant.atZone(team).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    boolean isByClock(Time time, Span window) {
        LocalTime first = Objects.requireNonNull(time.first());
        return switch (time.role()) {
            case RANGE -> isRange(time, window);
            case START, AT -> isAt(time, first, window.from(), time.date());
            case END -> isEnd(time, first, window, time.date());
            case DATE -> false;
        };
    }

    private boolean isRange(Time time, Span window) {
        return isAt(time, Objects.requireNonNull(time.first()), window.from(), time.date())
                && isEnd(time, Objects.requireNonNull(time.last()), window, time.lastDate());
    }

    /** A clock without a date of its own ends a window within a day. */
    private boolean isEnd(Time time, LocalTime clock, Span window, @Nullable LocalDate date) {
        ZonedDateTime end = local(window.to(), time);
        if (!end.toLocalTime().truncatedTo(time.precision()).equals(clock)) {
            return false;
        }
        boolean midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        return date == null
                ? !window.to().isAfter(window.from().plus(Duration.ofDays(1)))
                : sameDate(date, time.yearSaid(), end.toLocalDate())
                        || midnight
                                && sameDate(
                                        date, time.yearSaid(), end.toLocalDate().minusDays(1));
    }

    boolean isAt(Time time, LocalTime clock, Instant instant, @Nullable LocalDate date) {
        ZonedDateTime local = local(instant, time);
        return local.toLocalTime().truncatedTo(time.precision()).equals(clock)
                && onDate(time, date, local.toLocalDate());
    }

    /** A clock without a date of its own is of one of the sentence's dates, where it has any. */
    private boolean onDate(Time time, @Nullable LocalDate own, LocalDate actual) {
        if (own != null) {
            return sameDate(own, time.yearSaid(), actual);
        }
        return dates.isEmpty() || dates.stream().anyMatch(date -> sameDate(date, date.getYear() != 2000, actual));
    }

    boolean touches(Time time, Span window) {
        return sameDate(time, local(window.from(), time))
                || sameDate(time, local(window.to().minusNanos(1), time));
    }

    boolean isWholeDay(Time time, Span window) {
        ZonedDateTime start = local(window.from(), time);
        return sameDate(time, start)
                && start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && start.plusDays(1).toInstant().equals(window.to());
    }

    boolean isWholeDays(Time time, Span window) {
        ZonedDateTime start = local(window.from(), time);
        ZonedDateTime end = local(window.to(), time);
        return start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.toLocalTime().equals(LocalTime.MIDNIGHT)
                && sameDate(time, start)
                && sameDate(
                        Objects.requireNonNull(time.lastDate()),
                        time.yearSaid(),
                        end.toLocalDate().minusDays(1));
    }

    static boolean sameDate(Time time, ZonedDateTime actual) {
        return sameDate(Objects.requireNonNull(time.date()), time.yearSaid(), actual.toLocalDate());
    }

    private static boolean sameDate(LocalDate said, boolean year, LocalDate actual) {
        return said.getMonth() == actual.getMonth()
                && said.getDayOfMonth() == actual.getDayOfMonth()
                && (!year || said.getYear() == actual.getYear());
    }

    /** In the zone it names, else in the only one the sentence names, else in the team's. */
    ZonedDateTime local(Instant instant, Time time) {
        if (time.zone() != null) {
            return instant.atZone(time.zone());
        }
        return instant.atZone(named.size() == 1 ? named.iterator().next() : lent.getOrDefault(time, team));
    }

    private void lend(Time time, Time behind) {
        if (Windows.isZoneAlone(behind) && time.zone() == null && behind.zone() != null) {
            lent.put(time, behind.zone());
        }
    }
}
