package io.daybreak.analysis.feature;

import io.daybreak.features.Day;
import io.daybreak.warehouse.Warehouse;

/** From raw rows and templates of a day to its signal slots and their baselines, and what became of the templates. */
public final class FeatureStep {
    private final Warehouse warehouse;

    public FeatureStep(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Replaces the day in signal_slots, baselines and template_changes. @return rows of all */
    public long run(Day day) {
        return DerivedTable.SIGNAL_SLOTS.replace(warehouse, day)
                + DerivedTable.BASELINES.replace(warehouse, day)
                + DerivedTable.TEMPLATE_CHANGES.replace(warehouse, day);
    }
}
