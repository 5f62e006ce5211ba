package io.daybreak.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A machine in a folder: the launcher with its sources, the few tools that it uses, and JDKs and a Maven that write down how they are
 * called and do nothing else. The usual folders of JDKs are those of this machine, not of the one that tests run on.
 */
final class Machine {
    private static final List<String> TOOLS =
            List.of("bash", "dirname", "find", "grep", "mkdir", "mv", "readlink", "rm", "tail", "touch");

    private static final List<String> SOURCES = List.of(
            "pom.xml",
            "features/pom.xml",
            "features/src/main/Features.java",
            "grounding/pom.xml",
            "grounding/src/main/Grounding.java",
            "batch-jobs/pom.xml",
            "batch-jobs/src/main/Jobs.java",
            "sql/query.sql",
            "report-templates/mail.ftl");

    private final Path root;

    /** What a launch printed on standard error, and how it ended. */
    record Launch(int exit, String error) {}

    private Machine(Path root) {
        this.root = root;
    }

    /** One with everything but a JDK. */
    static Machine in(Path folder) throws IOException {
        Machine machine = installed(folder);
        for (String source : SOURCES) {
            machine.write("daybreak/" + source, "");
        }
        machine.maven("");
        return machine;
    }

    /** One with the launcher alone, as in an image. */
    static Machine installed(Path folder) throws IOException {
        Machine machine = new Machine(folder.toRealPath());
        String launcher = Files.readString(Path.of("..", "daybreak"));
        machine.script("daybreak/daybreak", launcher.replaceAll(" /(usr|opt|Library)/", " " + machine.root + "/$1/"));
        for (String tool : TOOLS) {
            machine.tool(tool, onThePath(tool).orElseThrow(() -> new IllegalStateException("this test needs " + tool)));
        }
        Optional<Path> flock = onThePath("flock");
        if (flock.isPresent()) {
            machine.tool("flock", flock.get());
        }
        machine.write("calls", "");
        return machine;
    }

    private void tool(String name, Path original) throws IOException {
        script("bin/" + name, "#!/bin/sh\nexec " + original + " \"$@\"\n");
    }

    /** Puts a JDK there; its Java ends with 7. */
    String jdk(String folder, String version) throws IOException {
        script(folder + "/bin/javac", "#!/bin/sh\n");
        return runtime(folder, version);
    }

    /** @return where it is */
    String runtime(String folder, String version) throws IOException {
        script(folder + "/bin/java", "#!/bin/sh\necho \"$0 $*\" >>" + path("calls") + "\nexit 7\n");
        write(folder + "/release", "IMPLEMENTOR=\"Any\"\nJAVA_VERSION=\"" + version + "\"\n");
        return path(folder).toString();
    }

    /** @param more what it does beside writing down that it was called */
    void maven(String more) throws IOException {
        script(
                "bin/mvn",
                "#!/bin/sh\nPATH=/bin:/usr/bin\necho \"mvn $JAVA_HOME $*\" >>" + path("calls") + "\n" + more + "\n");
    }

    void remove(String path) throws IOException {
        Files.deleteIfExists(path(path));
    }

    void link(String link, String target) throws IOException {
        Files.createDirectories(path(link).getParent());
        Files.createSymbolicLink(path(link), path(target));
    }

    /** Written after everything else. */
    void touch(String path) throws IOException {
        Files.setLastModifiedTime(path(path), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    }

    Launch launch(String... arguments) throws IOException, InterruptedException {
        return launch(Map.of("HOME", path("home").toString()), "daybreak/daybreak", arguments);
    }

    /**
     * @param environment all of it but the PATH
     * @param launcher the script, or a link to it
     */
    Launch launch(Map<String, String> environment, String launcher, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(path(launcher).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", path("bin").toString());
        Process process = builder.start();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Launch(process.waitFor(), error);
    }

    /** How often Maven was called. */
    long builds() throws IOException {
        return calls().stream().filter(call -> call.startsWith("mvn ")).count();
    }

    /** The calls of Maven and Java so far, the newest last. */
    List<String> calls() throws IOException {
        return Files.readAllLines(path("calls"));
    }

    Path path(String path) {
        return root.resolve(path);
    }

    private void script(String path, String text) throws IOException {
        write(path, text);
        Files.setPosixFilePermissions(path(path), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(path(path).getParent());
        Files.writeString(path(path), text);
    }

    private static Optional<Path> onThePath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
