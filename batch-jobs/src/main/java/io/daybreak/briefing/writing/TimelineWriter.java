package io.daybreak.briefing.writing;

import io.daybreak.briefing.draft.Figures;
import io.daybreak.briefing.finding.Findings.Anomaly;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.page.Contents;
import io.daybreak.briefing.page.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened when in an issue: first signals, changes, the strongest moment, the end. */
final class TimelineWriter {
    private static final int MOST_TIMES = 8;

    private final Contents contents;
    private final Figures figures;
    private final LineWriter lines;
    private final SignalNames names;
    private final ChangeWriter changes;

    TimelineWriter(Contents contents, Figures figures, LineWriter lines, SignalNames names, ChangeWriter changes) {
        this.contents = contents;
        this.figures = figures;
        this.lines = lines;
        this.names = names;
        this.changes = changes;
    }

    /** Nothing of what was over before the day. */
    List<Line> write(Incident incident) {
        if (!incident.end().isAfter(contents.day().start())) {
            return List.of();
        }
        Map<Instant, List<Line>> times = new TreeMap<>();
        incident.anomalies().stream()
                .sorted(Comparator.comparing(Anomaly::start))
                .limit(MOST_TIMES)
                .forEach(one ->
                        put(times, one.start(), signal(one.direction() > 0 ? "time.above" : "time.below", one)));
        incident.anomalies().stream()
                .max(Comparator.comparingDouble(Anomaly::score))
                .ifPresent(one -> put(times, one.peak(), signal("time.peak", one)));
        changes.closeTo(incident)
                .forEach(change -> times.computeIfAbsent(change.time(), key -> new ArrayList<>())
                        .add(changes.line(change)));
        String last = incident.end().equals(contents.day().end()) ? "time.still" : "time.end";
        put(times, incident.end(), lines.label(last, "incidents"));
        return times.values().stream().flatMap(List::stream).toList();
    }

    private Line signal(String key, Anomaly anomaly) {
        return lines.fill(key, Map.of("signal", names.of(anomaly.signal(), "anomalies")));
    }

    private void put(Map<Instant, List<Line>> times, Instant time, Line line) {
        times.computeIfAbsent(time, key -> new ArrayList<>())
                .add(lines.text(figures.clock(time)).then(" ", line));
    }
}
