package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import io.daybreak.grounding.rows.Names;
import io.daybreak.grounding.text.Sentence;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names a sentence may use: those of the telemetry, and the literals of its own claims. */
public final class Vocabulary {
    private static final Pattern COMMON_WORD = Pattern.compile("\\p{L}+");
    private static final Pattern WORD_BREAK =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[._-]");

    private final Map<Facet, Set<String>> known = new EnumMap<>(Facet.class);
    private final Set<String> literals = new TreeSet<>();
    private final Set<String> quotes = new TreeSet<>();
    private final Map<String, String> aliases = new HashMap<>();

    public Vocabulary(Names names, List<Claim> claims, List<Side> sides) {
        known.put(Facet.SERVICE, names.allServices());
        known.put(Facet.INSTANCE, new TreeSet<>(names.instances()));
        known.put(Facet.OPERATION, new TreeSet<>(names.operations()));
        known.put(Facet.METRIC, new TreeSet<>(names.metrics()));
        known.put(Facet.INCIDENT, new TreeSet<>());
        List.of(Facet.INSTANCE, Facet.OPERATION, Facet.METRIC).forEach(this::dropCommonWords);
        for (Side side : sides) {
            known.forEach((facet, values) -> {
                if (!side.get(facet).isEmpty()) {
                    values.add(side.get(facet));
                }
            });
        }
        claims.forEach(this::addLiterals);
        get(Facet.METRIC).forEach(this::addAlias);
    }

    /** A metric that is called "latency" would make a name of a word; it is one where a claim is about it. */
    private void dropCommonWords(Facet facet) {
        get(facet).removeIf(name -> COMMON_WORD.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT)));
    }

    private void addLiterals(Claim claim) {
        switch (claim) {
            case Claim.Quote quote -> quotes.add(quote.text());
            case Claim.Cause c -> {}
            case Claim.State s -> {}
            case Claim.Rank rank -> literals.add(rank.entity());
            case Claim.Value v -> {}
            case Claim.Compare c -> {}
            case Claim.Share s -> {}
            case Claim.Order o -> {}
            case Claim.Absent a -> {}
        }
        for (Measure measure : claim.measures()) {
            measure.where().forEach((column, equal) -> {
                if (column != Column.SEVERITY && column != Column.UNIT && !Side.isFailure(column, equal)) {
                    literals.add(equal);
                }
            });
        }
    }

    /** "CpuUsageRate(%)" may be written "CPU usage rate", if no other metric may. */
    private void addAlias(String metric) {
        String bare = metric.replaceFirst("\\s*\\([^)]*\\)$", "");
        for (String alias : List.of(bare, WORD_BREAK.matcher(bare).replaceAll(" "))) {
            String key = alias.toLowerCase(Locale.ROOT);
            if (!alias.equals(metric) && alias.length() >= 8) {
                aliases.merge(key, metric, (one, other) -> one.equals(other) ? one : "");
            }
        }
    }

    /** What the sentence is read with. A name that claims alone know hides nothing: without rows they are not borne out. */
    public Sentence.Terms terms(Collection<String> units) {
        Set<String> names = new TreeSet<>();
        known.values().forEach(names::addAll);
        aliases.forEach((alias, metric) -> {
            if (!metric.isEmpty()) {
                names.add(alias);
            }
        });
        return new Sentence.Terms(
                names, literals.stream().filter(one -> !names.contains(one)).toList(), quotes, units);
    }

    public boolean isLiteral(String name) {
        return literals.contains(name);
    }

    /** What a name stands for, by facet; none where it is a literal alone. */
    Map<Facet, Set<String>> facets(String name) {
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        known.forEach((facet, values) -> {
            if (values.contains(name)) {
                facets.put(facet, Set.of(name));
            }
        });
        String metric = aliases.get(name);
        if (facets.isEmpty() && metric != null) {
            facets.put(Facet.METRIC, Set.of(metric));
        }
        if (facets.keySet().equals(Set.of(Facet.METRIC))) {
            facets.put(Facet.KIND, Set.of(Rows.METRICS.word()));
        }
        if (facets.keySet().equals(Set.of(Facet.OPERATION))) {
            facets.put(Facet.KIND, Set.of(Rows.SPANS.word()));
        }
        return facets;
    }

    private Set<String> get(Facet facet) {
        return Objects.requireNonNull(known.get(facet));
    }
}
