package io.daybreak.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code daybreak.sources}.
 *
 * @param name names its rows and landing folder: letters, digits, {@code . _ -}
 * @param type {@code telemetry-set}
 * @param path where it lies; relative to the folder of the configuration file
 * @param required {@code true} (the default): each kind it ever delivered must be there; {@code false}; or the kinds
 */
public record SourceSettings(
        String name, String type, String path, @Nullable List<String> required) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public SourceSettings {
        if (name == null || !NAME.matcher(name).matches()) {
            throw refused("name", name, "use up to 64 letters, digits, '.', '_', '-'");
        }
        if (type == null || type.isBlank()) {
            throw refused("type", type, "use telemetry-set");
        }
        if (path == null || path.isBlank()) {
            throw refused("path", path, "name the folder of the set");
        }
        required = required == null || required.isEmpty() ? List.of("true") : List.copyOf(required);
        checkRequired(required);
    }

    /** Whether this kind must be there. @param expected whether the source delivered it before */
    public boolean requires(RecordKind kind, boolean expected) {
        List<String> wanted = required == null ? List.of() : required;
        return wanted.contains(kind.key()) || (wanted.contains("true") && expected);
    }

    private static void checkRequired(List<String> required) {
        Set<String> unknown = new TreeSet<>(required);
        unknown.removeIf(value -> RecordKind.of(value).isPresent());
        boolean flag = required.size() == 1 && Set.of("true", "false").containsAll(unknown);
        if (!unknown.isEmpty() && !flag) {
            throw refused("required", String.join(", ", required), "use true, false or a list of " + RecordKind.keys());
        }
    }

    private static IllegalArgumentException refused(String key, @Nullable Object value, String remedy) {
        return new IllegalArgumentException("Cannot use `" + key + "` of a source: " + value + "; " + remedy);
    }
}
