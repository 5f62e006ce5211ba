package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.DayOption;
import io.daybreak.cli.application.ExitCodes;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.cli.application.UsageException;
import io.daybreak.delivery.MailCheck;
import io.daybreak.features.Day;
import io.daybreak.landing.lane.FormatReport;
import io.daybreak.narration.model.ModelCheck;
import io.daybreak.settings.InvalidSettingsException;
import io.daybreak.settings.Settings;
import io.daybreak.source.Source;
import io.daybreak.source.SourceInput;
import io.daybreak.source.Sources;
import io.daybreak.warehouse.Warehouse;
import io.daybreak.warehouse.embedded.EngineException;
import io.daybreak.warehouse.embedded.MachineLacksException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells whether configuration, sources, warehouse, mail and model are usable; all of them, whatever is",
            "wrong with one. Nothing is sent. Exit code 2 if the configuration is not, 1 if anything else is not."
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Mixin
    private final DayOption dayOption = new DayOption();

    private int exit;

    @Override
    public Integer call() {
        try {
            Settings settings = Application.settings(options);
            System.out.println("ok       configuration: " + options.config + ": team " + settings.team() + ", "
                    + settings.timeZone());
            check(
                    settings,
                    Objects.requireNonNull(options.config.toAbsolutePath().getParent()));
        } catch (InvalidSettingsException | UsageException e) {
            problem("configuration", e);
        }
        return exit;
    }

    private void check(Settings settings, Path base) {
        if (settings.sources().isEmpty()) {
            problem(
                    "sources",
                    new UsageException("none is configured; write daybreak.sources (docs/configuration.md)"));
        }
        Sources.of(settings.sources(), base).all().forEach(source -> checkSource(settings, source));
        tell("warehouse", () -> warehouse(settings));
        tell("mail", () -> settings.mail().isConfigured() ? MailCheck.connect(settings.mail(), base) : "a file alone");
        tell("model", () -> ModelCheck.reach(settings.model(), base));
    }

    private String warehouse(Settings settings) {
        try (var warehouse = Warehouse.open(settings.warehouse(), options.data.toAbsolutePath())) {
            return settings.warehouse().url() + ", ClickHouse "
                    + warehouse
                            .sql()
                            .sql("SELECT version()")
                            .query(String.class)
                            .single();
        }
    }

    private void checkSource(Settings settings, Source source) {
        tell("source " + source.settings().name(), () -> {
            Day day = dayOption.day(settings.timeZone(), Clock.systemUTC());
            List<SourceInput> inputs = source.inputs(day);
            if (inputs.isEmpty()) {
                throw new IOException("nothing at " + source.settings().path());
            }
            String files = String.join(
                    ", ",
                    inputs.stream().map(input -> input.kind().key()).distinct().toList());
            var kept = settings.landing()
                    .folder(options.data.toAbsolutePath().normalize())
                    .formats(source.settings().name(), source.settings().files().formatsFrom(), day.date());
            List<String> formats = FormatReport.of(
                    inputs, day, kept, settings.landing().redaction().addresses());
            return formats.isEmpty() ? files : files + "\n         " + String.join("\n         ", formats);
        });
    }

    /** One question; its answer, or why it has none. */
    @FunctionalInterface
    private interface Question {
        String answer() throws IOException;
    }

    /** Asks one thing; what is wrong with it keeps nothing else from being asked. */
    private void tell(String what, Question question) {
        try {
            System.out.println("ok       " + what + ": " + question.answer());
        } catch (IOException
                | UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException
                | DataAccessException
                | EngineException
                | MachineLacksException e) {
            problem(what, e);
        }
    }

    /** Of several problems the first one decides on the exit code. */
    private void problem(String what, Exception why) {
        exit = exit == 0 ? ExitCodes.code(why) : exit;
        System.out.println("problem  " + what + ": " + why.getMessage());
    }
}
