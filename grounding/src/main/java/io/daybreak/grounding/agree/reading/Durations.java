package io.daybreak.grounding.agree.reading;

import io.daybreak.grounding.measure.Aggregate;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.grounding.measure.Units;
import io.daybreak.grounding.text.mention.Mention;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** "Slower", "fastest", "더 느렸다": words that only durations carry. */
public final class Durations {
    private static final Pattern TEMPO = Pattern.compile(
            "slow|fast|quick|\\blong|\\bshort|느[리렸려린]|빠[르른]|빨[라랐]|짧|길[다었어고]|긴|최[장단]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_METRIC =
            Pattern.compile("latenc|duration|elapsed|delay|time|소요|지연", Pattern.CASE_INSENSITIVE);
    private static final Set<Aggregate> COUNTS = EnumSet.of(Aggregate.COUNT, Aggregate.DISTINCT);

    private final Units units;
    private final Function<Measure, String> unitOf;

    public Durations(Units units, Function<Measure, String> unitOf) {
        this.units = units;
        this.unitOf = unitOf;
    }

    /** Whether a side may carry a word: any word but those of tempo, or a duration. */
    public boolean allow(Mention word, Side side) {
        return side.measure() == null || !TEMPO.matcher(word.text()).find() || isDuration(side.measure());
    }

    private boolean isDuration(Measure measure) {
        if (COUNTS.contains(measure.aggregate())) {
            return false;
        }
        return switch (measure.of()) {
            case SPANS -> true;
            case LOGS -> false;
            case METRICS ->
                units.convert(BigDecimal.ONE, unitOf.apply(measure), "s").isPresent()
                        || measure.metric() != null
                                && TIME_METRIC.matcher(measure.metric()).find();
        };
    }
}
