package io.daybreak.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A Python virtual environment for tests, made of a file of exact pins by {@code .ci/python-environment}. Tests skip themselves, saying
 * why, where it cannot be made.
 */
public final class VirtualEnvironment {
    private final Path folder;

    private VirtualEnvironment(Path folder) {
        this.folder = folder;
    }

    /** What a command printed, both streams together, and how it ended. */
    public record Result(int status, String output) {}

    /** @param requirements pins, one {@code name==version} a line */
    public static VirtualEnvironment of(Path requirements) throws IOException, InterruptedException {
        Path script = Path.of("..", ".ci", "python-environment").toAbsolutePath();
        Result made = run(
                Path.of("."),
                Map.of(),
                List.of(script.toString(), requirements.toAbsolutePath().toString()));
        Assumptions.assumeTrue(made.status() == 0, made::output);
        return new VirtualEnvironment(Path.of(made.output().lines().toList().getLast()));
    }

    /** The folder of its commands: {@code python}, {@code pytest} and the like. */
    public Path commands() {
        return folder.resolve("bin");
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
}
