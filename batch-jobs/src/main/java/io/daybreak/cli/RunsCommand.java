package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the runs: days, steps, rows, seconds, editions.")
final class RunsCommand implements Runnable {
    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Override
    public void run() {
        try (var application = Application.open(options)) {
            application.warehouse().printFile("sql/reports/runs.sql", SqlCommand.defaultFormat(), System.out);
        }
    }
}
