package io.daybreak.grounding.check;

import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.rows.Answer;
import io.daybreak.grounding.rows.Incident;
import io.daybreak.grounding.rows.Names;
import io.daybreak.grounding.rows.Ranked;
import io.daybreak.grounding.rows.Ranking;
import io.daybreak.grounding.rows.SourceRows;
import io.daybreak.grounding.rows.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that a list of claims needs from the rows, asked for at once. */
final class Evidence {
    /** Beyond this a window is no window of a briefing, and its days are not looked at one by one. */
    private static final int MOST_DAYS = 400;

    private final SourceRows rows;
    private final Function<Day, Names> names;
    private final ZoneId zone;
    private final Map<Measure, Answer> measures;
    private final Map<Ranking, Ranked> rankings;
    private final Map<Claim.Quote, Answer> quotes;
    private final Map<Window, Set<String>> services;
    private final Map<String, Incident> incidents = new HashMap<>();
    private final Map<Window, String> missing;

    private Evidence(
            SourceRows rows,
            Function<Day, Names> names,
            ZoneId zone,
            Set<Measure> measures,
            Set<Ranking> rankings,
            Set<Claim.Quote> quotes) {
        this.rows = rows;
        this.names = names;
        this.zone = zone;
        this.measures = rows.measure(measures);
        this.rankings = rows.rank(rankings);
        this.quotes = rows.find(quotes);
        this.services = rows.services(doubtful());
        this.missing = rows.missing(windows());
    }

    static Evidence gather(List<Claim> claims, SourceRows rows, Function<Day, Names> names, ZoneId zone) {
        Set<Measure> measures = new LinkedHashSet<>();
        Set<Ranking> rankings = new LinkedHashSet<>();
        Set<Claim.Quote> quotes = new LinkedHashSet<>();
        for (Claim claim : claims) {
            switch (claim) {
                case Claim.Rank rank -> rankings.add(new Ranking(rank.measure(), rank.by()));
                case Claim.Quote quote -> quotes.add(quote);
                case Claim.Absent absent -> measures.add(counted(absent.measure()));
                case Claim.Value value -> measures.add(value.measure());
                case Claim.Compare compare -> measures.addAll(compare.measures());
                case Claim.Share share -> measures.addAll(share.measures());
                case Claim.Order order -> measures.addAll(order.measures());
                case Claim.Cause cause -> {}
                case Claim.State state -> {}
            }
        }
        return new Evidence(rows, names, zone, measures, rankings, quotes);
    }

    /** The count of a measure's rows: what an absence is about, whatever its aggregate. */
    static Measure counted(Measure measure) {
        return Measure.of(
                measure.of(),
                io.daybreak.grounding.measure.Aggregate.COUNT,
                measure.metric(),
                measure.where(),
                measure.from(),
                measure.to());
    }

    private Set<Window> windows() {
        Set<Window> windows = new LinkedHashSet<>();
        measures.keySet().forEach(measure -> windows.add(Window.of(measure)));
        rankings.keySet().forEach(ranking -> windows.add(Window.of(ranking.measure())));
        quotes.keySet().forEach(quote -> windows.add(Window.of(quote.measures().getFirst())));
        return windows;
    }

    /** Windows in which something had no rows: only these need a look at what else is there. */
    private Set<Window> doubtful() {
        Set<Window> windows = new LinkedHashSet<>();
        measures.forEach((measure, answer) -> {
            if (answer.rows() == 0) {
                windows.add(Window.of(measure));
            }
        });
        rankings.forEach((ranking, answer) -> {
            if (answer.rows() == 0) {
                windows.add(Window.of(ranking.measure()));
            }
        });
        quotes.forEach((quote, answer) -> {
            if (answer.rows() == 0) {
                windows.add(Window.of(quote.measures().getFirst()));
            }
        });
        return windows;
    }

    Answer answer(Measure measure) {
        return java.util.Objects.requireNonNull(measures.get(measure));
    }

    Ranked ranked(Claim.Rank rank) {
        return java.util.Objects.requireNonNull(rankings.get(new Ranking(rank.measure(), rank.by())));
    }

    Answer found(Claim.Quote quote) {
        return java.util.Objects.requireNonNull(quotes.get(quote));
    }

    /** The services with rows in a window that has been asked for. */
    Set<String> services(Window window) {
        return services.getOrDefault(window, Set.of());
    }

    Incident incident(String id) {
        return incidents.computeIfAbsent(id, rows::incident);
    }

    String missing(Window window) {
        return missing.getOrDefault(window, "");
    }

    /** The unit of what a measure gives; empty: a count, or nothing matched. */
    String unit(Measure measure) {
        Answer answer = measures.get(measure);
        return answer == null ? "" : answer.unit();
    }

    /** The names of all days that a window touches. */
    Names names(Window window) {
        return days(window.from(), window.to(), zone).stream().map(names).reduce(Names.none(), Names::and);
    }

    /** The days that a claim is about: of its windows, or of its incident. */
    Set<Day> daysOf(Claim claim) {
        String incident = claim instanceof Claim.Cause cause
                ? cause.incident()
                : claim instanceof Claim.State state ? state.incident() : null;
        LocalDate day = incident == null ? null : incident(incident).day();
        return day == null ? days(claim, zone) : Set.of(new Day(day, zone));
    }

    private static Set<Day> days(Claim claim, ZoneId zone) {
        return claim.measures().stream()
                .flatMap(measure -> days(measure.from(), measure.to(), zone).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Day> days(Instant from, Instant to, ZoneId zone) {
        LocalDate last = to.minusNanos(1).atZone(zone).toLocalDate();
        List<Day> days = new ArrayList<>();
        for (LocalDate date = from.atZone(zone).toLocalDate();
                !date.isAfter(last) && days.size() < MOST_DAYS;
                date = date.plusDays(1)) {
            days.add(new Day(date, zone));
        }
        return days;
    }
}
