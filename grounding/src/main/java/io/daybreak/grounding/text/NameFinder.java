package io.daybreak.grounding.text;

import io.daybreak.grounding.text.mention.Canvas;
import io.daybreak.grounding.text.mention.Meaning;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the names of the telemetry in a sentence: letter for letter, the longest first, case ignored only where the
 * exact name is nowhere. A name inside a longer word is none.
 */
final class NameFinder {
    private static final String BEFORE = "(?<![\\p{IsLatin}\\p{N}_])(?<![\\p{IsLatin}\\p{N}][-./:@])";
    private static final String AFTER = "(?![\\p{IsLatin}\\p{N}_])(?![-./:@][\\p{IsLatin}\\p{N}])";

    /** Hashes, UUIDs: nothing else is written so. */
    private static final Pattern ID = Pattern.compile("(?=.*\\d)(?=.*[a-f])[0-9a-f-]{8,}");

    private final TreeSet<String> names;

    NameFinder(Collection<String> names) {
        this.names = new TreeSet<>(names);
        this.names.removeIf(String::isBlank);
    }

    boolean isName(String text) {
        return names.contains(text);
    }

    void read(Canvas canvas) {
        read(canvas, names);
    }

    /** Takes those names alone that cannot be words or numbers. */
    void readIds(Canvas canvas) {
        read(canvas, names.stream().filter(name -> ID.matcher(name).matches()).toList());
    }

    private static void read(Canvas canvas, Collection<String> names) {
        String text = canvas.text().toLowerCase(Locale.ROOT);
        List<String> longest = names.stream()
                .filter(name -> text.contains(name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
                .toList();
        for (String name : longest) {
            canvas.read(exactly(name, 0), match -> new Meaning.Name(name));
        }
        for (String name : longest) {
            canvas.read(exactly(name, Pattern.CASE_INSENSITIVE), match -> new Meaning.Name(name));
        }
    }

    private static Pattern exactly(String name, int flags) {
        String before = isWordly(name.charAt(0)) ? BEFORE : "";
        String after = isWordly(name.charAt(name.length() - 1)) ? AFTER : "";
        return Pattern.compile(before + Pattern.quote(name) + after, flags);
    }

    private static boolean isWordly(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }
}
