package io.daybreak.source;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The configured sources, in the order of the configuration. */
public record Sources(List<Source> all) {

    /**
     * Opens each configured source.
     *
     * @param base the folder of the configuration file, which relative paths start from
     */
    public static Sources of(List<SourceSettings> settings, Path base) {
        Set<String> names = new HashSet<>();
        for (SourceSettings one : settings) {
            if (!names.add(one.name())) {
                throw new IllegalArgumentException(
                        "Cannot use two sources of one name: " + one.name() + "; rename one");
            }
        }
        return new Sources(settings.stream().map(one -> open(one, base)).toList());
    }

    private static Source open(SourceSettings settings, Path base) {
        return switch (settings.type()) {
            case "telemetry-set" ->
                new TelemetrySet(settings, base.resolve(settings.path()).normalize());
            case "files" -> LogFiles.of(settings, base);
            default ->
                throw new IllegalArgumentException("Cannot open source " + settings.name() + ": its type "
                        + settings.type() + " is unknown; use telemetry-set or files");
        };
    }
}
