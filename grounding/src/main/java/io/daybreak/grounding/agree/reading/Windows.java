package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.text.Sentence;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import io.daybreak.grounding.text.mention.Meaning.Role;
import io.daybreak.grounding.text.mention.Meaning.Time;
import io.daybreak.grounding.text.mention.Mention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the claims' windows, and which of their stated times, each time in the sentence means. */
public final class Windows {
    private static final Pattern AFTER = Pattern.compile("^after\\b|이후", Pattern.CASE_INSENSITIVE);

    private final Map<String, Span> windows = new LinkedHashMap<>();
    private final List<Claim.Value> times;
    private final ZoneId team;
    private final Set<ZoneId> named;
    private final Set<LocalDate> dates;
    private final List<Time> clocks;
    private final Set<Duration> lengths;
    private final List<Mention> relatives;
    /** The zone that stands behind a time, with its length between: "01:10부터 10분 동안(EDT)". */
    private final Map<Time, ZoneId> lent = new IdentityHashMap<>();

    public Windows(List<Claim> claims, Sentence sentence, ZoneId team) {
        for (Claim claim : claims) {
            for (Measure measure : claim.measures()) {
                windows.put(Side.window(measure), new Span(measure.from(), measure.to()));
            }
        }
        this.times = claims.stream()
                .filter(Claim.Value.class::isInstance)
                .map(Claim.Value.class::cast)
                .filter(claim -> claim.value() instanceof Stated.Time)
                .toList();
        this.team = team;
        List<Time> said = sentence.mentions().stream()
                .map(Mention::meaning)
                .filter(Time.class::isInstance)
                .map(Time.class::cast)
                .toList();
        this.named = said.stream()
                .map(Time::zone)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        this.dates = said.stream()
                .filter(time -> time.role() == Role.DATE && time.date() != null)
                .map(time -> Objects.requireNonNull(time.date()))
                .collect(Collectors.toCollection(TreeSet::new));
        this.relatives = sentence.words(Cue.DAY_BEFORE, Cue.WEEK_BEFORE, Cue.HOUR_BEFORE, Cue.EARLIER);
        this.lengths = sentence.mentions().stream()
                .map(Mention::meaning)
                .filter(Meaning.Quantity.class::isInstance)
                .flatMap(one -> Span.length((Meaning.Quantity) one).stream())
                .collect(Collectors.toSet());
        this.clocks = said.stream().filter(time -> time.first() != null).toList();
        for (int i = 1; i < said.size(); i++) {
            lend(said.get(i - 1), said.get(i));
        }
    }

    private void lend(Time time, Time behind) {
        if (isZoneAlone(behind) && time.zone() == null && behind.zone() != null) {
            lent.put(time, behind.zone());
        }
    }

    public int count() {
        return windows.size();
    }

    /** The windows that a time or a relative word means; none where it fits none. */
    Set<String> meant(Mention mention) {
        return switch (mention.meaning()) {
            case Time time -> undated(time, mention, fitting(time));
            case Meaning.Word word -> new RelativeWindows(windows, team).meant(word.cue());
            case Meaning.Name n -> Set.of();
            case Meaning.Quoted q -> Set.of();
            case Meaning.Ordinal o -> Set.of();
            case Meaning.Unread u -> Set.of();
            case Meaning.Quantity q -> Set.of();
        };
    }

    /** The claims that state this time, at the precision shown: "at" it exactly, "after" and "before" it as a bound. */
    public List<Claim.Value> stating(Mention mention) {
        if (!(mention.meaning() instanceof Time time) || time.role() == Role.RANGE || isZoneAlone(time)) {
            return List.of();
        }
        Set<Op> said = switch (time.role()) {
            case RANGE, AT, DATE -> Set.of(Op.EQUAL);
            case START -> AFTER.matcher(mention.text()).find() ? Set.of(Op.MORE, Op.AT_LEAST) : Set.of(Op.EQUAL);
            case END -> Set.of(Op.LESS, Op.AT_MOST);
        };
        return times.stream()
                .filter(claim -> said.contains(claim.op()) && states(claim, time))
                .toList();
    }

    private boolean states(Claim.Value claim, Time time) {
        Instant stated = ((Stated.Time) claim.value()).start();
        if (!isOnWeekdays(time, new Span(stated, stated.plusNanos(1)))) {
            return false;
        }
        return time.first() == null
                ? ((Stated.Time) claim.value()).length().equals(Duration.ofDays(1))
                        && sameDate(time, local(stated, time))
                : isAt(time, time.first(), stated, time.date());
    }

    public boolean hasStatedTimes() {
        return !times.isEmpty();
    }

    /** A zone alone speaks of the other times. */
    public static boolean isZoneAlone(Time time) {
        return time.role() == Role.DATE && time.date() == null;
    }

