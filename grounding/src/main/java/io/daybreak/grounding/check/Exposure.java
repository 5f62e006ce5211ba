package io.daybreak.grounding.check;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.rows.Names;
import io.daybreak.grounding.rows.Window;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether rows could have shown what a claim is about; where they could not, nothing may be said of it. */
final class Exposure {
    private final Evidence evidence;

    Exposure(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Why a measure says nothing; empty where its answer counts, be it 0. */
    Optional<String> of(Measure measure, boolean empty) {
        Window window = Window.of(measure);
        String missing = evidence.missing(window);
        if (!missing.isEmpty()) {
            return Optional.of(missing);
        }
        return empty ? unseen(measure, window) : Optional.empty();
    }

    /**
     * Why an absence says nothing: without rows of the same service, where more than the service is asked for, or of
     * anyone while the service is known that day.
     */
    Optional<String> ofAbsence(Measure measure) {
        Optional<String> unknown = of(measure, true);
        String service = measure.service();
        boolean more = measure.metric() != null || measure.where().size() > 1;
        if (unknown.isPresent() || service == null || !more) {
            return unknown;
        }
        return evidence.services(Window.of(measure)).contains(service)
                ? Optional.empty()
                : Optional.of("'" + service + "' has no " + kind(measure) + " there that could have shown it");
    }

    Optional<String> ofRanking(Claim.Rank claim, boolean useless) {
        Optional<String> unknown = of(claim.measure(), useless);
        return unknown.isPresent() || !useless ? unknown : Optional.of("the rows there cannot be ranked");
    }

    /** Whether the entity of a ranking has rows that day at all. */
    boolean knows(Claim.Rank claim) {
        if (claim.by() != Column.SERVICE) {
            return true;
        }
        Window window = Window.of(claim.measure());
        return evidence.names(window).services(window.of()).contains(claim.entity());
    }

    private Optional<String> unseen(Measure measure, Window window) {
        Set<String> services = evidence.services(window);
        if (services.isEmpty()) {
            return Optional.of("there are no " + kind(measure) + " at all in the window");
        }
        Names names = evidence.names(window);
        String service = measure.service();
        if (service != null && !names.services(measure.of()).contains(service)) {
            return Optional.of("service '" + service + "' has no " + kind(measure) + " that day");
        }
        return unknown("metric", measure.metric(), names.metrics())
                .or(() -> unknown("instance", measure.where().get(Column.INSTANCE), names.instances()))
                .or(() -> unknown("operation", measure.where().get(Column.OPERATION), names.operations()));
    }

    private static Optional<String> unknown(String what, @Nullable String name, Set<String> known) {
        return name == null || known.contains(name)
                ? Optional.empty()
                : Optional.of(what + " '" + name + "' has no data that day");
    }

    private static String kind(Measure measure) {
        return measure.of().word();
    }
}
