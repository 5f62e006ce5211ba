package io.daybreak.analysis.feature;

import io.daybreak.features.Day;
import io.daybreak.landing.manifest.Coverage;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.source.Sources;
import io.daybreak.warehouse.Warehouse;
import java.util.Iterator;

/** How far the raw rows of a day can be relied on: what the landings tell of each delivery, and what its rows tell. */
public final class QualityStep {
    private final Sources sources;
    private final LandingFolder landings;
    private final Warehouse warehouse;

    public QualityStep(Sources sources, LandingFolder landings, Warehouse warehouse) {
        this.sources = sources;
        this.landings = landings;
        this.warehouse = warehouse;
    }

    /** Replaces the day in quality_checks. @return its rows */
    public long run(Day day) {
        DerivedTable table = DerivedTable.QUALITY_CHECKS;
        return warehouse.replace(table.name(), Warehouse.partition(day.date()), staging -> {
            warehouse.insert(staging, QualityRow.class, presence(day));
            table.fill(warehouse, day, staging);
        });
    }

    private Iterator<QualityRow> presence(Day day) {
        return Coverage.of(sources, landings, day).stream()
                .map(coverage -> QualityRow.presence(day, coverage))
                .iterator();
    }
}
