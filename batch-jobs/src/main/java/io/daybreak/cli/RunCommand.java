package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.DayOption;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.features.Day;
import io.daybreak.jobs.DayRequest;
import io.daybreak.jobs.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the whole day, or from a step on: land, mine, load, quality, features, anomalies,",
            "incidents, causes, brief, deliver.",
            "A run that stopped half-way is continued where it stopped. A finished day is run again: the same",
            "facts give the same edition and nothing is sent; other facts give the next edition, \"Corrected\"."
        })
final class RunCommand implements Runnable {
    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Mixin
    private final DayOption dayOption = new DayOption();

    @Option(names = "--from", paramLabel = "STEP", description = "Start from this step.")
    @Nullable
    private String from;

    @Option(names = "--to", paramLabel = "STEP", description = "Stop after this step: --to brief sends nothing.")
    @Nullable
    private String to;

    @Option(names = "--rerun", paramLabel = "REASON", description = "Run all steps again, and note why.")
    @Nullable
    private String reason;

    @Option(
            names = "--late",
            description = {
                "Instead of a day: takes rows that came late into each day that has a briefing and is still open",
                "(daybreak.landing.open); those that changed get a corrected edition. With --to brief it is not sent."
            })
    private boolean late;

    @Override
    public void run() {
        try (var application = Application.open(options)) {
            if (late) {
                late(application);
                return;
            }
            var day = dayOption.day(application.settings().timeZone(), application.clock());
            application.run(new DayRequest(day, Stage.DAY, from, to, reason));
            application.showBriefing(day);
        }
    }

    private void late(Application application) {
        List<Day> changed = application.runLate(to);
        if (changed.isEmpty()) {
            System.out.println("Nothing came late for the days that are open.");
        }
        changed.forEach(application::showBriefing);
    }
}
