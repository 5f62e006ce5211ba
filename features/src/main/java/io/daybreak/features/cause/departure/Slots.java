package io.daybreak.features.cause.departure;

import io.daybreak.features.signal.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The slots of one series as the trouble divides them; arrays of indices into the series, ascending.
 *
 * @param during slots of the trouble
 * @param baseline quiet slots near it, or where too few are known to be quiet all near ones
 * @param stretches the near slots outside of the trouble, cut into stretches as long as it
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read once
record Slots(int[] during, int[] baseline, List<int[]> stretches) {
    /** Slots for a baseline: enough for stable quartiles, few enough to be near. */
    private static final int BASELINE = 60;
    /** Fewer quiet slots than this say less than slots that are probably quiet. */
    private static final int LEAST_QUIET = 8;
    /** Slots that tell how often a signal does such a thing. */
    private static final int MEMORY = 240;
    /** Minutes before the trouble in which its cause may have begun. */
    private static final int LEAD = 5;
    /** Fewer slots than this have no usual level. */
    private static final int LEAST = 4;

    static Slots of(Series series, Trouble trouble) {
        Window window = trouble.window();
        Window widened = window.widened();
        long[] minutes = series.minutes();
        int[] during = where(minutes, i -> window.contains(minutes[i]));
        int[] near = nearest(minutes, where(minutes, i -> !widened.contains(minutes[i])), window, MEMORY);
        int[] quiet = where(minutes, i -> !widened.contains(minutes[i]) && trouble.isQuiet(minutes[i]));
        int[] baseline = quiet.length < LEAST_QUIET ? near : nearest(minutes, quiet, window, BASELINE);
        return new Slots(during, baseline, stretches(near, during.length));
    }

    /** The first slot of the trouble, or of the few before it, for which something holds; else its first slot. */
    long onset(Series series, IntPredicate departed) {
        int first = Math.max(0, during[0] - LEAD);
        return IntStream.rangeClosed(first, during[during.length - 1])
                .filter(i -> series.minutes()[i] >= series.minutes()[during[0]] - LEAD)
                .filter(departed)
                .mapToLong(i -> series.minutes()[i])
                .findFirst()
                .orElse(series.minutes()[during[0]]);
    }

    boolean speak() {
        return during.length > 0 && baseline.length >= LEAST;
    }

    private static int[] where(long[] minutes, IntPredicate wanted) {
        return IntStream.range(0, minutes.length).filter(wanted).toArray();
    }

    private static int[] nearest(long[] minutes, int[] slots, Window window, int most) {
        if (slots.length <= most) {
            return slots;
        }
        return Arrays.stream(slots)
                .boxed()
                .sorted(Comparator.comparingLong(i -> Math.abs(minutes[i] - window.from())))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static List<int[]> stretches(int[] slots, int length) {
        List<int[]> cut = new ArrayList<>();
        for (int i = 0; length > 0 && i + length <= slots.length; i += length) {
            cut.add(Arrays.copyOfRange(slots, i, i + length));
        }
        return cut;
    }
}
