package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.GlobalOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the warehouse, read-only. The tables are described in docs/tables.md.",
            "Prints tab-separated values with names, or a table when it writes to a terminal."
        })
final class SqlCommand implements Runnable {
    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Any ClickHouse output format, such as JSONEachRow.")
    @Nullable
    private String format;

    @Parameters(paramLabel = "QUERY", description = "A SELECT statement.")
    private String query = "";

    @Override
    public void run() {
        try (var application = Application.open(options)) {
            application.warehouse().print(query, format == null ? defaultFormat() : format, System.out);
        }
    }

    static String defaultFormat() {
        return System.console() != null && System.console().isTerminal() ? "PrettyCompact" : "TSVWithNames";
    }
}
