package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.features.Day;
import io.daybreak.jobs.DayRequest;
import io.daybreak.simulator.SimulationSettings;
import io.daybreak.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Simulates a day of a shop with known faults, runs it on the embedded warehouse, prints the verdict",
            "line, and says where the mail, the report and the truth lie."
        })
final class DemoCommand implements Runnable {
    /** Fixed, so that everybody sees the same day. */
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/demo",
            description = "Where everything of the demo lies (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data/demo");

    @Option(names = "--seed", defaultValue = "7", description = "Another seed, another day (default: 7).")
    private long seed;

    @Override
    public void run() {
        Path folder = data.toAbsolutePath().normalize();
        Path telemetry = folder.resolve("telemetry-" + seed);
        var day = new Day(DATE, ZONE);
        System.err.println("daybreak: simulating a day of a shop (seed " + seed + ") ...");
        new Simulator().run(SimulationSettings.drawn(telemetry, seed, day));
        var options = new GlobalOptions();
        options.config = configuration(folder, telemetry);
        options.data = folder;
        try (var application = Application.open(options)) {
            application.run(DayRequest.from(day, "land"));
            application.showBriefing(day);
        }
        System.out.println("the truth:    " + telemetry.resolve("truth.json"));
        System.out.println("ask yourself: ./daybreak sql --data " + data + " --config " + options.config
                + " \"SELECT title, state, start, services FROM incidents\"");
    }

    private static Path configuration(Path folder, Path telemetry) {
        Path file = folder.resolve("daybreak.yaml");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, """
                    daybreak:
                      team: demo shop
                      time-zone: %s
                      languages: [en, ko]
                      sources:
                        - name: shop
                          type: telemetry-set
                          path: %s
                          required: true
                    """.formatted(ZONE, telemetry.getFileName()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot write " + file, e);
        }
        return file;
    }
}
