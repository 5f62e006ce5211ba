package io.daybreak.cli;

import io.daybreak.cli.application.Application;
import io.daybreak.cli.application.GlobalOptions;
import io.daybreak.cli.application.UsageException;
import io.daybreak.features.Day;
import io.daybreak.jobs.DayRequest;
import io.daybreak.simulator.SimulationSettings;
import io.daybreak.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Set<String> OF_THE_MACHINE = Set.of(
            "DAYBREAK_WAREHOUSE_LIBRARY",
            "DAYBREAK_WAREHOUSE_MEMORY",
            "DAYBREAK_WAREHOUSE_THREADS",
            "DAYBREAK_WAREHOUSE_IDLE");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/demo",
            description = "Where everything of the demo lies (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data/demo");

    @Option(names = "--seed", defaultValue = "7", description = "Another seed, another day (default: 7).")
    private long seed;

    @Option(
            names = "--scale",
            defaultValue = "1",
            description = "How much of a day's traffic: 0.1 is a tenth of the rows (default: 1).")
    private double scale;

    @Override
    public void run() {
        Path folder = data.toAbsolutePath().normalize();
        Path telemetry = folder.resolve("telemetry-" + seed);
        var day = new Day(DATE, ZONE);
        var shop = UsageException.unless(
                () -> SimulationSettings.drawn(telemetry, seed, day).withScale(scale));
        System.err.println("daybreak: simulating a day of a shop (seed " + seed + ") ...");
        new Simulator().run(shop);
        var options = new GlobalOptions();
        options.config = configuration(folder, telemetry);
        options.data = folder;
        options.environment = ofTheMachine(System.getenv());
        try (var application = Application.open(options)) {
            application.run(DayRequest.from(day, "land"));
            application.showBriefing(day);
        }
        System.out.println("the truth:    " + telemetry.resolve("truth.json"));
        System.out.println("ask yourself: ./daybreak sql --data " + data + " --config " + options.config
                + " \"SELECT title, state, start, services FROM incidents\"");
    }

    /** Without a team's settings: its warehouse and its readers have no part in a demo. */
    static Map<String, String> ofTheMachine(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> OF_THE_MACHINE.contains(variable.getKey())
                        || !variable.getKey().toLowerCase(Locale.ROOT).startsWith("daybreak"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
