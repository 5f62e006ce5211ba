package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.DayOption;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.jobs.DayRequest;
import io.daybreak.jobs.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
                var day = dayOption.day(application.settings().timeZone(), application.clock());
                application.run(DayRequest.of(day, stage));
            }
        }
    }

    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            description = "Lands a day as Parquet, mines its log templates, and loads it into the warehouse.")
    static final class Ingest extends StageCommand {
        Ingest() {
            super(Stage.INGEST);
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
