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
        demandNamesApart(settings);
        return new Sources(settings.stream().map(one -> open(one, base)).toList());
    }

    /** @throws IllegalArgumentException where two sources have one name: their rows could not be told apart */
    public static void demandNamesApart(List<SourceSettings> settings) {
        Set<String> names = new HashSet<>();
        for (SourceSettings one : settings) {
            if (!names.add(one.name())) {
                throw new IllegalArgumentException(
                        "Cannot use two sources of one name: " + one.name() + "; rename one");
            }
        }
    }

    private static Source open(SourceSettings settings, Path base) {
        return switch (settings.type()) {
            case SourceSettings.FILES -> LogFiles.of(settings, base);
            default -> new TelemetrySet(settings, base.resolve(settings.path()).normalize());
        };
    }
}
