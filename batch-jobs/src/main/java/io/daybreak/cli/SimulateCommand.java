package io.daybreak.cli;

import io.daybreak.cli.application.UsageException;
import io.daybreak.features.Day;
import io.daybreak.simulator.SimulationSettings;
import io.daybreak.simulator.Simulator;
import io.daybreak.simulator.plan.FaultKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a whole day of a shop as a telemetry set: metrics, logs, spans, changes, and the truth",
            "about its faults. The same seed, date and scale give the same bytes (docs/simulator.md)."
        })
final class SimulateCommand implements Runnable {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder of the set.")
    private Path out = Path.of("");

    @Option(names = "--seed", defaultValue = "1", description = "Names the shop and its fate (default: 1).")
    private long seed;

    @Option(names = "--date", required = true, paramLabel = "YYYY-MM-DD", description = "The day.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--zone", defaultValue = "UTC", description = "The team's time zone (default: UTC).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--scale",
            defaultValue = "1",
            description =
                    "1 is about 250,000 log records, 250,000 metric points and 125,000 spans; rows grow in proportion.")
    private double scale;

    @Option(names = "--faults", defaultValue = "-1", description = "How many; without it the seed draws 3 to 6.")
    private int faults;

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            description = "The faults themselves, in the order of their onsets: ${COMPLETION-CANDIDATES}.")
    private List<FaultKind> kinds = List.of();

    @Option(names = "--quiet", description = "A day without faults.")
    private boolean quiet;

    @Override
    public void run() {
        var settings = UsageException.unless(() -> new SimulationSettings(
                out.toAbsolutePath(), seed, new Day(date, zone), scale, quiet ? 0 : faults, quiet ? List.of() : kinds));
        var result = new Simulator().run(settings);
        System.out.printf(
                Locale.ROOT,
                "%,d log records, %,d metric points, %,d spans, %d faults in %s%n",
                result.logRecords(),
                result.metricPoints(),
                result.spans(),
                result.faults(),
                result.set());
    }
}
