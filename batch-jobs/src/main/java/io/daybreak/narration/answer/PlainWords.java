package io.daybreak.narration.answer;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.measure.Column;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a sentence to the words of a list ({@code report-templates/narrator.words.*.txt}), beside the names of its claims and numbers.
 * The checker holds what numbers, times, names and comparisons say; what other words say it cannot know, so they are not let in.
 */
public final class PlainWords {
    private static final int LONGEST = 300;
    private static final int MOST_ENDINGS = 3;
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z가-힣0-9 .,;:%()~/'·×+–-]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+|[가-힣]+");

    private final Map<Language, Words> lists = new EnumMap<>(Language.class);

    private record Words(Set<String> words, Set<String> endings) {}

    public PlainWords() {
        for (Language language : Language.values()) {
            lists.put(language, read(language));
        }
    }

    private static Words read(Language language) {
        String name = "report-templates/narrator.words." + language.word() + ".txt";
        try (InputStream in =
                Objects.requireNonNull(PlainWords.class.getClassLoader().getResourceAsStream(name), name)) {
            Set<String> words = new HashSet<>();
            Set<String> endings = new HashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
                    .forEach(word -> {
                        if (word.startsWith("-")) {
                            endings.add(word.substring(1));
                        } else {
                            words.add(word);
                        }
                    });
            return new Words(words, endings);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    /** Why a sentence says more than claims can carry; empty where it does not. */
    public Optional<String> problem(Statement statement) {
        if (statement.text().codePointCount(0, statement.text().length()) > LONGEST) {
            return Optional.of("the sentence is longer than " + LONGEST + " characters");
        }
        String rest = withoutNames(statement);
        if (!CHARACTERS.matcher(rest).matches()) {
            return Optional.of("the sentence holds characters that no plain sentence has");
        }
        Words known = Objects.requireNonNull(lists.get(statement.language()));
        Matcher word = WORD.matcher(rest);
        while (word.find()) {
            if (!isKnown(word.group().toLowerCase(Locale.ROOT), known)) {
                return Optional.of("'" + word.group() + "' says something that no claim can carry");
            }
        }
        return Optional.empty();
    }

    /** Names are cut out where they stand as words of their own, the longest first. */
    private static String withoutNames(Statement statement) {
        Set<String> names =
                new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name));
        for (Claim claim : statement.claims()) {
            if (claim instanceof Claim.Cause cause) {
                names.add(cause.service());
            }
            claim.measures().forEach(measure -> {
                measure.where().forEach((column, value) -> {
                    if (column != Column.STATUS) {
                        names.add(value);
                    }
                });
                if (measure.metric() != null) {
                    names.add(measure.metric());
                }
            });
        }
        String rest = statement.text();
        for (String name : names) {
            if (!name.isBlank()) {
                rest = Pattern.compile("(?<![\\p{IsLatin}\\p{N}])" + Pattern.quote(name) + "(?![\\p{IsLatin}\\p{N}])")
                        .matcher(rest)
                        .replaceAll(" ");
            }
        }
        return rest;
    }

    /** A listed word, in Korean with up to three listed endings; after a number or name the endings stand alone. */
    private static boolean isKnown(String word, Words known) {
        if (known.words().contains(word) || endsWell(word, known, MOST_ENDINGS)) {
            return true;
        }
        for (int cut = word.length() - 1; cut > 0; cut--) {
            if (known.words().contains(word.substring(0, cut)) && endsWell(word.substring(cut), known, MOST_ENDINGS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWell(String rest, Words known, int endings) {
        if (rest.isEmpty()) {
            return true;
        }
        for (int cut = rest.length(); endings > 0 && cut > 0; cut--) {
            if (known.endings().contains(rest.substring(0, cut)) && endsWell(rest.substring(cut), known, endings - 1)) {
                return true;
            }
        }
        return false;
    }
}
