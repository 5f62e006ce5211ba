package io.daybreak.briefing.page;

import java.time.Instant;
import java.util.List;

/**
 * How an edition's facts differ from those of the edition before.
 *
 * @param changed facts with another value
 * @param added facts that the edition before did not have
 * @param dropped facts that it had, and that are not there any more
 */
public record Corrections(List<Correction> changed, int added, int dropped) {
    /** Of a first edition. */
    public static final Corrections NONE = new Corrections(List.of(), 0, 0);

    public Corrections {
        changed = List.copyOf(changed);
    }

    /**
     * A fact that is another than in the edition before.
     *
     * @param kind what it is for
     * @param names that it is about, as the telemetry has them
     * @param from start of its window
     * @param to end of its window
     */
    public record Correction(String kind, List<String> names, Instant from, Instant to, String before, String after) {
        public Correction {
            names = List.copyOf(names);
        }
    }
}
