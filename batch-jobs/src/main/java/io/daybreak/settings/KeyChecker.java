package io.daybreak.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows the keys that the settings records have, and says of any other which one was probably meant. */
final class KeyChecker {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final TreeSet<String> keys = new TreeSet<>();
    private final List<String> openMaps = new ArrayList<>();

    /**
     * @param prefix of all keys, {@code daybreak}
     * @param root the record that the keys are bound to
     */
    KeyChecker(String prefix, Class<? extends Record> root) {
        collect(prefix, root);
    }

    /** The valid keys in canonical form; list indices are left out ({@code daybreak.sources.name}). */
    Collection<String> keys() {
        return keys;
    }

    /** A sentence about the key if no settings record has it. */
    Optional<String> problem(String key, String origin) {
        String canonical = canonical(key);
        if (keys.contains(canonical) || openMaps.stream().anyMatch(map -> canonical.startsWith(map + "."))) {
            return Optional.empty();
        }
        return Optional.of("unknown key " + key + " (" + origin + "); the nearest valid key is " + nearest(canonical));
    }

    private void collect(String prefix, Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            collect(prefix + "." + kebab(component.getName()), component.getGenericType());
        }
    }

    private void collect(String key, Type type) {
        switch (type) {
            case Class<?> c when c.isRecord() -> collect(key, c.asSubclass(Record.class));
            case ParameterizedType p
            when p.getRawType() == List.class -> {
                keys.add(key);
                if (p.getActualTypeArguments()[0] instanceof Class<?> c && c.isRecord()) {
                    collect(key, c.asSubclass(Record.class));
                }
            }
            case ParameterizedType p
            when p.getRawType() == Map.class -> {
                keys.add(key);
                openMaps.add(key);
            }
            default -> keys.add(key);
        }
    }

    private String nearest(String key) {
        return keys.stream()
                .min(Comparator.<String>comparingInt(valid -> distance(valid, key))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** Spring Boot's relaxed form: lower case, camel case and underscores as dashes, no indices. */
    private static String canonical(String key) {
        String plain = INDEX.matcher(key).replaceAll("");
        return Stream.of(plain.split("\\.", -1))
                .map(KeyChecker::kebab)
                .reduce((a, b) -> a + "." + b)
                .orElse("");
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's edit distance (Levenshtein 1966), two rows. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
