package io.daybreak.day;

import io.daybreak.cli.CommandLineRun;
import io.daybreak.features.Day;
import io.daybreak.jobs.DayJobs;
import io.daybreak.jobs.DayRequest;
import io.daybreak.jobs.PartRunner;
import io.daybreak.jobs.Progress;
import io.daybreak.jobs.Stage;
import io.daybreak.landing.manifest.Part;
import io.daybreak.settings.Settings;
import io.daybreak.settings.SettingsReader;
import io.daybreak.simulator.SimulationSettings;
import io.daybreak.simulator.Simulator;
import io.daybreak.warehouse.Warehouse;
import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A data folder with a small simulated shop, as a user would have it; its engine is its own. */
final class DayFolder {
    static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZoneId.of("Asia/Seoul"));

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T22:00:00Z"), ZoneOffset.UTC);
    private static final List<String> BOOKKEEPING = List.of("runs", "steps", "loads", "deliveries", "model_calls");

    private final Path folder;
    private final Map<String, String> variables;

    private DayFolder(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.variables = variables;
    }

    /** Simulates a day into the folder and writes a configuration beside it. */
    static DayFolder simulated(Path folder, SimulationSettings simulation, String more) throws IOException {
        new Simulator().run(simulation);
        return over(folder, simulation.out(), more);
    }

    /** A data folder over a telemetry set that is there already. */
    static DayFolder over(Path folder, Path telemetry, String more) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("daybreak.yaml"), """
                daybreak:
                  team: test shop
                  time-zone: Asia/Seoul
                  languages: [en, ko]
                  warehouse:
                    idle: 20s
                  sources:
                    - name: shop
                      type: telemetry-set
                      path: %s
                %s""".formatted(telemetry.toAbsolutePath(), more));
        return new DayFolder(folder, Map.of());
    }

    /** The same folder with variables of the environment that override its configuration. */
    DayFolder with(Map<String, String> environment) {
        return new DayFolder(folder, environment);
    }

    Path folder() {
        return folder;
    }

    Path edition(int number) {
        return edition(DAY, number);
    }

    Path edition(Day day, int number) {
        return folder.resolve("editions").resolve(day.date().toString()).resolve(Integer.toString(number));
    }

    /** Runs the day in this process. */
    void run(@Nullable String from) {
        run(DAY, from);
    }

    void run(Day day, @Nullable String from) {
        runRequest(new DayRequest(day, Stage.DAY, from, null, null));
    }

    void runRequest(DayRequest request) {
        Settings settings = settings();
        try (var warehouse = Warehouse.open(settings.warehouse(), folder);
                var jobs = DayJobs.open(settings, folder, folder, warehouse, progress(), CLOCK)) {
            jobs.run(request);
        }
    }

    /** Lands and groups parts of the day, one after another. */
    void runParts(List<Part> parts) throws IOException {
        Settings settings = settings();
        try (var warehouse = Warehouse.open(settings.warehouse(), folder)) {
            var runner = new PartRunner(settings, folder, folder, warehouse, progress(), CLOCK);
            for (Part part : parts) {
                runner.run(DAY, part);
            }
        }
    }

    private static Progress progress() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
    }

    /** The command line in a process of its own. */
    ProcessBuilder command(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of(
                "--data",
                folder.toString(),
                "--config",
                folder.resolve("daybreak.yaml").toString()));
        return new ProcessBuilder(CommandLineRun.process(arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()));
    }

    /** Rows and a hash of the contents of every table but bookkeeping. */
    Map<String, String> contents() {
        try (var warehouse = Warehouse.open(settings().warehouse(), folder)) {
            Map<String, String> contents = new TreeMap<>();
            warehouse
                    .sql()
                    .sql("SELECT name FROM system.tables WHERE database = currentDatabase() AND engine NOT LIKE '%View'"
                            + " AND name NOT LIKE 'flyway%' AND name NOT LIKE '%\\_local'")
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(table -> !BOOKKEEPING.contains(table))
                    .forEach(table -> contents.put(table, hash(warehouse, table)));
            return contents;
        }
    }

    /**
     * {@code log_groups} has a row for each part of a landing, which says which one, and one message that it kept: its groups are
     * compared as a whole.
     */
    private static String hash(Warehouse warehouse, String table) {
        String rows = table.equals("log_groups")
                ? "(SELECT day, source, signature, severity, sum(lines), min(first_time), max(last_time) FROM log_groups"
                        + " GROUP BY day, source, signature, severity)"
                : table;
        return warehouse
                .sql()
                .sql("SELECT concat(toString(count()), ' ', toString(sum(cityHash64(*)))) FROM " + rows)
                .query(String.class)
                .single();
    }

    /** The number of rows of a table. */
    long rows(String table) {
        try (var warehouse = Warehouse.open(settings().warehouse(), folder)) {
            return warehouse
                    .sql()
                    .sql("SELECT count() FROM " + table)
                    .query(Long.class)
                    .single();
        }
    }

    private Settings settings() {
        return new SettingsReader(variables).read(folder.resolve("daybreak.yaml"));
    }

    /** The engine that works in this folder, if one does. */
    Optional<ProcessHandle> engine() throws IOException {
        return Engines.in(folder.resolve("warehouse"));
    }

    byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
