package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.DayOption;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.features.Day;
import io.daybreak.jobs.DayRequest;
import io.daybreak.jobs.Stage;
import io.daybreak.landing.manifest.Part;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** One stage of a day each. */
final class StageCommands {
    private StageCommands() {}

    /** What the stages share: a day, and a range of steps that is always done anew. */
    private abstract static class StageCommand implements Runnable {
        @Mixin
        private final GlobalOptions options = new GlobalOptions();

        @Mixin
        private final DayOption dayOption = new DayOption();

        private final Stage stage;

        StageCommand(Stage stage) {
            this.stage = stage;
        }

        @Override
        public void run() {
            try (var application = Application.open(options)) {
                run(application, dayOption.day(application.settings().timeZone(), application.clock()));
            }
        }

        void run(Application application, Day day) {
            application.run(DayRequest.of(day, stage));
        }
    }

    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            description = {
                "Lands a day as Parquet, mines its log templates, and loads it into the warehouse.",
                "With --part only that share of the landing, and the groups of its log lines; parts may run in any",
                "order, again, and at once. When all are there, ingest or run without --part goes on from them."
            })
    static final class Ingest extends StageCommand {
        @Option(
                names = "--part",
                paramLabel = "I/N",
                converter = PartConverter.class,
                description = "A share of the work: 2/4.")
        @Nullable
        private Part part;

        Ingest() {
            super(Stage.INGEST);
        }

        @Override
        void run(Application application, Day day) {
            if (part == null) {
                super.run(application, day);
            } else {
                application.runPart(day, part);
            }
        }
    }

    /** {@code I/N} of the command line. */
    static final class PartConverter implements ITypeConverter<Part> {
        @Override
        public Part convert(String text) {
            try {
                return Part.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    @Command(
            name = "analyse",
            mixinStandardHelpOptions = true,
            description = "Quality checks, signals, anomalies, incidents and causes of a day that is loaded.")
    static final class Analyse extends StageCommand {
        Analyse() {
            super(Stage.ANALYSE);
        }
    }

    @Command(
            name = "brief",
            mixinStandardHelpOptions = true,
            description = "Writes and checks the briefing of a day that is analysed.")
    static final class Brief extends StageCommand {
        Brief() {
            super(Stage.BRIEF);
        }
    }

    @Command(
            name = "deliver",
            mixinStandardHelpOptions = true,
            description = "Sends the newest edition of a day that was not sent yet.")
    static final class Deliver extends StageCommand {
        Deliver() {
            super(Stage.DELIVER);
        }
    }
}
