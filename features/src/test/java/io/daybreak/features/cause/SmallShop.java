package io.daybreak.features.cause;

import io.daybreak.features.cause.departure.Trouble;
import io.daybreak.features.cause.departure.Window;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Series;
import io.daybreak.features.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongToDoubleFunction;

/** Series of a few services over five hours, with a trouble of four minutes at minute 200. */
final class SmallShop {
    static final long START = 29_000_000;
    static final long ONSET = START + 200;
    static final long END = ONSET + 4;
    private static final int MINUTES = 300;

    final List<Series> series = new ArrayList<>();
    private final Random random = new Random(7);

    /** A signal around a level with 5 % noise, multiplied by a factor during the trouble. */
    SmallShop level(Signal signal, double level, double factor) {
        return add(signal, minute -> level * (1 + 0.05 * random.nextGaussian()) * (during(minute) ? factor : 1));
    }

    SmallShop cpu(String service, double factor) {
        return level(new Signal(service, "", Kind.METRIC, "cpu", "", "1"), 100, factor);
    }

    SmallShop latency(String service, double factor) {
        return level(new Signal(service, "", Kind.METRIC, "latency", "", "ms"), 40, factor);
    }

    SmallShop counted(Signal signal, double perMinute, double duringPerMinute) {
        return add(
                signal,
                minute -> Math.rint(Math.max(
                        0, (during(minute) ? duringPerMinute : perMinute) * (1 + 0.05 * random.nextGaussian()))));
    }

    SmallShop add(Signal signal, LongToDoubleFunction value) {
        long[] minutes = new long[MINUTES];
        double[] values = new double[MINUTES];
        for (int i = 0; i < MINUTES; i++) {
            minutes[i] = START + i;
            values[i] = value.applyAsDouble(minutes[i]);
        }
        series.add(new Series(signal, minutes, values));
        return this;
    }

    static boolean during(long minute) {
        return minute >= ONSET && minute < END;
    }

    static Trouble trouble() {
        return new Trouble(new Window(ONSET, END), List.of(), null, Set.of());
    }

    static Topology chain(String... services) {
        List<Topology.Edge> edges = new ArrayList<>();
        for (int i = 0; i + 1 < services.length; i++) {
            edges.add(new Topology.Edge(services[i], services[i + 1]));
        }
        return new Topology(edges);
    }
}
