package io.daybreak.analysis.anomaly;

import io.daybreak.features.Sha256;
import io.daybreak.features.anomaly.Anomaly;
import io.daybreak.features.signal.Kind;
import io.daybreak.features.signal.Signal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code anomalies}. */
public record AnomalyRow(
        LocalDate day,
        String anomalyId,
        String service,
        String instance,
        String kind,
        String signal,
        String attribute,
        String unit,
        Instant start,
        Instant end,
        int direction,
        double score,
        double observed,
        double expected,
        Instant peak) {

    static AnomalyRow of(LocalDate day, Anomaly anomaly) {
        Signal signal = anomaly.signal();
        return new AnomalyRow(
                day,
                Sha256.id(day, signal, anomaly.start(), anomaly.direction()),
                signal.service(),
                signal.instance(),
                signal.kind().word(),
                signal.name(),
                signal.attribute(),
                signal.unit(),
                minute(anomaly.start()),
                minute(anomaly.end()),
                anomaly.direction(),
                rounded(anomaly.score()),
                anomaly.observed(),
                anomaly.expected(),
                minute(anomaly.peak()));
    }

    public static AnomalyRow read(ResultSet row, int number) throws SQLException {
        return new AnomalyRow(
                row.getObject("day", LocalDate.class),
                row.getString("anomaly_id"),
                row.getString("service"),
                row.getString("instance"),
                row.getString("kind"),
                row.getString("signal"),
                row.getString("attribute"),
                row.getString("unit"),
                Instant.ofEpochSecond(row.getLong("start_second")),
                Instant.ofEpochSecond(row.getLong("end_second")),
                row.getInt("direction"),
                row.getDouble("score"),
                row.getDouble("observed"),
                row.getDouble("expected"),
                Instant.ofEpochSecond(row.getLong("peak_second")));
    }

    public Anomaly anomaly() {
        return new Anomaly(
                new Signal(service, instance, Kind.of(kind), signal, attribute, unit),
                start.getEpochSecond() / 60,
                end.getEpochSecond() / 60,
                direction,
                score,
                observed,
                expected,
                peak.getEpochSecond() / 60);
    }

    private static Instant minute(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    /** Scores are statistics: digits beyond the sixth say nothing. */
    private static double rounded(double score) {
        return Math.round(score * 1e6) / 1e6;
    }
}
