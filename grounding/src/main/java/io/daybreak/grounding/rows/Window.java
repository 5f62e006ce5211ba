package io.daybreak.grounding.rows;

import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Rows;
import java.time.Instant;

/** Rows of one kind in {@code [from, to)}. */
public record Window(Rows of, Instant from, Instant to) {
    public static Window of(Measure measure) {
        return new Window(measure.of(), measure.from(), measure.to());
    }
}
