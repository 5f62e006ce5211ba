package io.daybreak.cli.application;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Whether somebody asked for this file, which then must be there; the usual one need not. */
    boolean configIsNamed() {
        return command != null && command.commandLine().getParseResult().hasMatchedOption("--config");
    }

    /** What overrides the file. */
    public Map<String, String> environment = System.getenv();
}
