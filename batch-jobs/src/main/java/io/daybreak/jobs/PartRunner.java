package io.daybreak.jobs;

import io.daybreak.analysis.template.MineStep;
import io.daybreak.features.Day;
import io.daybreak.landing.LandStep;
import io.daybreak.landing.manifest.Part;
import io.daybreak.settings.Settings;
import io.daybreak.source.Sources;
import io.daybreak.warehouse.Warehouse;
import io.daybreak.warehouse.statement.WarehouseException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one part of a day's ingest: its share of the landing, and the groups of its log lines. Parts run in any order, again, and at once
 * in several processes, so they stand outside of the job repository: what is landed and grouped is known by itself. The day's own run
 * goes on from there.
 */
public final class PartRunner {
    private static final Logger LOGGER = LoggerFactory.getLogger("io.daybreak");

    private final List<Step> steps;
    private final Bookkeeping books;
    private final BookedSteps running;
    private final Progress progress;
    private final Clock clock;

    /**
     * @param baseFolder what relative paths of the settings start from
     * @param data where the landing lies
     */
    public PartRunner(
            Settings settings, Path baseFolder, Path data, Warehouse warehouse, Progress progress, Clock clock) {
        var sources = Sources.of(settings.sources(), baseFolder);
        var landings = settings.landing().folder(data);
        this.steps = List.of(
                new Step("land", "landing", new LandStep(sources, landings, settings.landing())::run),
                new Step("mine", "log_groups", new MineStep(sources, landings, warehouse)::run));
        this.books = new Bookkeeping(warehouse, DayJobs.VERSION);
        this.progress = progress;
        this.running = new BookedSteps(books, progress, clock);
        this.clock = clock;
    }

    private record Step(String name, String table, Work work) {
        @FunctionalInterface
        interface Work {
            long run(Day day, Part part);
        }
    }

    /** Lands and groups a part; where it is there already, nothing is written. */
    public void run(Day day, Part part) throws IOException {
        String name = "ingest part " + part;
        String runId = "ingest-" + day.date() + "-part-" + part;
        Instant started = clock.instant();
        progress.begin(name, day, steps.size());
        boolean done = false;
        try {
            for (Step step : steps) {
                running.run(
                        new DayStep(
                                step.name(), step.table(), one -> step.work().run(one, part)),
                        day,
                        runId);
            }
            done = true;
        } finally {
            progress.end();
            book(runId, day, started, done);
        }
    }

    /** What made a part fail is what is to be told, though a warehouse that is gone cannot be told of it. */
    private void book(String runId, Day day, Instant started, boolean done) {
        try {
            var request = DayRequest.of(day, Stage.INGEST);
            books.run(runId, request, "land", started, clock.instant(), done ? "done" : "failed");
        } catch (WarehouseException unbooked) {
            if (done) {
                throw unbooked;
            }
            LOGGER.warn("daybreak: the failed run is not in the table runs: {}", unbooked.getMessage());
        }
    }
}
