package io.daybreak.metrics;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.findAll;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.daybreak.docker.Promtool;
import io.daybreak.features.Day;
import io.daybreak.warehouse.EmbeddedWarehouse;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RunMetricsTest {
    private static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @RegisterExtension
    static final WireMockExtension COLLECTOR = WireMockExtension.newInstance()
            .options(options().dynamicPort())
            .configureStaticDsl(true)
            .build();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @BeforeAll
    static void bookARun() {
        for (String table : new String[] {"steps", "editions", "rejected_records", "quality_checks", "deliveries"}) {
            WAREHOUSE.get().execute("sql/metrics/" + table + ".sql", Map.of());
        }
    }

    @Test
    void theTextfileTellsOfTheNewestRunOfTheDay() throws IOException {
        tell(null, Path.of("daybreak.prom"), true);

        assertThat(Files.readString(folder.resolve("daybreak.prom")))
                .contains(
                        "daybreak_run_success{stage=\"day\"} 1.0",
                        "daybreak_run_seconds{stage=\"day\"} 61.5",
                        "daybreak_step_seconds{step=\"land\"} 12.5",
                        "daybreak_step_rows{step=\"brief\"} 40.0",
                        "daybreak_rejected_rows{kind=\"logs\",source=\"sh\\\"o\\\\p\"} 2.0",
                        "daybreak_briefing_grounding_ratio 0.95",
                        "daybreak_briefing_numbers{outcome=\"covered\"} 298.0",
                        "daybreak_checker_lies{outcome=\"caught\"} 99.0",
                        "daybreak_briefing_unknown 1.0",
                        "daybreak_model_tokens{direction=\"in\"} 0.0",
                        "daybreak_deliveries{channel=\"mail\",status=\"failed\"} 1.0",
                        "daybreak_briefing_day_timestamp_seconds 1.7951328E9");
    }

    @Test
    void prometheusTakesTheTextfile() throws IOException, InterruptedException {
        tell(null, Path.of("daybreak.prom"), false);

        Promtool.Result checked =
                Promtool.find().run(Files.readString(folder.resolve("daybreak.prom")), "check", "metrics");
        assertThat(checked.output()).isEmpty();
        assertThat(checked.status()).isZero();
    }

    @Test
    void theNextRunReplacesTheTextfileAndLeavesNothingElse() throws IOException {
        tell(null, Path.of("metrics", "daybreak.prom"), false);
        tell(null, Path.of("metrics", "daybreak.prom"), true);

        assertThat(folder.resolve("metrics")).isDirectoryContaining("glob:**/daybreak.prom");
        assertThat(folder.resolve("metrics").toFile().list()).containsExactly("daybreak.prom");
        assertThat(Files.readString(folder.resolve("metrics/daybreak.prom")))
                .contains("daybreak_run_success{stage=\"day\"} 1.0");
    }

    @Test
    void aCollectorGetsTheSameByOtlpInOneRequest() throws IOException {
        stubFor(post("/v1/metrics").willReturn(aResponse().withStatus(200)));

        tell(URI.create(COLLECTOR.url("/v1/metrics")), null, true);

        assertThat(findAll(postRequestedFor(urlEqualTo("/v1/metrics")))).hasSize(1);
        LoggedRequest request =
                findAll(postRequestedFor(urlEqualTo("/v1/metrics"))).getFirst();
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/x-protobuf");
        ResourceMetrics sent =
                ExportMetricsServiceRequest.parseFrom(request.getBody()).getResourceMetrics(0);
        assertThat(attributes(sent))
                .containsEntry("service.name", "daybreak")
                .containsEntry("service.namespace", "shop");
        assertThat(points(sent))
                .containsEntry("daybreak.step.rows{step=land}", 1000.0)
                .containsEntry("daybreak.checker.lies{outcome=planted}", 100.0)
                .containsEntry("daybreak.run.success{stage=day}", 1.0);
    }

    @Test
    void aCollectorThatRefusesDoesNoHarm() {
        stubFor(post("/v1/metrics").willReturn(aResponse().withStatus(503)));

        tell(URI.create(COLLECTOR.url("/v1/metrics")), Path.of("daybreak.prom"), true);

        assertThat(folder.resolve("daybreak.prom")).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        tell(null, Path.of("file", "daybreak.prom"), true);

        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .startsWith("daybreak: Cannot write the metrics to " + folder.resolve("file"));
    }

    @Test
    void settingsThatNobodyCouldReadAreRefused() {
        assertThatThrownBy(() -> new MetricsSettings(null, Path.of("daybreak.txt")))
                .hasMessageContaining("daybreak.metrics.textfile: daybreak.txt");
        assertThatThrownBy(() -> new MetricsSettings(URI.create("collector:4317"), null))
                .hasMessageContaining("daybreak.metrics.otlp: collector:4317");
    }

    private void tell(@Nullable URI otlp, @Nullable Path textfile, boolean success) {
        Instant started = Instant.parse("2026-11-21T07:00:00Z");
        new RunMetrics(
                        new MetricsSettings(otlp, textfile),
                        folder,
                        "shop",
                        WAREHOUSE.get(),
                        new PrintStream(terminal, true, StandardCharsets.UTF_8))
                .tell(new RunOutcome(DAY, "day", started, started.plusMillis(61_500), success));
    }

    private static Map<String, String> attributes(ResourceMetrics sent) {
        return sent.getResource().getAttributesList().stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey, attribute -> attribute.getValue().getStringValue()));
    }

    private static Map<String, Double> points(ResourceMetrics sent) {
        Map<String, Double> points = new TreeMap<>();
        for (Metric metric : sent.getScopeMetrics(0).getMetricsList()) {
            for (NumberDataPoint point : metric.getGauge().getDataPointsList()) {
                String tags = point.getAttributesList().stream()
                        .map(tag -> tag.getKey() + "=" + tag.getValue().getStringValue())
                        .collect(Collectors.joining(","));
                points.put(metric.getName() + (tags.isEmpty() ? "" : "{" + tags + "}"), point.getAsDouble());
            }
        }
        return points;
    }
}
