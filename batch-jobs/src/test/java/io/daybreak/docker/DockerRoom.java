package io.daybreak.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The files below {@code docker/}, as tests read them. */
final class DockerRoom {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path FOLDER = ROOT.resolve("docker");

    private DockerRoom() {}

    static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    /** {@code versions.env} and the like: names with values. */
    static Map<String, String> variables(String file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        groups("(?m)^([A-Z_]+)=(.*)$", text(file)).forEach(line -> values.put(line.get(0), line.get(1)));
        return values;
    }

    static Map<String, String> versions() throws IOException {
        return variables("docker/versions.env");
    }

    static List<Path> composeFiles() throws IOException {
        return files(FOLDER, "compose.*\\.yaml");
    }

    static List<Path> manifests() throws IOException {
        return files(FOLDER.resolve("kubernetes"), ".*\\.yaml");
    }

    static Map<String, Object> yaml(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }

    static Map<String, Object> manifest(String name) throws IOException {
        return yaml(FOLDER.resolve("kubernetes").resolve(name));
    }

    /** The value at a path of keys; a list is entered by its first element. */
    @SuppressWarnings("unchecked")
    static <T> T at(Object node, String... path) {
        for (String key : path) {
            Object inner = node instanceof List<?> list ? list.getFirst() : node;
            node = ((Map<String, Object>) inner).get(key);
        }
        return (T) node;
    }

    /** The groups of each match. */
    static List<List<String>> groups(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(DockerRoom::groups)
                .toList();
    }

    private static List<String> groups(MatchResult match) {
        List<String> groups = new ArrayList<>();
        for (int i = 1; i <= match.groupCount(); i++) {
            groups.add(match.group(i));
        }
        return groups;
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }
}
