package io.daybreak.analysis.incident;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * The reviewed files; prefix {@code daybreak.incidents}.
 *
 * @param rules what makes an incident by itself; empty: the rules that come with the program
 * @param suppressions which incidents need nobody; empty: none
 */
public record IncidentSettings(
        @DefaultValue("") String rules, @DefaultValue("") String suppressions) {

    public static IncidentSettings defaults() {
        return new IncidentSettings("", "");
    }

    /**
     * Reads the files.
     *
     * @param baseFolder from which their paths go
     * @throws IllegalArgumentException naming the file that cannot be used
     * @throws java.io.UncheckedIOException where one cannot be read
     */
    public void demandUsable(Path baseFolder) {
        Rules.read(rulesFile(baseFolder));
        Suppressions.read(suppressionsFile(baseFolder));
    }

    Resource rulesFile(Path baseFolder) {
        return file(rules, baseFolder, "rules");
    }

    Resource suppressionsFile(Path baseFolder) {
        return file(suppressions, baseFolder, "suppressions");
    }

    private static Resource file(String path, Path baseFolder, String name) {
        return path.isEmpty()
                ? new ClassPathResource("sql/incidents/" + name + ".yaml")
                : new FileSystemResource(baseFolder.resolve(path));
    }
}
