package io.daybreak.landing.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of a day's intake: every so manieth block of each input.
 *
 * @param index from 1
 * @param count of all parts
 */
public record Part(int index, int count) {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    /** All of it. */
    public static final Part WHOLE = new Part(1, 1);

    public Part {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException(
                    "Cannot take part " + index + "/" + count + "; use 1/" + count + " to " + count + "/" + count);
        }
    }

    /** Reads {@code I/N}. */
    public static Part of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Cannot read part " + text + "; use I/N, such as 2/4");
        }
        return new Part(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public boolean has(long block) {
        return block % count == index - 1;
    }

    /** What tells this part's files from those of others; empty for the whole. */
    public String suffix() {
        return count == 1 ? "" : "-" + index + "of" + count;
    }

    @Override
    public String toString() {
        return index + "/" + count;
    }
}
