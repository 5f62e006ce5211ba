package io.daybreak.landing;

import static io.daybreak.landing.TelemetryFolder.METRICS_HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.daybreak.landing.LandedRows.Log;
import io.daybreak.landing.LandedRows.Metric;
import io.daybreak.landing.manifest.Delivery;
import io.daybreak.landing.manifest.Landing;
import io.daybreak.landing.manifest.Part;
import io.daybreak.source.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandStepTest {
    @TempDir
    Path folder;

    @Test
    void metricsOfTheDayLieByHourAndOthersWait() {
        TelemetryFolder set = TelemetryFolder.in(folder)
                .write(
                        "metrics.csv",
                        METRICS_HEADER
                                + "2026-11-20T00:00:00Z,cart,cart-1,cpu,%,1.5\n"
                                + "2026-11-21T02:30:00+09:00,cart,cart-1,cpu,%,-0.25\n"
                                + "2026-11-21T00:00:00Z,cart,cart-1,cpu,%,3\n");

        Landing metrics = set.land(RecordKind.METRICS);

        assertThat(metrics.files())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("2026-11-20T00-0.parquet", "2026-11-20T17-0.parquet");
        assertThat(LandedRows.rows(metrics.files(), Metric.class))
                .extracting(Metric::value)
                .containsExactly(1.5, -0.25);
        assertThat(metrics.rowsOfOtherDays()).isEqualTo(1);
        assertThat(metrics.delivery()).isEqualTo(Delivery.WHOLE);
    }

    @Test
    void whatAKilledLandingInAnotherNumberOfPartsLeftGoes() throws IOException {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRICS_HEADER);
        Path landed = set.landings().folder("shop", RecordKind.METRICS, TelemetryFolder.DAY.date());
        for (String left : List.of("landing-2of4.tmp", "landing-1of40.tmp", "landing-1of2.tmp")) {
            Files.writeString(Files.createDirectories(landed.resolve(left)).resolve("00-0.parquet"), "half");
        }

        set.step().run(TelemetryFolder.DAY, Part.of("1/4"));
        assertThat(landed.resolve("landing-2of4.tmp")).as("perhaps at work").exists();
        assertThat(landed.resolve("landing-1of40.tmp")).doesNotExist();
        assertThat(landed.resolve("landing-1of2.tmp")).doesNotExist();

        set.step().run(TelemetryFolder.DAY);
        assertThat(landed.resolve("landing-2of4.tmp")).doesNotExist();
    }

    @Test
    void aLogLineKeepsItsBodyAndItsPlace() {
        TelemetryFolder set = TelemetryFolder.in(folder).write("logs.jsonl", """
                        {"timestamp":"2026-11-20T10:00:00Z","service":"cart","body":"said \\"no\\" \\u2713"}
                        {"timestamp":"2026-11-20T10:00:01Z","service":"cart","body":{"level":"error", "n":[1,2]},"x":1}
                        """);

        Landing logs = set.land(RecordKind.LOGS);

        assertThat(LandedRows.rows(logs.files(), Log.class))
                .extracting(Log::body, Log::file, Log::line)
                .containsExactly(
                        tuple("said \"no\" ✓", "logs.jsonl", 1L),
                        tuple("{\"level\":\"error\", \"n\":[1,2]}", "logs.jsonl", 2L));
        assertThat(logs.inputs())
                .singleElement()
                .satisfies(input -> assertThat(input.ignored()).containsExactly("x"));
    }

    /** What mining reads of a landed line. */
    record Message(String message) {}

    @Test
    void aSignatureHasItsMessageThoughLinesOfAnotherDayHaveItToo() {
        TelemetryFolder set = TelemetryFolder.in(folder).write("logs.jsonl", """
                        {"timestamp":"2026-11-19T10:00:00Z","service":"cart","body":"order 17 paid"}
                        {"timestamp":"2026-11-20T10:00:00Z","service":"cart","body":"order 18 paid"}
                        {"timestamp":"2026-11-20T10:00:01Z","service":"cart","body":"order 19 paid"}
                        """);

        Landing logs = set.land(RecordKind.LOGS);

        assertThat(LandedRows.rows(logs.files(), Message.class))
                .extracting(Message::message)
                .containsExactly("order 18 paid", "");
    }
}
