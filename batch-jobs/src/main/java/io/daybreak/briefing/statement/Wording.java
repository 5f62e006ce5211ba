package io.daybreak.briefing.statement;

import io.daybreak.grounding.claim.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences and labels of a language, from {@code report-templates/<language>.properties}. What is filled in is never read for
 * places to fill.
 */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::([^|}]*)\\|([^|}]*))?}");

    private final Properties words = new Properties();

    public Wording(Language language) {
        String file = "report-templates/" + language.word() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Wording.class.getClassLoader().getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** A label or sentence without places. */
    public String word(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("Cannot say '" + key + "': report-templates has no such words");
        }
        return text;
    }

    /** All labels, as templates use them. */
    public Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        words.stringPropertyNames().forEach(key -> all.put(key, word(key)));
        return all;
    }

    /** A sentence with its places filled; of <code>{n:line|lines}</code> it takes the first where the value of n is 1. */
    public String say(String key, Map<String, String> values) {
        return PLACE.matcher(word(key)).replaceAll(place -> {
            String value =
                    Objects.requireNonNull(values.get(place.group(1)), () -> key + " needs '" + place.group(1) + "'");
            String one = place.group(2);
            return Matcher.quoteReplacement(one == null ? value : value.equals("1") ? one : place.group(3));
        });
    }
}
