package io.daybreak.analysis.anomaly;

import io.daybreak.analysis.feature.SignalReader;
import io.daybreak.features.Day;
import io.daybreak.features.anomaly.AnomalyDetector;
import io.daybreak.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;

/** Finds the anomalies of a day, series by series. */
public final class AnomalyStep {
    private final Warehouse warehouse;
    private final AnomalyDetector detector = new AnomalyDetector();

    public AnomalyStep(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Replaces the day's anomalies; returns their number. */
    public long run(Day day) {
        DayBaselines baselines = DayBaselines.read(warehouse, day);
        List<AnomalyRow> rows = new ArrayList<>();
        new SignalReader(warehouse)
                .read(
                        day,
                        (series, exposures) -> detector.detect(
                                        series, exposures.of(series), baselines.of(series.signal()))
                                .forEach(anomaly -> rows.add(AnomalyRow.of(day.date(), anomaly))));
        return warehouse.replace(
                "anomalies",
                Warehouse.partition(day.date()),
                staging -> warehouse.insert(staging, AnomalyRow.class, rows.iterator()));
    }
}
