package io.daybreak.briefing;

import io.daybreak.briefing.page.ServiceSettings;
import io.daybreak.features.Day;
import io.daybreak.grounding.claim.Language;
import io.daybreak.narration.Narrator;
import io.daybreak.narration.model.ModelSettings;
import io.daybreak.narration.prompt.RunBooks;
import io.daybreak.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A day with one new issue (14:02 to 14:37 in Seoul), one ongoing, a change, and a lone anomaly, as the steps before leave it. */
final class BriefedDay {
    static final Day DAY = new Day(LocalDate.parse("2026-11-20"), ZoneId.of("Asia/Seoul"));
    static final List<String> RAW = List.of("spans", "log_records", "metric_points", "changes");
    static final List<String> ANALYSED =
            List.of("analysis", "anomalies", "members", "root_causes", "log_templates", "signal_slots");
    private static final List<String> TABLES = List.of(
            "spans",
            "log_records",
            "metric_points",
            "changes",
            "incidents",
            "anomalies",
            "incident_members",
            "root_causes",
            "log_templates",
            "template_changes",
            "signal_slots",
            "quality_checks",
            "rejected_records",
            "facts",
            "statements",
            "claims",
            "verdicts",
            "editions",
            "deliveries",
            "model_calls");

    private BriefedDay() {}

    static void fill(Warehouse warehouse) {
        clear(warehouse);
        fill(warehouse, RAW);
        fill(warehouse, ANALYSED);
    }

    static void fill(Warehouse warehouse, List<String> parts) {
        parts.forEach(part -> warehouse.execute("sql/briefed/" + part + ".sql", Map.of()));
    }

    static void clear(Warehouse warehouse) {
        TABLES.forEach(table -> warehouse.sql().sql("TRUNCATE TABLE " + table).update());
    }

    static BriefStep step(Warehouse warehouse, Path editions) {
        return step(warehouse, editions, ModelSettings.none());
    }

    static BriefStep step(Warehouse warehouse, Path editions, ModelSettings model) {
        return step(warehouse, editions, model, List.of());
    }

    static BriefStep step(Warehouse warehouse, Path editions, ModelSettings model, List<ServiceSettings> services) {
        var narrator =
                new Narrator(warehouse, model, editions, RunBooks.in(null), Clock.fixed(DAY.end(), ZoneOffset.UTC));
        var settings = new BriefingSettings(
                "shop",
                List.of(Language.EN, Language.KO),
                services,
                "daybreak@example.org",
                List.of("team@example.org"));
        return new BriefStep(warehouse, editions, settings, narrator, Clock.fixed(DAY.end(), ZoneOffset.UTC));
    }
}
