package io.daybreak.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.features.Day;
import io.daybreak.jobs.repository.RepositoryPlace;
import io.daybreak.landing.manifest.Part;
import io.daybreak.settings.Settings;
import io.daybreak.settings.SettingsReader;
import io.daybreak.warehouse.EmbeddedWarehouse;
import io.daybreak.warehouse.Warehouse;
import io.daybreak.warehouse.embedded.Engines;
import io.daybreak.warehouse.statement.WarehouseException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose warehouse is gone cannot be booked either; what is said is the step and its cause all the same. */
class EngineGoneTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
    private static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);

    @TempDir
    private Path data;

    @AfterEach
    void endEngines() throws IOException {
        Engines.endBelow(data);
    }

    @Test
    void theStepIsNamedWithTheEnginesEndAsItsCause() {
        try (Warehouse warehouse = Warehouse.open(EmbeddedWarehouse.settings("daybreak"), data);
                DayJobs jobs = jobs(warehouse)) {
            assertThatThrownBy(() -> jobs.run(DayRequest.from(DAY, "land")))
                    .isInstanceOf(StepFailedException.class)
                    .hasMessageContaining("Cannot finish step land of 2026-11-20")
                    .hasMessageContaining("the embedded engine ended meanwhile")
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .hasOnlyElementsOfType(WarehouseException.class)
                            .isNotEmpty());
        }
    }

    @Test
    void whatAPartCouldNotDoIsToldAndNotThatItCouldNotBeBooked() throws IOException {
        Path set = Files.createDirectories(data.resolve("set"));
        Files.writeString(
                set.resolve("logs.jsonl"),
                "{\"timestamp\":\"2026-11-20T10:00:00Z\",\"service\":\"cart\",\"body\":\"started\"}\n");
        Path file = Files.writeString(
                data.resolve("daybreak.yaml"), "daybreak: {sources: [{name: shop, type: telemetry-set, path: set}]}\n");
        Settings settings = new SettingsReader(Map.of()).read(file);
        var progress = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
        try (Warehouse warehouse = Warehouse.open(EmbeddedWarehouse.settings("daybreak"), data)) {
            var runner = new PartRunner(settings, data, data, warehouse, progress, CLOCK);
            endEngine();
            assertThatThrownBy(() -> runner.run(DAY, Part.of("1/1")))
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("the embedded engine ended meanwhile")
                    .hasMessageNotContaining("insert into runs");
        }
    }

    private DayJobs jobs(Warehouse warehouse) {
        List<DayStep> steps = List.of(
                new DayStep("land", "landing", day -> {
                    endEngine();
                    warehouse.sql().sql("SELECT 1").query(Integer.class).single();
                    return 0;
                }),
                new DayStep("deliver", "deliveries", day -> 0));
        var open = new OpenDays(warehouse, ZoneOffset.UTC, Duration.ofDays(3), CLOCK);
        var progress = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
        return DayJobs.of(steps, open, RepositoryPlace.file(data), warehouse, progress, CLOCK);
    }

    private void endEngine() throws IOException {
        Engines.kill(Engines.in(data.resolve("warehouse")).orElseThrow());
    }
}
