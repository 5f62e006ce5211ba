package io.daybreak.evaluation;

import io.daybreak.analysis.feature.FeatureStep;
import io.daybreak.analysis.template.MineStep;
import io.daybreak.features.Day;
import io.daybreak.landing.LandStep;
import io.daybreak.landing.LandingSettings;
import io.daybreak.landing.LoadStep;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.source.SourceSettings;
import io.daybreak.source.Sources;
import io.daybreak.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A telemetry set brought into a warehouse of its own by the steps that a day takes, up to its signals. */
final class ScratchWarehouse {
    private final LandStep land;
    private final MineStep mine;
    private final LoadStep load;
    private final FeatureStep features;

    /**
     * @param warehouse empty, or one that held the same set before
     * @param data where the landing lies
     * @param clock says when rows were loaded, in bookkeeping alone
     */
    ScratchWarehouse(Warehouse warehouse, Path set, Path data, Clock clock) {
        Path folder = set.toAbsolutePath().normalize();
        var source = new SourceSettings("set", "telemetry-set", folder.toString(), List.of("false"));
        var sources = Sources.of(List.of(source), folder);
        var landings = new LandingFolder(data.resolve("landing"));
        land = new LandStep(sources, landings, LandingSettings.defaults());
        mine = new MineStep(sources, landings, warehouse);
        load = new LoadStep(sources, landings, warehouse, clock);
        features = new FeatureStep(warehouse);
    }

    void fill(Day day) {
        land.run(day);
        mine.run(day);
        load.run(day);
        features.run(day);
    }
}
