package io.daybreak.cli.application;

import io.daybreak.features.Day;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which day a command is about. */
public final class DayOption {
    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day, in the team's time zone (default: yesterday).")
    @Nullable
    LocalDate date;

    public Day day(ZoneId zone, Clock clock) {
        LocalDate chosen =
                date == null ? LocalDate.ofInstant(clock.instant(), zone).minusDays(1) : date;
        return new Day(chosen, zone);
    }
}
