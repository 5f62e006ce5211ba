package io.daybreak.features.cause;

import io.daybreak.features.cause.departure.Change;
import io.daybreak.features.cause.departure.Trouble;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much the changes before a trouble speak for the services that they changed. A change makes a service that departs likelier; it
 * is no evidence by itself, so a deploy that did nothing does not win, and no change close by is an answer too.
 */
final class Changes {
    /** How many times likelier the service of a change in the minute of the onset is, beside 1. */
    private static final double WEIGHT = 2;
    /** Minutes in which that halves: most harm shows while a change is rolled out. */
    private static final double HALF_LIFE = 15;

    private static final long FARTHEST = 60;
    /** Minutes by which a change may be stamped after the trouble that it made was seen. */
    private static final long LATE = 3;

    private final Map<String, Change> closest = new HashMap<>();
    private final long onset;

    Changes(Trouble trouble) {
        onset = trouble.window().from();
        trouble.changes().stream()
                .filter(change -> lag(change) <= FARTHEST && lag(change) >= -LATE)
                .sorted(Comparator.comparingLong((Change change) -> Math.abs(lag(change)))
                        .thenComparing(Change::kind)
                        .thenComparing(Change::version))
                .forEach(change -> closest.putIfAbsent(change.service(), change));
    }

    private long lag(Change change) {
        return onset - change.minute();
    }

    /** The service's change nearest to the onset; null where none is close. */
    @Nullable
    Change of(String service) {
        return closest.get(service);
    }

    /** At least 1. */
    double factor(String service) {
        Change change = closest.get(service);
        return change == null ? 1 : 1 + WEIGHT * Math.pow(2, -Math.max(0, lag(change)) / HALF_LIFE);
    }
}
