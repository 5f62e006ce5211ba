package io.daybreak.cli;

import io.daybreak.cli.application.ExitCodes;
import io.daybreak.jobs.DayJobs;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "daybreak",
        mixinStandardHelpOptions = true,
        version = "daybreak " + DayJobs.VERSION,
        description = {
            "Reads what a system reported about itself in a day, works out what broke and why,",
            "and writes a briefing in which every number was recomputed from the rows it came from."
        },
        footer = {
            "",
            "Start with:  ./daybreak demo",
            "Your data:   write daybreak.yaml (docs/configuration.md), then ./daybreak run --date 2026-11-20",
            "Exit codes:  0 done, 1 failed, 2 bad usage or configuration, 3 the machine lacks something"
        },
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            StageCommands.Ingest.class,
            QualityCommand.class,
            StageCommands.Analyse.class,
            StageCommands.Brief.class,
            StageCommands.Deliver.class,
            SimulateCommand.class,
            SqlCommand.class,
            RunsCommand.class,
            VerifyCommand.class,
            EvaluateCommands.class,
            CheckCommand.class,
        })
public final class Daybreak implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] arguments) {
        // Libraries that log through the JDK are heard when something is wrong.
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Daybreak())
                .setExecutionExceptionHandler(new ExitCodes())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
