package io.daybreak.analysis.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** An incident of an earlier day, as far as its life goes on. */
record PastIncident(
        LocalDate day,
        String incidentId,
        String fingerprint,
        Instant start,
        Instant end,
        String severity,
        long number,
        String title,
        List<String> services,
        List<String> rules,
        int cluster,
        double score) {

    static PastIncident read(ResultSet row, int index) throws SQLException {
        return new PastIncident(
                row.getObject("day", LocalDate.class),
                row.getString("incident_id"),
                row.getString("fingerprint"),
                Instant.ofEpochSecond(row.getLong("start_second")),
                Instant.ofEpochSecond(row.getLong("end_second")),
                row.getString("severity"),
                row.getLong("number"),
                row.getString("title"),
                texts(row, "services"),
                texts(row, "rules"),
                row.getInt("cluster"),
                row.getDouble("score"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }

    /** The same kind of trouble, or trouble whose leading services are in each other's. */
    boolean isOf(String otherFingerprint, List<String> otherServices) {
        return fingerprint.equals(otherFingerprint)
                || !services.isEmpty()
                        && !otherServices.isEmpty()
                        && services.contains(otherServices.getFirst())
                        && otherServices.contains(services.getFirst());
    }

    /** The row that says that it is over. */
    IncidentRow resolved(LocalDate today) {
        return new IncidentRow(
                today,
                incidentId,
                fingerprint,
                start,
                end,
                start,
                end,
                severity,
                "resolved",
                number + 1,
                title,
                services,
                List.of(),
                rules,
                cluster,
                score,
                0);
    }
}
