package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One side of a claim: a measure, or an entity that is ranked or named.
 *
 * @param measure null of a cause or a state
 * @param facets without those that it leaves open
 */
public record Side(Claim claim, @Nullable Measure measure, Map<Facet, String> facets) {
    private static final Pattern OF_ERRORS = Pattern.compile("err|fail|fault|exception|5xx", Pattern.CASE_INSENSITIVE);
    /** A severity that every word for one fits: of a metric that is named for errors. */
    public static final String ANY = "*";

    /** What it says of a facet; empty: leaves it open. */
    public String get(Facet facet) {
        return Objects.requireNonNullElse(facets.get(facet), "");
    }

    /** Whether it can be told from others by a facet: rows are of no incident, a cause or a state has no rows. */
    boolean isToldBy(Facet facet) {
        return facets.containsKey(facet) || measure != null && facet != Facet.INCIDENT;
    }

    /** The sides of all claims, in order. */
    public static List<Side> of(List<Claim> claims) {
        List<Side> sides = new ArrayList<>();
        claims.forEach(claim -> sides.addAll(of(claim)));
        return sides;
    }

    public static List<Side> of(Claim claim) {
        return switch (claim) {
            case Claim.Rank rank -> List.of(ranked(rank));
            case Claim.Cause cause ->
                List.of(new Side(
                        cause, null, Map.of(Facet.SERVICE, cause.service(), Facet.INCIDENT, cause.incident())));
            case Claim.State state -> List.of(new Side(state, null, Map.of(Facet.INCIDENT, state.incident())));
            case Claim.Value value -> measured(value);
            case Claim.Compare compare -> measured(compare);
            case Claim.Share share -> measured(share);
            case Claim.Order order -> measured(order);
            case Claim.Absent absent -> measured(absent);
            case Claim.Quote quote -> measured(quote);
        };
    }

    private static List<Side> measured(Claim claim) {
        return claim.measures().stream()
                .map(measure -> new Side(claim, measure, facets(measure)))
                .toList();
    }

    private static Side ranked(Claim.Rank rank) {
        Map<Facet, String> facets = facets(rank.measure());
        for (Facet facet : Facet.values()) {
            if (facet.column() == rank.by()) {
                facets.put(facet, rank.entity());
            }
        }
        if (rank.by() == Column.SEVERITY) {
            facets.put(Facet.SEVERITY, rank.entity());
        }
        return new Side(rank, rank.measure(), facets);
    }

    private static Map<Facet, String> facets(Measure measure) {
        Map<Facet, String> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String equal = facet.column() == null ? null : measure.where().get(facet.column());
            if (equal != null) {
                facets.put(facet, equal);
            }
        }
        if (measure.metric() != null) {
            facets.put(Facet.METRIC, measure.metric());
        }
        String severity = severity(measure);
        if (!severity.isEmpty()) {
            facets.put(Facet.SEVERITY, severity);
        }
        facets.put(Facet.KIND, measure.of().word());
        facets.put(Facet.AGGREGATE, aggregate(measure.aggregate()));
        facets.put(Facet.WINDOW, window(measure));
        return facets;
    }

    /** The status that the words for an error say. */
    public static boolean isFailure(Column column, String equal) {
        return column == Column.STATUS && equal.equals("error");
    }

    static String window(Measure measure) {
        return measure.from() + "/" + measure.to();
    }

    private static String severity(Measure measure) {
        String severity = measure.where().get(Column.SEVERITY);
        if (severity != null) {
            return severity;
        }
        if (isFailure(Column.STATUS, measure.where().getOrDefault(Column.STATUS, ""))
                || measure.where().containsKey(Column.ERROR_TYPE)) {
            return "ERROR";
        }
        String metric = measure.metric();
        return metric != null && OF_ERRORS.matcher(metric).find() ? ANY : "";
    }

    /** A count needs no word of its own. */
    private static String aggregate(Aggregate aggregate) {
        return aggregate == Aggregate.COUNT ? "" : aggregate.word();
    }
}
