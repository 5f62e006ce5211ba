package io.daybreak.features.cause.departure;

import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines that a program writes together. Where the first line of a path of code comes and its last one does not, the code in between
 * broke, although nothing may say ERROR. Each template is judged by the other template of its service that it goes with best, an
 * invariant of counts (Lou et al. 2010), so neither load nor another mix of requests is a symptom.
 */
public final class Companions {
    private static final String FAMILY = "log companion";
    /** Lines in the baseline from which it is known what a template goes with. */
    private static final double LEAST_LINES = 20;
    /** The most frequent templates of a service are candidates; so cost grows with templates, not with their square. */
    private static final int MOST_CANDIDATES = 60;
    /** How far one slot counts against a pair: other troubles must not part it. */
    private static final double MOST_RESIDUAL = 3;

    private final Trouble trouble;

    private Companions(Trouble trouble) {
        this.trouble = trouble;
    }

    private record Line(Series series, double[] counts, double total) {}

    private record Pair(Line with, Rate rate, double misfit) {}

    /** Of every template that is frequent enough, in the minutes in which its service's records were counted. */
    public static List<Departure> departures(List<Series> series, Trouble trouble) {
        var companions = new Companions(trouble);
        Map<String, Series> records = new TreeMap<>();
        Map<String, List<Series>> templates = new TreeMap<>();
        for (Series s : series) {
            if (s.signal().kind() == Kind.LOG && s.signal().name().equals("records")) {
                records.put(s.signal().service(), s);
            } else if (s.signal().kind() == Kind.LOG && s.signal().name().equals("template")) {
                templates
                        .computeIfAbsent(s.signal().service(), _ -> new ArrayList<>())
                        .add(s);
            }
        }
        return records.entrySet().stream()
                .flatMap(e -> companions.of(e.getValue(), templates.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    private Stream<Departure> of(Series records, List<Series> templates) {
        Slots slots = Slots.of(records, trouble);
        if (!slots.speak()) {
            return Stream.of();
        }
        List<Line> lines = templates.stream()
                .map(template -> line(template, records.minutes(), slots))
                .filter(line -> line.total >= LEAST_LINES)
                .sorted(Comparator.comparingDouble((Line line) -> -line.total))
                .toList();
        List<Line> candidates = lines.subList(0, Math.min(MOST_CANDIDATES, lines.size()));
        return lines.stream()
                .map(line -> departure(line, candidates, slots, records))
                .filter(Objects::nonNull);
    }

    /** Minutes that a template's series does not have are minutes without the line. */
    private static Line line(Series template, long[] minutes, Slots slots) {
        double[] counts = new double[minutes.length];
        for (int i = 0, j = 0; i < minutes.length && j < template.size(); i++) {
            while (j < template.size() && template.minutes()[j] < minutes[i]) {
                j++;
            }
            counts[i] = j < template.size() && template.minutes()[j] == minutes[i] ? template.values()[j] : 0;
        }
        return new Line(template, counts, Counts.sum(counts, slots.baseline()));
    }

    @SuppressWarnings("ReferenceEquality") // all others, those that are equal too
    private static @Nullable Departure departure(Line line, List<Line> candidates, Slots slots, Series records) {
        Pair best = candidates.stream()
                .filter(with -> with != line)
                .map(with -> pair(line, with, slots.baseline()))
                .filter(Objects::nonNull)
                .min(Comparator.comparingDouble(Pair::misfit))
                .orElse(null);
        if (best == null) {
            return null;
        }
        Rate rate = best.rate;
        double[] others = best.with.counts;
        double observed = Counts.sum(line.counts, slots.during());
        double expected = rate.expected(Counts.sum(others, slots.during()));
        double[] rest = slots.stretches().stream()
                .mapToDouble(s -> rate.steps(Counts.sum(line.counts, s), rate.expected(Counts.sum(others, s))))
                .map(Math::abs)
                .toArray();
        return new Departure(
                line.series.signal(),
                FAMILY,
                line.series.signal().service(),
                rate.steps(observed, expected),
                observed,
                expected,
                slots.onset(records, i -> rate.isHalfway(line.counts[i], others[i], observed / expected)),
                rest,
                Counts.habit(rest));
    }

    private static @Nullable Pair pair(Line line, Line with, int[] baseline) {
        Rate rate = Rate.together(line.counts, with.counts, baseline);
        return rate == null ? null : new Pair(with, rate, misfit(line, with, rate, baseline));
    }

    private static double misfit(Line line, Line with, Rate rate, int[] baseline) {
        return Arrays.stream(baseline)
                .filter(i -> line.counts[i] > 0 || with.counts[i] > 0)
                .mapToDouble(i -> Rate.residual(line.counts[i], rate.expected(with.counts[i])))
                .map(r -> Math.min(r, MOST_RESIDUAL))
                .average()
                .orElse(MOST_RESIDUAL);
    }
}
