package io.daybreak.briefing.finding;

import io.daybreak.features.Day;
import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Column;
import io.daybreak.grounding.measure.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comparable time for a window: the same clock time a week before, else the day before, else the time of the same length just
 * before the trouble, or after the window; the first that has rows.
 */
public final class Comparison {
    private static final Duration SHORTEST = Duration.ofMinutes(10);

    private Comparison() {}

    /**
     * The same question over comparable time.
     *
     * @param quiet when the trouble began that the measure's window is part of
     */
    public static Optional<Measure> of(Measure measure, Instant quiet, Day day, FactBook facts) {
        List<Measure> candidates = candidates(measure, quiet, day);
        facts.prepare(candidates);
        return candidates.stream().filter(one -> knows(one, facts)).findFirst();
    }

    /** A count of 0 says nothing where the service has no rows at all. */
    private static boolean knows(Measure measure, FactBook facts) {
        if (facts.answer(measure).rows() > 0) {
            return true;
        }
        String service = measure.service();
        if (!measure.aggregate().isCount() || service == null) {
            return false;
        }
        Measure any = Measure.of(
                measure.of(), Aggregate.COUNT, null, Map.of(Column.SERVICE, service), measure.from(), measure.to());
        return facts.answer(any).rows() > 0;
    }

    /** Counts are comparable over times of the same length alone. */
    private static List<Measure> candidates(Measure measure, Instant quiet, Day day) {
        Instant from = measure.from();
        Instant to = measure.to();
        Duration length = Duration.between(from, to);
        List<Measure> all = new ArrayList<>();
        for (int days : new int[] {7, 1}) {
            all.add(measure.during(earlier(from, days, day), earlier(to, days, day)));
        }
        if (!quiet.minus(length).isBefore(day.start())) {
            all.add(measure.during(quiet.minus(length), quiet));
        }
        if (!to.plus(length).isAfter(day.end())) {
            all.add(measure.during(to, to.plus(length)));
        }
        boolean room = Duration.between(day.start(), quiet).compareTo(SHORTEST) >= 0;
        if (room && !measure.aggregate().isCount()) {
            all.add(measure.during(day.start(), quiet));
        }
        return all;
    }

    private static Instant earlier(Instant time, int days, Day day) {
        return time.atZone(day.zone()).minusDays(days).toInstant();
    }
}
