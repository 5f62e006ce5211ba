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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the claims' windows, and which of their stated times, each time in the sentence means. */
public final class Windows {
    private static final Pattern AFTER = Pattern.compile("^after\\b|이후", Pattern.CASE_INSENSITIVE);

    private final Map<String, Span> windows = new LinkedHashMap<>();
    private final List<Claim.Value> times;
    private final ZoneId team;
    private final SaidTimes said;
    private final List<Time> clocks;
    private final Set<Duration> lengths;
    private final List<Mention> relatives;

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
        List<Time> saidTimes = sentence.mentions().stream()
                .map(Mention::meaning)
                .filter(Time.class::isInstance)
                .map(Time.class::cast)
                .toList();
        this.said = new SaidTimes(saidTimes, team);
        this.relatives = sentence.words(Cue.DAY_BEFORE, Cue.WEEK_BEFORE, Cue.HOUR_BEFORE, Cue.EARLIER);
        this.lengths = sentence.mentions().stream()
                .map(Mention::meaning)
                .filter(Meaning.Quantity.class::isInstance)
                .flatMap(one -> Span.length((Meaning.Quantity) one).stream())
                .collect(Collectors.toSet());
        this.clocks = saidTimes.stream().filter(time -> time.first() != null).toList();
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
        Set<Op> ops = switch (time.role()) {
            case RANGE, AT, DATE -> Set.of(Op.EQUAL);
            case START -> AFTER.matcher(mention.text()).find() ? Set.of(Op.MORE, Op.AT_LEAST) : Set.of(Op.EQUAL);
            case END -> Set.of(Op.LESS, Op.AT_MOST);
        };
        return times.stream()
                .filter(claim -> ops.contains(claim.op()) && states(claim, time))
                .toList();
    }

    private boolean states(Claim.Value claim, Time time) {
        Instant stated = ((Stated.Time) claim.value()).start();
        if (!said.isOnWeekdays(time, new Span(stated, stated.plusNanos(1)))) {
            return false;
        }
        return time.first() == null
                ? ((Stated.Time) claim.value()).length().equals(Duration.ofDays(1))
                        && SaidTimes.sameDate(time, said.local(stated, time))
                : said.isAt(time, time.first(), stated, time.date());
    }

    public boolean hasStatedTimes() {
        return !times.isEmpty();
    }

    /** A zone alone speaks of the other times. */
    public static boolean isZoneAlone(Time time) {
        return time.role() == Role.DATE && time.date() == null;
    }

    /** The windows of a length: "over 35 minutes". */
    public Set<String> ofLength(Meaning.Quantity quantity) {
        return Span.length(quantity)
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
        fitting.retainAll(matching(window -> said.isOnWeekdays(time, window)));
        return fitting;
    }

    private Set<String> byDateAndClock(Time time) {
        return switch (time.role()) {
            case RANGE ->
                matching(
                        window -> time.first() == null ? said.isWholeDays(time, window) : said.isByClock(time, window));
            case START, END -> matching(window -> said.isByClock(time, window) && isOtherEndSaid(time, window));
            case AT -> matching(window -> times.isEmpty() && said.isByClock(time, window) && isAsLong(time, window));
            case DATE ->
                time.date() == null
                        ? new TreeSet<>(windows.keySet())
                        : matching(window ->
                                said.isWholeDay(time, window) || said.touches(time, window) && isSaidByClock(window));
        };
    }

    /** "At 14:05" says the window of that minute alone; beside a claimed time it says that. */
    private static boolean isAsLong(Time time, Span window) {
        return window.length().equals(time.precision().getDuration());
    }

    /** "Since 14:00" says a window where its length or its end is said too, or where it goes on to the end of the day. */
    private boolean isOtherEndSaid(Time time, Span window) {
        Instant other = time.role() == Role.START ? window.to() : window.from();
        return said.isMidnight(other, time)
                || lengths.stream().anyMatch(length -> length.equals(window.length()))
                || clocks.stream()
                        .anyMatch(end ->
                                end.role() != time.role() && end.role() != Role.AT && said.isByClock(end, window));
    }

    /** A date beside clock times is theirs; alone it says a window of its whole day. */
    private boolean isSaidByClock(Span window) {
        return clocks.stream().anyMatch(time -> said.isByClock(time, window));
    }

    private Set<String> matching(Predicate<Span> test) {
        return windows.entrySet().stream()
                .filter(one -> test.test(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
