package io.daybreak.jobs;

import io.daybreak.analysis.anomaly.AnomalyStep;
import io.daybreak.analysis.cause.CauseStep;
import io.daybreak.analysis.feature.FeatureStep;
import io.daybreak.analysis.feature.QualityStep;
import io.daybreak.analysis.incident.IncidentStep;
import io.daybreak.analysis.template.MineStep;
import io.daybreak.briefing.BriefStep;
import io.daybreak.delivery.DeliverStep;
import io.daybreak.features.Day;
import io.daybreak.landing.LandStep;
import io.daybreak.landing.LoadStep;
import io.daybreak.landing.RetentionStep;
import io.daybreak.narration.Narrator;
import io.daybreak.narration.prompt.RunBooks;
import io.daybreak.settings.Settings;
import io.daybreak.source.Sources;
import io.daybreak.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The steps of a day in their order, each made of the room that does it. */
final class DaySteps {
    private final Settings settings;
    private final Path baseFolder;
    private final Path data;
    private final Warehouse warehouse;
    private final Clock clock;

    DaySteps(Settings settings, Path baseFolder, Path data, Warehouse warehouse, Clock clock) {
        this.settings = settings;
        this.baseFolder = baseFolder;
        this.data = data;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    List<DayStep> inOrder() {
        var sources = Sources.of(settings.sources(), baseFolder);
        var landings = settings.landing().folder(data);
        var brief = brief();
        return List.of(
                new DayStep("land", "landing", new LandStep(sources, landings, settings.landing())::run),
                new DayStep("mine", "log_templates", new MineStep(sources, landings, warehouse)::run),
                new DayStep("load", "raw tables", day -> load(day, new LoadStep(sources, landings, warehouse, clock))),
                new DayStep("quality", "quality_checks", new QualityStep(sources, landings, warehouse)::run),
                new DayStep("features", "signal tables", new FeatureStep(warehouse)::run),
                new DayStep("anomalies", "anomalies", new AnomalyStep(warehouse)::run),
                new DayStep(
                        "incidents", "incidents", new IncidentStep(warehouse, settings.incidents(), baseFolder)::run),
                new DayStep("causes", "root_causes", new CauseStep(warehouse)::run),
                new DayStep("brief", "editions", brief::run, brief::parts),
                new DayStep("deliver", "deliveries", delivery()::run));
    }

    private long load(Day day, LoadStep step) {
        long rows = step.run(day);
        new RetentionStep(warehouse, settings.warehouse().retentionDays(), clock).run(day);
        return rows;
    }

    private BriefStep brief() {
        Path folder = settings.runBooks();
        var runBooks = RunBooks.in(folder == null ? null : baseFolder.resolve(folder));
        var narrator = new Narrator(warehouse, settings.model(), baseFolder, runBooks, clock);
        return new BriefStep(warehouse, data.resolve("editions"), settings.readers(), narrator, clock);
    }

    private DeliverStep delivery() {
        return new DeliverStep(
                warehouse, data.resolve("editions"), baseFolder, settings.mail(), settings.reports(), clock);
    }
}