    /** The windows of a length: "over 35 minutes". */
    public Set<String> ofLength(Meaning.Quantity said) {
        return Span.length(said)
                .map(length -> matching(window -> window.length().equals(length)))
                .orElse(Set.of());
    }

    /** A clock without a date, beside "the day before", is not of the day before, unless the two stand together. */
    private Set<String> undated(Time time, Mention mention, Set<String> fitting) {
        if (fitting.size() < 2 || time.first() == null || time.date() != null) {
            return fitting;
        }
        Set<String> rest = new TreeSet<>(fitting);
        for (Mention other : relatives) {
            Set<String> before = meant(other);
            if (other.isBeside(mention)) {
                return fitting.stream().filter(before::contains).collect(Collectors.toSet());
            }
            rest.removeAll(before);
        }
        return rest.isEmpty() ? fitting : rest;
    }

    /** Whether each window is one or more whole days of the team: what a sentence without times is about. */
    public boolean areWholeDays() {
        return windows.values().stream()
                .allMatch(window -> Stream.of(window.from(), window.to())
                        .allMatch(end -> end.atZone(team).toLocalTime().equals(LocalTime.MIDNIGHT)));
    }

    private Set<String> fitting(Time time) {
        Set<String> fitting = byDateAndClock(time);
        fitting.retainAll(matching(window -> isOnWeekdays(time, window)));
        return fitting;
    }

    /** "Monday 20 November" is no time of a Friday. */
    private boolean isOnWeekdays(Time time, Span window) {
        return time.weekdays().stream()
                .allMatch(day -> day == local(window.from(), time).getDayOfWeek()
                        || day == local(window.to().minusNanos(1), time).getDayOfWeek());
    }

    private Set<String> byDateAndClock(Time time) {
        return switch (time.role()) {
            case RANGE ->
                matching(window -> time.first() == null ? isWholeDays(time, window) : isByClock(time, window));
            case START, END -> matching(window -> isByClock(time, window) && isOtherEndSaid(time, window));
            case AT -> matching(window -> times.isEmpty() && isByClock(time, window) && isAsLong(time, window));
            case DATE ->
                time.date() == null
                        ? new TreeSet<>(windows.keySet())
                        : matching(
                                window -> isWholeDay(time, window) || touches(time, window) && isSaidByClock(window));
        };
    }

    /** "At 14:05" says the window of that minute alone; beside a claimed time it says that. */
    private static boolean isAsLong(Time time, Span window) {
        return window.length().equals(time.precision().getDuration());
    }

    /** "Since 14:00" says a window where its length or its end is said too, or where it goes on to the end of the day. */
    private boolean isOtherEndSaid(Time time, Span window) {
        Instant other = time.role() == Role.START ? window.to() : window.from();
        return isMidnight(other, time)
                || lengths.stream().anyMatch(length -> length.equals(window.length()))
                || clocks.stream()
                        .anyMatch(end -> end.role() != time.role() && end.role() != Role.AT && isByClock(end, window));
    }

    private boolean isMidnight(Instant instant, Time time) {
        return local(instant, time).toLocalTime().equals(LocalTime.MIDNIGHT)
                || instant.atZone(team).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** A date beside clock times is theirs; alone it says a window of its whole day. */
    private boolean isSaidByClock(Span window) {
        return clocks.stream().anyMatch(time -> isByClock(time, window));
    }

    private boolean isByClock(Time time, Span window) {
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

    private boolean isAt(Time time, LocalTime clock, Instant instant, @Nullable LocalDate date) {
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

    private boolean touches(Time time, Span window) {
        return sameDate(time, local(window.from(), time))
                || sameDate(time, local(window.to().minusNanos(1), time));
    }

    private boolean isWholeDay(Time time, Span window) {
        ZonedDateTime start = local(window.from(), time);
        return sameDate(time, start)
                && start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && start.plusDays(1).toInstant().equals(window.to());
    }

    private boolean isWholeDays(Time time, Span window) {
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

    private static boolean sameDate(Time time, ZonedDateTime actual) {
        return sameDate(Objects.requireNonNull(time.date()), time.yearSaid(), actual.toLocalDate());
    }

    private static boolean sameDate(LocalDate said, boolean year, LocalDate actual) {
        return said.getMonth() == actual.getMonth()
                && said.getDayOfMonth() == actual.getDayOfMonth()
                && (!year || said.getYear() == actual.getYear());
    }

    /** In the zone it names, else in the only one the sentence names, else in the team's. */
    private ZonedDateTime local(Instant instant, Time time) {
        if (time.zone() != null) {
            return instant.atZone(time.zone());
        }
        return instant.atZone(named.size() == 1 ? named.iterator().next() : lent.getOrDefault(time, team));
    }

    private Set<String> matching(Predicate<Span> test) {
        return windows.entrySet().stream()
                .filter(one -> test.test(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
