package io.daybreak.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/**
 * One entry of {@code daybreak.sources}.
 *
 * @param name names its rows and landing folder: letters, digits, {@code . _ -}
 * @param type {@code telemetry-set} or {@code files}
 * @param path where it lies; relative to the folder of the configuration file; of plain files a pattern
 * @param required {@code true} (the default): each kind it ever delivered must be there; {@code false}; or the kinds
 * @param files how plain log files are read
 */
public record SourceSettings(
        String name,
        String type,
        String path,
        @Nullable List<String> required,
        @Nullable FilesSettings files) {
    static final String FILES = "files";
    static final String TELEMETRY_SET = "telemetry-set";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    @ConstructorBinding
    public SourceSettings {
        if (name == null || !NAME.matcher(name).matches()) {
            throw refused("name", name, "use up to 64 letters, digits, '.', '_', '-'");
        }
        if (type == null || !(type.equals(TELEMETRY_SET) || type.equals(FILES))) {
            throw refused("type", type, "use telemetry-set or files");
        }
        if (path == null || path.isBlank()) {
            throw refused("path", path, "name the folder of the set, or a pattern of files");
        }
        required = required == null || required.isEmpty() ? List.of("true") : List.copyOf(required);
        checkRequired(required);
        files = files == null ? FilesSettings.defaults() : files;
    }

    /** A source that is no plain files. */
    public SourceSettings(String name, String type, String path, @Nullable List<String> required) {
        this(name, type, path, required, null);
    }

    @Override
    public FilesSettings files() {
        return files == null ? FilesSettings.defaults() : files;
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
