package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.DayOption;
import io.daybreak.cli.application.ExitCodes;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.delivery.MailCheck;
import io.daybreak.features.Day;
import io.daybreak.landing.lane.FormatReport;
import io.daybreak.settings.Settings;
import io.daybreak.source.Source;
import io.daybreak.source.SourceInput;
import io.daybreak.source.Sources;
import io.daybreak.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells whether configuration, sources, warehouse, mail and model are usable.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Mixin
    private final DayOption dayOption = new DayOption();

    private int problems;

    @Override
    public Integer call() {
        Settings settings = Application.settings(options);
        tell("configuration", () -> options.config + ": team " + settings.team() + ", " + settings.timeZone());
        tell("sources", () -> settings.sources().isEmpty() ? fail("none is configured") : "");
        Path base = Objects.requireNonNull(options.config.toAbsolutePath().getParent());
        if (!settings.sources().isEmpty()) {
            Sources.of(settings.sources(), base).all().forEach(source -> checkSource(settings, source));
        }
        tell("warehouse", () -> {
            try (var warehouse = Warehouse.open(settings.warehouse(), options.data.toAbsolutePath())) {
                return settings.warehouse().url() + ", ClickHouse "
                        + warehouse
                                .sql()
                                .sql("SELECT version()")
                                .query(String.class)
                                .single();
            }
        });
        tell("mail", () -> settings.mail().isConfigured() ? MailCheck.connect(settings.mail(), base) : "a file alone");
        tell("model", () -> settings.model().provider());
        return problems == 0 ? 0 : ExitCodes.FAILED;
    }

    private void checkSource(Settings settings, Source source) {
        tell("source " + source.settings().name(), () -> {
            Day day = dayOption.day(settings.timeZone(), Clock.systemUTC());
            List<SourceInput> inputs = source.inputs(day);
            String files = String.join(
                    ", ",
                    inputs.stream().map(input -> input.kind().key()).distinct().toList());
            List<String> formats = FormatReport.of(inputs, day);
            files = formats.isEmpty() ? files : files + "\n         " + String.join("\n         ", formats);
            return inputs.isEmpty() ? fail("nothing at " + source.settings().path()) : files;
        });
    }

    /** One question; its answer, or why it has none. */
    @FunctionalInterface
    private interface Question {
        String answer() throws IOException;
    }

    private void tell(String what, Question question) {
        try {
            String answer = question.answer();
            if (!answer.isEmpty()) {
                System.out.println("ok       " + what + ": " + answer);
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            problems++;
            System.out.println("problem  " + what + ": " + e.getMessage());
        }
    }

    private static String fail(String why) throws IOException {
        throw new IOException(why);
    }
}
