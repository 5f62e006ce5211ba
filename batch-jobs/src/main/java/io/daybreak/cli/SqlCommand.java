package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.cli.application.Terminal;
import io.daybreak.warehouse.statement.QueryPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

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
            converter = FormatConverter.class,
            description = "Any ClickHouse output format, such as JSONEachRow.")
    @Nullable
    private String format;

    @Parameters(paramLabel = "QUERY", description = "A SELECT statement.")
    private String query = "";

    /** A name that ClickHouse knows. */
    static final class FormatConverter implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            try {
                return QueryPrinter.formatName(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public void run() {
        try (var application = Application.open(options)) {
            application.warehouse().print(query, format == null ? defaultFormat() : format, System.out);
        }
    }

    static String defaultFormat() {
        return Terminal.showsOutput() ? "PrettyCompact" : "TSVWithNames";
    }
}
