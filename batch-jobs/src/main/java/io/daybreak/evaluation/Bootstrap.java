package io.daybreak.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** How far a figure of some days depends on the days that were drawn: percentiles over days drawn anew (Efron 1979). */
final class Bootstrap {
    private static final int DRAWS = 2000;
    private static final double TAIL = 0.025;
    private static final long SEED = 1;

    private final List<IncidentScore> days;

    Bootstrap(List<IncidentScore> days) {
        this.days = List.copyOf(days);
    }

    /** The figure of all days and its interval of 95 %: {@code .95 [.90, .98]}. */
    String of(ToDoubleFunction<IncidentScore> figure) {
        var random = new SplittableRandom(SEED);
        double[] drawn = new double[DRAWS];
        Arrays.setAll(drawn, _ -> figure.applyAsDouble(sum(random)));
        Arrays.sort(drawn);
        return String.format(
                Locale.ROOT,
                "%.2f [%.2f, %.2f]",
                figure.applyAsDouble(days.stream().reduce(IncidentScore.NONE, IncidentScore::plus)),
                drawn[(int) (TAIL * DRAWS)],
                drawn[(int) ((1 - TAIL) * DRAWS) - 1]);
    }

    private IncidentScore sum(SplittableRandom random) {
        List<IncidentScore> some = new ArrayList<>();
        days.forEach(_ -> some.add(days.get(random.nextInt(days.size()))));
        return some.stream().reduce(IncidentScore.NONE, IncidentScore::plus);
    }
}
