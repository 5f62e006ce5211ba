package io.daybreak.cli.application;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** What every command takes. */
public final class GlobalOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "daybreak.yaml",
            description = "The configuration file (default: ${DEFAULT-VALUE} in the working folder).")
    public Path config = Path.of("daybreak.yaml");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where landing, warehouse and editions lie (default: ./${DEFAULT-VALUE}).")
    public Path data = Path.of("data");

    /** What overrides the file. */
    public Map<String, String> environment = System.getenv();
}
