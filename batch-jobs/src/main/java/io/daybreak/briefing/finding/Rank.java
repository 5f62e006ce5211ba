package io.daybreak.briefing.finding;

import io.daybreak.briefing.finding.Findings.Incident;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How much an incident asks for: impact x novelty x confidence, each 0 to 1. They come from the read of the incidents, so that whoever
 * doubts them can read them again.
 *
 * @param impact by severity
 * @param novelty by state
 * @param confidence of the likeliest cause: calibrated where it was, else the share of gates passed
 * @param needsAction whether somebody has to look at it today
 */
public record Rank(
        Incident incident, double impact, double novelty, double confidence, double product, boolean needsAction) {

    /** The most important first; equal ones in order of time. */
    public static List<Rank> order(Findings findings) {
        List<Map<String, String>> rows =
                Objects.requireNonNull(findings.reads().get("incidents")).rows();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> of(findings.incidents().get(i), rows.get(i)))
                .sorted(Comparator.comparingDouble(Rank::product).reversed())
                .toList();
    }

    private static Rank of(Incident incident, Map<String, String> row) {
        return new Rank(
                incident,
                number(row, "impact"),
                number(row, "novelty"),
                number(row, "confidence"),
                number(row, "product"),
                row.getOrDefault("needs_action", "").equals("yes"));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(Objects.requireNonNull(row.get(column), column));
    }
}
