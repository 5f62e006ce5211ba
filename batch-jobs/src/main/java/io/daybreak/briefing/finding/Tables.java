package io.daybreak.briefing.finding;

import io.daybreak.warehouse.Warehouse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the tables of a day, so that everybody can read the same again. */
public final class Tables {
    private static final List<String> READS = List.of(
            "incidents",
            "causes",
            "anomalies",
            "changes",
            "quality",
            "rejects",
            "late",
            "redactions",
            "rows",
            "new_templates",
            "frequent_templates",
            "moved_templates",
            "template_changes",
            "processor_use");

    private final Warehouse warehouse;

    public Tables(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** All reads of a briefing, by name. */
    public Map<String, TableRead> read(LocalDate day) {
        Map<String, TableRead> reads = new LinkedHashMap<>();
        for (String name : READS) {
            reads.put(name, read(name, "sql/briefing/" + name + ".sql", Map.of("day", day)));
        }
        return reads;
    }

    /** One read, by its file. */
    public TableRead read(String name, String resource, Map<String, ?> parameters) {
        List<Map<String, String>> rows = warehouse.query(resource, parameters, (row, number) -> columns(row));
        return TableRead.of(name, Warehouse.inlined(resource, parameters), rows);
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.put(row.getMetaData().getColumnLabel(i), Objects.requireNonNullElse(row.getString(i), ""));
        }
        return columns;
    }
}
