package io.daybreak.cli;

import io.daybreak.warehouse.embedded.process.EngineFolder;
import io.daybreak.warehouse.embedded.process.EngineState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A command line in this process, with a configuration and a data folder of its own. */
record CommandLineRun(int exit, String out, String error) {

    /** Runs a command that takes the options of all, in a folder with this {@code daybreak.yaml}. */
    static CommandLineRun of(Path folder, String settings, String... arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("daybreak.yaml"), settings);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--config", file.toString(), "--data", folder.resolve("data").toString()));
        return of(all.toArray(String[]::new));
    }

    /** Ends the embedded engines that commands started somewhere below a folder, so that it can be deleted. */
    static void endEngines(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path warehouse :
                    files.filter(path -> path.endsWith("warehouse")).toList()) {
                EngineState.read(new EngineFolder(warehouse))
                        .flatMap(state -> ProcessHandle.of(state.pid()))
                        .ifPresent(engine -> {
                            engine.destroyForcibly();
                            engine.onExit().join();
                        });
            }
        }
    }

    static CommandLineRun of(String... arguments) {
        PrintStream out = System.out;
        PrintStream error = System.err;
        var printed = new ByteArrayOutputStream();
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int exit = Daybreak.commandLine().execute(arguments);
            return new CommandLineRun(
                    exit, printed.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(error);
        }
    }
}
