package io.daybreak.python;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/**
 * A Python virtual environment for tests, made of a file of exact pins on first use and kept in the user's cache folder
 * ({@code $XDG_CACHE_HOME/daybreak}) under the hash of that file. Tests skip themselves, saying why, where the machine has no Python
 * 3.11 or newer, or cannot reach the package index.
 */
public final class VirtualEnvironment {
    private static final String IS_NEW_ENOUGH = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";

    private final Path folder;

    private VirtualEnvironment(Path folder) {
        this.folder = folder;
    }

    /** What a command printed, both streams together, and how it ended. */
    public record Result(int status, String output) {}

    /** @param requirements pins, one {@code name==version} a line */
    public static VirtualEnvironment of(Path requirements) throws IOException, InterruptedException {
        Path folder = cache().resolve("python-" + hash(Files.readAllBytes(requirements)));
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("make.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!Files.exists(folder.resolve("made"))) {
                make(folder, requirements);
                Files.createFile(folder.resolve("made"));
            }
        }
        return new VirtualEnvironment(folder);
    }

    private static void make(Path folder, Path requirements) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                runs(folder, "python3", "-c", IS_NEW_ENOUGH), "no Python 3.11 with venv and pip on this machine");
        System.err.println("Making a Python environment of " + requirements + " in " + folder + "; this happens once");
        Result made = run(folder, Map.of(), List.of("python3", "-m", "venv", "--clear", "environment"));
        Assumptions.assumeTrue(made.status() == 0, () -> "cannot make a virtual environment: " + made.output());
        String python = folder.resolve("environment/bin/python").toString();
        Result installed = run(
                folder,
                Map.of(),
                List.of(
                        python,
                        "-m",
                        "pip",
                        "install",
                        "--quiet",
                        "--no-deps",
                        "--disable-pip-version-check",
                        "-r",
                        requirements.toAbsolutePath().toString()));
        Assumptions.assumeTrue(installed.status() == 0, () -> "cannot install the pins: " + installed.output());
    }

    private static boolean runs(Path folder, String... command) throws InterruptedException {
        try {
            return run(folder, Map.of(), List.of(command)).status() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** The folder of its commands: {@code python}, {@code pytest} and the like. */
    public Path commands() {
        return folder.resolve("environment/bin");
    }

    /**
     * Runs one of its commands and waits for its end.
     *
     * @param workingFolder where
     * @param variables added to this process's environment
     * @param command the name of the command, then its arguments
     */
    public Result run(Path workingFolder, Map<String, String> variables, String... command)
            throws IOException, InterruptedException {
        List<String> full = new ArrayList<>(List.of(command));
        full.set(0, commands().resolve(command[0]).toString());
        return run(workingFolder, variables, full);
    }

    private static Result run(Path folder, Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private static Path cache() {
        String configured = Objects.requireNonNullElse(System.getenv("XDG_CACHE_HOME"), "");
        Path caches = configured.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return caches.resolve("daybreak");
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
