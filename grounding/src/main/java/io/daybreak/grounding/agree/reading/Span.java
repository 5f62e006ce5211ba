package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.text.mention.Meaning;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A window of a claim, whatever its rows. */
record Span(Instant from, Instant to) {
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "wk", Duration.ofDays(7));

    Duration length() {
        return Duration.between(from, to);
    }

    Span back(Duration offset) {
        return new Span(from.minus(offset), to.minus(offset));
    }

    /** How long "35 minutes" are; none of what is no length of time. */
    static Optional<Duration> length(Meaning.Quantity said) {
        Duration one = said.dimension() == Meaning.Dimension.UNIT ? UNITS.get(said.unit()) : null;
        return one == null || said.value().scale() > 3
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(said.value()
                        .multiply(BigDecimal.valueOf(one.toMillis()))
                        .longValue()));
    }
}
