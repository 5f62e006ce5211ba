package io.daybreak.features.cause.departure;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Signals that measure the same thing at several services, and what makes their departures comparable with those of
 * other families: how far the service stands out from the others, times how light the tail of quiet time is. With a
 * Pareto tail, -log10 of the share of quiet time that goes as far is the exponent times log10 of the distance; the
 * exponent is Hill's (1975), drawn towards 1 where there is little to estimate it from.
 */
public final class Family {
    /** The largest but one is what the largest must stand out from, and all others too. */
    private static final int OTHERS = 2;
    /** The share of quiet stretches that makes the tail. */
    private static final double TAIL = 0.05;
    /** How many stretches the exponent 1 weighs, and what the estimate is kept within. */
    private static final double PRIOR = 10;

    private static final double LEAST_EXPONENT = 0.2;
    private static final double MOST_EXPONENT = 1;
    /** How strongly a signal is discounted that often does such a thing itself. */
    private static final double RARITY = 2;
    /** One step of usual variation: less is no departure. */
    private static final double STEP = 1;

    private final Map<String, List<Departure>> byService = new HashMap<>();

    public static Collection<Family> of(List<Departure> departures) {
        Map<String, Family> families = new HashMap<>();
        for (Departure departure : departures) {
            families.computeIfAbsent(departure.family(), _ -> new Family())
                    .byService
                    .computeIfAbsent(departure.service(), _ -> new ArrayList<>())
                    .add(departure);
        }
        return families.values();
    }

    /** A signal of a service with its comparable score, which is below 0 where it does not stand out. */
    public record Scored(Departure departure, double score) {}

    /** The strongest departure of each service, scored. */
    public List<Scored> scored() {
        List<Departure> strongest =
                byService.values().stream().map(Family::strongest).toList();
        double others = others(strongest);
        double exponent = exponent();
        return strongest.stream()
                .map(d -> new Scored(d, rarity(d) * exponent * Math.log10(Math.max(d.size(), 1e-9) / others)))
                .toList();
    }

    /**
     * The largest departure of a service; of what its callers see of it the smallest: a network or a queue in front of
     * a service is felt by all who call it, and what only one of them feels is that caller's own.
     */
    private static Departure strongest(List<Departure> departures) {
        Comparator<Departure> bySize = Comparator.comparingDouble(Departure::size);
        boolean seenByCallers = departures.getFirst().signal().kind() == Kind.EDGE;
        return (seenByCallers
                        ? departures.stream().min(bySize)
                        : departures.stream().max(bySize))
                .orElseThrow();
    }

    /** From 1 down to 0: the share of other stretches in which the signal went less than half as far, squared. */
    private static double rarity(Departure departure) {
        return departure.size() < STEP ? 1 : Math.pow(1 - departure.usualness(), RARITY);
    }

    private static double others(List<Departure> strongest) {
        double[] sizes =
                strongest.stream().mapToDouble(Departure::size).sorted().toArray();
        return sizes.length < OTHERS ? STEP : Math.max(STEP, sizes[sizes.length - OTHERS]);
    }

    private double exponent() {
        double[] quiet = byService.values().stream()
                .flatMapToDouble(Family::largestOfEachStretch)
                .sorted()
                .toArray();
        if (quiet.length == 0) {
            return MOST_EXPONENT;
        }
        double threshold = Math.max(STEP, Quantiles.of(quiet).at(1 - TAIL));
        double[] excess = Arrays.stream(quiet)
                .filter(q -> q > threshold)
                .map(q -> Math.log(q / threshold))
                .toArray();
        double exponent = (excess.length + PRIOR) / (Arrays.stream(excess).sum() + PRIOR);
        return Math.clamp(exponent, LEAST_EXPONENT, MOST_EXPONENT);
    }

    /** Stretch by stretch the largest of a service's signals, as the largest one is what is scored. */
    private static DoubleStream largestOfEachStretch(List<Departure> departures) {
        int stretches = departures.stream().mapToInt(d -> d.rest().length).max().orElse(0);
        double[] largest = new double[stretches];
        for (Departure departure : departures) {
            double[] habits = departure.habits().toArray();
            for (int i = 0; i < habits.length; i++) {
                largest[i] = Math.max(largest[i], habits[i]);
            }
        }
        return Arrays.stream(largest);
    }
}
