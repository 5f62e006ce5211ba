package io.daybreak.briefing;

import io.daybreak.briefing.draft.DraftWriter;
import io.daybreak.briefing.edition.SignalChart;
import io.daybreak.briefing.edition.SignalChart.Point;
import io.daybreak.briefing.finding.Findings.Anomaly;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.finding.Rank;
import io.daybreak.features.Day;
import io.daybreak.features.signal.Signal;
import io.daybreak.warehouse.Warehouse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A picture of the main signal of each issue that needs action. */
final class Charts {
    private static final int MOST = 3;
    private static final int FEWEST_POINTS = 5;
    private static final Duration AROUND = Duration.ofHours(2);

    private final Warehouse warehouse;
    private final Day day;
    private final Map<String, String> names = new LinkedHashMap<>();

    Charts(Warehouse warehouse, Day day) {
        this.warehouse = warehouse;
        this.day = day;
    }

    /** PNG by name. */
    Map<String, byte[]> draw(List<Rank> issues) {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (Rank rank : issues) {
            Incident issue = rank.incident();
            if (rank.needsAction()
                    && pictures.size() < MOST
                    && !issue.anomalies().isEmpty()) {
                Anomaly main = DraftWriter.inOrderOfWeight(issue).getFirst();
                List<Point> points = points(main.signal(), issue);
                if (points.size() >= FEWEST_POINTS) {
                    String name = "issue-" + (pictures.size() + 1);
                    names.put(issue.id(), name);
                    pictures.put(
                            name,
                            SignalChart.draw(points, main.signal().unit(), issue.start(), issue.end(), day.zone()));
                }
            }
        }
        return pictures;
    }

    /** The picture's name by incident. */
    Map<String, String> names() {
        return Map.copyOf(names);
    }

    private List<Point> points(Signal signal, Incident issue) {
        return warehouse
                .query(
                        "sql/briefing/slots.sql",
                        Map.of(
                                "day", day.date(),
                                "service", signal.service(),
                                "instance", signal.instance(),
                                "kind", signal.kind().word(),
                                "signal", signal.name(),
                                "attribute", signal.attribute()),
                        (row, number) -> new Point(slot(row.getString("slot_time")), row.getDouble("value")))
                .stream()
                .filter(point -> isNear(point.slot(), issue))
                .toList();
    }

    private static Instant slot(String text) {
        return java.time.LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static boolean isNear(Instant slot, Incident issue) {
        return !slot.isBefore(issue.start().minus(AROUND))
                && slot.isBefore(issue.end().plus(AROUND));
    }
}
