package io.daybreak.grounding.rows;

import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Measure;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Source rows that are asked each question once: for a while in which they do not change, such as one check of all statements and lies of a day. */
public final class RememberedRows implements SourceRows {
    private final SourceRows rows;
    private final Map<Measure, Answer> measures = new HashMap<>();
    private final Map<Ranking, Ranked> rankings = new HashMap<>();
    private final Map<Claim.Quote, Answer> quotes = new HashMap<>();
    private final Map<Window, Set<String>> services = new HashMap<>();
    private final Map<Day, Names> names = new HashMap<>();
    private final Map<Window, String> missing = new HashMap<>();
    private final Map<String, Incident> incidents = new HashMap<>();

    public RememberedRows(SourceRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<Measure, Answer> measure(Set<Measure> asked) {
        return answers(measures, asked, rows::measure);
    }

    @Override
    public Map<Ranking, Ranked> rank(Set<Ranking> asked) {
        return answers(rankings, asked, rows::rank);
    }

    @Override
    public Map<Claim.Quote, Answer> find(Set<Claim.Quote> asked) {
        return answers(quotes, asked, rows::find);
    }

    @Override
    public Map<Window, Set<String>> services(Set<Window> asked) {
        return answers(services, asked, rows::services);
    }

    @Override
    public Names names(Day day) {
        return names.computeIfAbsent(day, rows::names);
    }

    @Override
    public Map<Window, String> missing(Set<Window> asked) {
        return answers(missing, asked, rows::missing);
    }

    @Override
    public Incident incident(String id) {
        return incidents.computeIfAbsent(id, rows::incident);
    }

    private static <Q, A> Map<Q, A> answers(Map<Q, A> known, Set<Q> asked, Function<Set<Q>, Map<Q, A>> ask) {
        Set<Q> unknown = asked.stream()
                .filter(one -> !known.containsKey(one))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!unknown.isEmpty()) {
            known.putAll(ask.apply(unknown));
        }
        return asked.stream().collect(Collectors.toMap(one -> one, one -> Objects.requireNonNull(known.get(one))));
    }
}
