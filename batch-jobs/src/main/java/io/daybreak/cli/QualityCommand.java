package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.DayOption;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.features.Day;
import io.daybreak.jobs.DayRequest;
import io.daybreak.jobs.Stage;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        description = {
            "Checks how far a day that is loaded can be relied on, and lists what is wrong with it.",
            "A briefing goes out in any case, and says so; with --hold a team's scheduler can keep it back."
        })
final class QualityCommand implements Runnable {
    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Mixin
    private final DayOption dayOption = new DayOption();

    @Option(names = "--hold", description = "Fail (exit 1) if a check fails, as when a required source is missing.")
    private boolean hold;

    @Override
    public void run() {
        try (var application = Application.open(options)) {
            var day = dayOption.day(application.settings().timeZone(), application.clock());
            application.run(DayRequest.of(day, Stage.QUALITY));
            List<Finding> findings = findings(application, day);
            findings.forEach(finding -> System.out.println(finding.level() + ": " + finding.sentence()));
            long failed = findings.stream().filter(Finding::fails).count();
            if (hold && failed > 0) {
                throw new IllegalStateException("Cannot go on with " + day.date() + ": " + failed
                        + " quality checks fail; bring what is missing and start again with ./daybreak ingest --date "
                        + day.date() + ", or go on without --hold");
            }
        }
    }

    /** A check that is not fine. */
    private record Finding(String level, String sentence) {
        boolean fails() {
            return level.equals("fail");
        }
    }

    private static List<Finding> findings(Application application, Day day) {
        return application
                .warehouse()
                .query(
                        "sql/reports/quality.sql",
                        Map.of("day", day.date()),
                        (row, _) -> new Finding(row.getString("level"), row.getString("sentence")));
    }
}
