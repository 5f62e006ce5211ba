package io.daybreak.grounding.text;

import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.text.mention.Canvas;
import io.daybreak.grounding.text.mention.Cue;
import io.daybreak.grounding.text.mention.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The words of a language that assert something, from its lexicon file; earlier lines win. */
final class Lexicon {
    private static final Map<Language, Lexicon> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, load(language));
        }
    }

    private record Entry(Cue cue, Pattern pattern) {}

    private final List<Entry> entries;

    private Lexicon(List<Entry> entries) {
        this.entries = entries;
    }

    static Lexicon of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** Takes the words that must be read before numbers are: those with digits or number words in them. */
    void readPhrases(Canvas canvas) {
        read(canvas, true);
    }

    /** Takes all other words. */
    void readWords(Canvas canvas) {
        read(canvas, false);
    }

    private void read(Canvas canvas, boolean phrases) {
        for (Entry entry : entries) {
            if (isPhrase(entry.cue()) == phrases) {
                canvas.read(entry.pattern(), match -> new Meaning.Word(entry.cue()));
            }
        }
    }

    /** Takes its words in a sentence of another language: terms of the field as such, all others as not understood. */
    void readForeign(Canvas canvas) {
        for (Entry entry : entries) {
            canvas.read(
                    entry.pattern(),
                    match -> isTerm(entry.cue()) ? new Meaning.Word(entry.cue()) : new Meaning.Unread());
        }
    }

    private static boolean isTerm(Cue cue) {
        return switch (cue) {
            case MEDIAN, P90, P95, P99, AVERAGE, MAXIMUM, MINIMUM, FATAL, ERROR, WARN, INFO, DEBUG -> true;
            case LOGS, SPANS, METRICS -> true;
            default -> false;
        };
    }

    private static boolean isPhrase(Cue cue) {
        return switch (cue) {
            case NEUTRAL, DAY_BEFORE, WEEK_BEFORE, HOUR_BEFORE, NONE, MEDIAN, P90, P95, P99, PERCENTILE -> true;
            default -> false;
        };
    }

    private static Lexicon load(Language language) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines(language)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\t", 2);
                Cue cue = Cue.valueOf(parts[0]);
                entries.add(new Entry(cue, pattern(cue, parts[1], language)));
            }
        }
        return new Lexicon(List.copyOf(entries));
    }

    private static Pattern pattern(Cue cue, String words, Language language) {
        String bounded = switch (language) {
            case EN -> "(?<![\\p{L}\\p{N}_])(?:" + words + ")(?![\\p{L}\\p{N}_])";
            case KO -> (isSuffix(cue) ? "" : "(?<![가-힣])") + "(?:" + words + ")";
        };
        return Pattern.compile(bounded, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Korean words that hang on another or stand inside compounds. */
    private static boolean isSuffix(Cue cue) {
        return switch (cue) {
            case THAN,
                    UP_OVER,
                    DOWN_UNDER,
                    CAUSE,
                    ORIGIN,
                    HEDGE,
                    PROVEN,
                    ASSURED,
                    RATE,
                    ONLY,
                    NOT,
                    UNNAMED,
                    ERROR,
                    WARN -> true;
            default -> false;
        };
    }

    private static List<String> lines(Language language) {
        String name = language.word() + ".lexicon";
        try (InputStream file = Lexicon.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the lexicon " + name, e);
        }
    }
}
