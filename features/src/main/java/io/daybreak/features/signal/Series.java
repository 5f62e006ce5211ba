package io.daybreak.features.signal;

import java.util.Arrays;

/**
 * One series of table signal_slots: values at ascending one-minute slots; minutes without a row are absent.
 * The arrays belong to the series and are not changed after it was made.
 *
 * @param signal what is measured
 * @param minutes slots as minutes since 1970-01-01T00:00Z, strictly ascending
 * @param values as many, finite, in the signal's unit
 */
@SuppressWarnings("ArrayRecordComponent") // columns of up to a day's slots; copies would cost more than the rest
public record Series(Signal signal, long[] minutes, double[] values) {

    public Series {
        if (minutes.length != values.length) {
            throw new IllegalArgumentException("Cannot make a series of " + signal + ": " + minutes.length
                    + " slots but " + values.length + " values");
        }
    }

    public int size() {
        return values.length;
    }

    /** The values at slots in {@code [from, to)}. */
    public double[] between(long from, long to) {
        return Arrays.copyOfRange(values, indexOf(from), indexOf(to));
    }

    /** The index of the first slot at or after a minute; the size where there is none. */
    public int indexOf(long minute) {
        int found = Arrays.binarySearch(minutes, minute);
        return found >= 0 ? found : -found - 1;
    }
}
