package io.daybreak.docker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Prometheus' own checker: the one on the PATH, else the Debian package's, fetched without installing it and kept in the user's
 * cache folder. Tests skip themselves where neither is to be had.
 */
public final class Promtool {
    private final String command;

    private Promtool(String command) {
        this.command = command;
    }

    /** What it said, and how it ended. */
    public record Result(int status, String output) {}

    public static Promtool find() throws IOException, InterruptedException {
        Path folder = cache().resolve("promtool");
        Path fetched = folder.resolve("usr/bin/promtool");
        if (answers("promtool")) {
            return new Promtool("promtool");
        }
        if (!Files.exists(fetched)) {
            fetch(folder);
        }
        Assumptions.assumeTrue(answers(fetched.toString()), "no promtool here, and no Debian package of it");
        return new Promtool(fetched.toString());
    }

    private static void fetch(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!runs(folder, "apt-get", "--quiet", "download", "prometheus")) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path archive = files.filter(file -> file.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow();
            runs(folder, "dpkg-deb", "--extract", archive.toString(), folder.toString());
        }
    }

    private static boolean answers(String command) throws InterruptedException {
        return runs(Path.of("."), command, "--version");
    }

    private static boolean runs(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** @param input for its standard input; empty: none */
    public Result run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> full = new ArrayList<>(List.of(arguments));
        full.addFirst(command);
        Process process = new ProcessBuilder(full).redirectErrorStream(true).start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private static Path cache() {
        String configured = Objects.requireNonNullElse(System.getenv("XDG_CACHE_HOME"), "");
        Path caches = configured.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return caches.resolve("daybreak");
    }
}
