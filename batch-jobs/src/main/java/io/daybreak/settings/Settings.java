package io.daybreak.settings;

import io.daybreak.analysis.incident.IncidentSettings;
import io.daybreak.briefing.BriefingSettings;
import io.daybreak.briefing.page.ServiceSettings;
import io.daybreak.delivery.MailSettings;
import io.daybreak.delivery.ReportsSettings;
import io.daybreak.landing.LandingSettings;
import io.daybreak.logging.LogSettings;
import io.daybreak.metrics.MetricsSettings;
import io.daybreak.narration.model.ModelSettings;
import io.daybreak.source.SourceSettings;
import io.daybreak.source.Sources;
import io.daybreak.warehouse.WarehouseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings, as {@code daybreak.yaml} has them below {@code daybreak}.
 *
 * @param team the name in subjects and titles
 * @param timeZone in which a day is a day and times are printed
 * @param languages of the briefing, the first one first: {@code en}, {@code ko}
 * @param sources where telemetry is read
 * @param services whom the issues of a service concern
 * @param landing how telemetry is landed
 * @param warehouse the ClickHouse that holds it
 * @param batch where the job repository is kept
 * @param incidents the reviewed rules and exceptions
 * @param model the language model that may word the briefing
 * @param runBooks folder of the team's Markdown run books, relative to the folder of the file; null: none
 * @param mail whom to send the briefing
 * @param reports the git repository of Markdown reports
 * @param metrics where Daybreak's own metrics go
 * @param log how its lines on standard error look
 */
public record Settings(
        @DefaultValue("team") String team,
        @DefaultValue("UTC") ZoneId timeZone,
        @DefaultValue("en") List<String> languages,
        @DefaultValue List<SourceSettings> sources,
        @DefaultValue List<ServiceSettings> services,
        @DefaultValue LandingSettings landing,
        @DefaultValue WarehouseSettings warehouse,
        @DefaultValue BatchSettings batch,
        @DefaultValue IncidentSettings incidents,
        @DefaultValue ModelSettings model,
        @Nullable Path runBooks,
        @DefaultValue MailSettings mail,
        @DefaultValue ReportsSettings reports,
        @DefaultValue MetricsSettings metrics,
        @DefaultValue LogSettings log) {
    /** A briefing compares with the same time a week before, and a day's first minutes with the day before that. */
    private static final int DAYS_COMPARED = 8;

    public Settings {
        Sources.demandNamesApart(sources);
        // Throws where one of the languages is none that it can be written in.
        BriefingSettings.of(team, languages, services, mail.from(), mail.to());
        demandRetention(warehouse.retentionDays(), landing.open());
    }

    /** Else a day that is still open would be dropped and loaded again and again, and another run of it would find other rows. */
    private static void demandRetention(@Nullable Integer days, Duration open) {
        long least = open.plusDays(1).minusNanos(1).toDays() + DAYS_COMPARED;
        if (days != null && days < least) {
            throw new IllegalArgumentException("Cannot keep raw rows for daybreak.warehouse.retention-days: " + days
                    + " where days take late rows for daybreak.landing.open: " + open.toDays()
                    + " days and are compared with those of the week before; use " + least + " or more");
        }
    }

    /** What a briefing needs to know of its readers. */
    public BriefingSettings readers() {
        return BriefingSettings.of(team, languages, services, mail.from(), mail.to());
    }
}
