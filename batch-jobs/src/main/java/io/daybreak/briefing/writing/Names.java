package io.daybreak.briefing.writing;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of the telemetry that claims speak of. */
final class Names {
    private Names() {}

    static Set<String> of(List<Claim> claims) {
        Set<String> names = new TreeSet<>();
        for (Claim claim : claims) {
            if (claim instanceof Claim.Cause cause) {
                names.add(cause.service());
            }
            if (claim instanceof Claim.Rank rank) {
                names.add(rank.entity());
            }
            claim.measures().forEach(measure -> add(measure, names));
        }
        return names;
    }

    private static void add(Measure measure, Set<String> names) {
        measure.where().forEach((column, value) -> {
            if (column != Column.SEVERITY && column != Column.STATUS) {
                names.add(value);
            }
        });
        String metric = measure.metric();
        if (metric != null) {
            names.add(metric);
        }
    }
}
