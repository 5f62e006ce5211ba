package io.daybreak.verification.generated;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** Statements that no row can bear out or refute: of services, metrics and windows without any data, or without claims. */
final class Unknowables {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scene scene;
    private final boolean korean;
    private final List<String> lines = new ArrayList<>();

    Unknowables(Truth truth, boolean korean, Random random) {
        this.korean = korean;
        this.scene = new Scene(truth, random, korean, new Phrases(korean), false);
    }

    List<String> make(int most) {
        while (lines.size() < most) {
            When when = scene.window("metrics");
            String service = scene.some("metrics", "service", when);
            String metric = scene.some("metrics", "metric", when);
            ofAMetric(when, service, metric);
            ofLogs(when, service);
        }
        return lines;
    }

    private void ofAMetric(When when, String service, String metric) {
        When early = when.moved(Duration.ofDays(-400));
        metric(service, metric, early);
        metric("ghost-service", metric, when);
        metric(service, "GhostMetric(%)", when);
        Ask average = Ask.of("metrics", "avg", Map.of("service", service), when).ofMetric(metric);
        add(
                korean
                        ? "%s %s의 평균 %s은 12.5였다.".formatted(said(when), service, metric)
                        : "Average %s of %s was 12.5 %s.".formatted(metric, service, said(when)),
                List.of());
        add("12.5", List.of(Map.of("type", "average", "measure", average.json(), "op", "=", "value", 12.5)));
        add("12.5", List.of(Map.of("type", "value", "measure", average.json(), "op", "=", "value", 12.5, "near", 1)));
        add(
                "12.5",
                List.of(new Assertion.Value(average.moved(Duration.ZERO), "=", new BigDecimal("12.5"), "")
                        .json().entrySet().stream()
                                .filter(one -> !one.getKey().equals("op"))
                                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private void metric(String service, String metric, When when) {
        Ask ask = Ask.of("metrics", "avg", Map.of("service", service), when).ofMetric(metric);
        add(
                korean
                        ? "%s %s의 평균 %s은 12.5였다.".formatted(said(when), service, metric)
                        : "Average %s of %s was 12.5 %s.".formatted(metric, service, said(when)),
                List.of(new Assertion.Value(ask, "=", new BigDecimal("12.5"), "").json()));
    }

    private void ofLogs(When when, String service) {
        When early = when.moved(Duration.ofDays(-400));
        none("ghost-service", when);
        none(service, early);
        Instant from = when.from();
        When empty = new When(
                from.minus(Duration.ofDays(800)),
                from.minus(Duration.ofDays(800)).plusSeconds(600),
                false);
        Ask part = Ask.count("logs", Map.of("service", service, "severity", "ERROR"), empty);
        add(
                korean
                        ? "%s 전체 오류의 12%%가 %s에서 나왔다.".formatted(said(empty), service)
                        : "%s logged 12 %% of all errors %s.".formatted(service, said(empty)),
                List.of(new Assertion.Share(part, part.without("service"), new BigDecimal(12)).json()));
        add(
                korean
                        ? "%s %s의 오류는 3건이었다.".formatted(said(empty), service)
                        : "%s logged 3 errors %s.".formatted(service, said(empty)),
                List.of(new Assertion.Value(part, "=", new BigDecimal(3), "").json()));
    }

    private void none(String service, When when) {
        Ask ask = Ask.count("logs", Map.of("service", service, "severity", "ERROR"), when);
        add(
                korean
                        ? "%s %s에는 오류가 없었다.".formatted(said(when), service)
                        : "%s logged no errors %s.".formatted(service, said(when)),
                List.of(new Assertion.Absent(ask, ask).json()));
    }

    private String said(When when) {
        return when.said(korean, scene.random());
    }

    private void add(String text, List<Map<String, Object>> claims) {
        lines.add(JSON.writeValueAsString(
                Map.of("id", "u" + lines.size(), "language", korean ? "ko" : "en", "text", text, "claims", claims)));
    }
}
