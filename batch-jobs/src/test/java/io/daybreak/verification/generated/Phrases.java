package io.daybreak.verification.generated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a language, by what they say. */
final class Phrases {
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");

    private final Map<String, List<String>> sentences = new HashMap<>();

    Phrases(boolean korean) {
        String name = (korean ? "ko" : "en") + ".phrases";
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .forEach(parts -> sentences
                            .computeIfAbsent(parts[0], kind -> new ArrayList<>())
                            .add(parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence of a kind, its choices made. */
    String pick(String kind, Random random) {
        List<String> all = Objects.requireNonNull(sentences.get(kind), kind);
        String sentence = all.get(random.nextInt(all.size()));
        return CHOICE.matcher(sentence).replaceAll(choice -> {
            String[] words = choice.group(1).split("\\|", -1);
            return Matcher.quoteReplacement(words[random.nextInt(words.length)]);
        });
    }
}
