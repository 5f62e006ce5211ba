package io.daybreak.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line in this process, or in one of its own, with a configuration and a data folder of its own. */
public record CommandLineRun(int exit, String out, String error) {

    /** Runs a command that takes the options of all, in a folder with this {@code daybreak.yaml}. */
    static CommandLineRun of(Path folder, String settings, String... arguments) throws IOException {
        return of(within(folder, settings, arguments).toArray(String[]::new));
    }

    /** These arguments, and the options of all that name a folder with this {@code daybreak.yaml}. */
    static List<String> within(Path folder, String settings, String... arguments) throws IOException {
        Path file = Files.writeString(folder.resolve("daybreak.yaml"), settings);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--config", file.toString(), "--data", folder.resolve("data").toString()));
        return all;
    }

    /** What starts these arguments in a process of its own. */
    public static List<String> process(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Daybreak.class.getName()));
        command.addAll(arguments);
        return command;
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
