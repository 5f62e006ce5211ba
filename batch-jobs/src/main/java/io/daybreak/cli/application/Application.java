package io.daybreak.cli.application;

import io.daybreak.features.Day;
import io.daybreak.jobs.DayJobs;
import io.daybreak.jobs.DayRequest;
import io.daybreak.jobs.PartRunner;
import io.daybreak.jobs.Progress;
import io.daybreak.jobs.RunResult;
import io.daybreak.landing.manifest.Part;
import io.daybreak.logging.LogFormat;
import io.daybreak.logging.LoggedLines;
import io.daybreak.metrics.RunMetrics;
import io.daybreak.metrics.RunOutcome;
import io.daybreak.settings.Settings;
import io.daybreak.settings.SettingsReader;
import io.daybreak.warehouse.Warehouse;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What commands share: settings, the data folder, the warehouse, and the jobs on top of them. */
public final class Application implements AutoCloseable {
    private static final PrintStream SAID = LoggedLines.open();

    private final Settings settings;
    private final Path config;
    private final Path data;
    private final Clock clock;
    private final Warehouse warehouse;

    private Application(Settings settings, Path config, Path data, Clock clock) {
        this.settings = settings;
        this.config = config;
        this.data = data;
        this.clock = clock;
        this.warehouse = Warehouse.open(settings.warehouse(), data);
    }

    /** Reads the settings, makes the data folder, and opens the warehouse. */
    public static Application open(GlobalOptions options) {
        Settings settings = settings(options);
        Path data = options.data.toAbsolutePath().normalize();
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the data folder " + data, e);
        }
        return new Application(settings, options.config.toAbsolutePath(), data, Clock.systemUTC());
    }

    public static Settings settings(GlobalOptions options) {
        if (options.configIsNamed() && !Files.exists(options.config)) {
            throw new UsageException(
                    "Cannot read --config " + options.config + ": there is no such file; name one that is there");
        }
        Settings settings = new SettingsReader(options.environment).read(options.config);
        LogFormat.use(settings.log());
        return settings;
    }

    public Settings settings() {
        return settings;
    }

    public Clock clock() {
        return clock;
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    /** Runs steps of a day; the only run on this data folder. */
    public void run(DayRequest request) {
        String stage = request.stage().word();
        inJobs(jobs -> watched(request.day(), stage, () -> tellNext(request.day(), jobs.run(request))));
    }

    /** Takes rows into days that are still open. @return the days that changed */
    public List<Day> runLate(@Nullable String to) {
        List<Day> changed = new ArrayList<>();
        Day yesterday = new Day(
                LocalDate.ofInstant(clock.instant(), settings.timeZone()).minusDays(1), settings.timeZone());
        inJobs(jobs -> watched(yesterday, "late", () -> changed.addAll(jobs.runLate(to))));
        return changed;
    }

    /** Lands and groups one part of a day; others may be at work beside it. */
    public void runPart(Day day, Part part) {
        demandSources();
        try (var lock = RunLock.take(data, day, part)) {
            var runner = new PartRunner(settings, baseFolder(), data, warehouse, progress(), clock);
            watched(day, "part", () -> runPart(runner, day, part));
        }
    }

    private static void runPart(PartRunner runner, Day day, Part part) {
        try {
            runner.run(day, part);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot ingest part " + part + " of " + day.date(), e);
        }
    }

    private void inJobs(Consumer<DayJobs> work) {
        demandSources();
        try (var lock = RunLock.take(data);
                var jobs = DayJobs.open(settings, baseFolder(), data, warehouse, progress(), clock)) {
            work.accept(jobs);
        }
    }

    private void demandSources() {
        if (settings.sources().isEmpty()) {
            throw new UsageException(
                    "Cannot run a day: " + config
                            + " names no sources; write at least daybreak.sources (docs/configuration.md), or try ./daybreak demo");
        }
    }

    /** Whatever comes of the run, monitoring hears of it. */
    private void watched(Day day, String stage, Runnable run) {
        Instant started = clock.instant();
        boolean done = false;
        try {
            run.run();
            done = true;
        } finally {
            new RunMetrics(settings.metrics(), baseFolder(), settings.team(), warehouse, SAID)
                    .tell(new RunOutcome(day, stage, started, clock.instant(), done));
        }
    }

    /** Where no person looks at a bar, the last lines say what there is now, and what comes after it. */
    private void tellNext(Day day, RunResult result) {
        SAID.printf(Locale.ROOT, "daybreak: %,d rows in %s for %s%n", result.rows(), result.table(), day.date());
        SAID.println(
                result.next() == null
                        ? "daybreak: the day is done; to run it again: ./daybreak run --date " + day.date()
                                + " --rerun REASON"
                        : "daybreak: next: ./daybreak run --date " + day.date() + " --from " + result.next());
    }

    private static Progress progress() {
        return new Progress(SAID, Terminal.showsError());
    }

    private Path baseFolder() {
        return java.util.Objects.requireNonNull(config.getParent(), "an absolute file has a folder");
    }

    /** Prints the verdict line of the day's newest edition, and where its files are. */
    public void showBriefing(Day day) {
        List<String> lines = warehouse.query(
                "sql/reports/newest_edition.sql",
                java.util.Map.of("day", day.date()),
                (row, _) -> row.getString("verdict_line") + "\nedition " + row.getInt("edition") + ": "
                        + data.resolve("editions")
                                .resolve(day.date().toString())
                                .resolve(row.getString("edition")));
        lines.forEach(System.out::println);
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
