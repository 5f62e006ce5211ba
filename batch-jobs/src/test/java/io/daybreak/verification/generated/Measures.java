package io.daybreak.verification.generated;

import io.daybreak.verification.generated.Draft.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sentences about metrics, durations and times. */
final class Measures {
    private final Scene scene;

    Measures(Scene scene) {
        this.scene = scene;
    }

    private Draft draft(String kind, Map<String, Slot> slots, Ask ask) {
        Optional<BigDecimal> value = scene.truth().number(ask);
        if (value.isEmpty()) {
            return null;
        }
        Figure figure = Figure.measured(
                scene.korean(),
                scene.random(),
                scene.said(value.get()),
                scene.truth().unit(ask));
        slots.put("n", scene.figure(figure));
        return scene.draft(kind, slots, new Assertion.Value(ask, figure.op(), figure.value(), figure.unit()));
    }

    Draft metric() {
        When when = scene.window("metrics");
        String service = scene.some("metrics", "service", when);
        String metric = scene.some("metrics", "metric", when);
        if (service.isEmpty()) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("metrics", "service", service));
        slots.put("m", scene.name("metrics", "metric", metric));
        slots.put("w", scene.when(when));
        String kind = scene.pick(List.of("average", "average", "greatest", "least", "percentile", "sum"));
        String aggregate = switch (kind) {
            case "average" -> "avg";
            case "greatest" -> "max";
            case "least" -> "min";
            case "sum" -> "sum";
            default -> scene.pick(List.of("p50", "p90", "p95", "p99"));
        };
        slots.put("p", percentile(aggregate));
        return draft(
                kind,
                slots,
                Ask.of("metrics", aggregate, scene.where(service, ""), when).ofMetric(metric));
    }

    private Slot percentile(String aggregate) {
        String other = aggregate.equals("p99") ? "p90" : "p99";
        if (aggregate.equals("p50") && scene.random().nextBoolean()) {
            return scene.korean() ? new Slot("중앙값", "p95") : new Slot("median", "p95");
        }
        int style = scene.random().nextInt(3);
        return new Slot(percentile(aggregate, style), percentile(other, style));
    }

    private String percentile(String aggregate, int style) {
        return switch (style) {
            case 0 -> aggregate;
            case 1 -> aggregate.toUpperCase(Locale.ROOT);
            default -> aggregate.substring(1) + (scene.korean() ? "번째 백분위수" : "th percentile");
        };
    }

    Draft duration() {
        When when = scene.window("spans");
        String service = scene.some("spans", "service", when);
        if (service.isEmpty()) {
            return null;
        }
        String kind = scene.pick(List.of("duration", "duration", "longest", "shortest", "mean"));
        String aggregate = switch (kind) {
            case "longest" -> "max";
            case "shortest" -> "min";
            case "mean" -> "avg";
            default -> scene.pick(List.of("p50", "p90", "p95", "p99"));
        };
        Ask ask = Ask.of("spans", aggregate, scene.where(service, ""), when);
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("spans", "service", service));
        slots.put("w", scene.when(when));
        slots.put("p", percentile(aggregate));
        String operation = scene.pick(scene.truth().rows(ask)).get("operation");
        slots.put("o", scene.name("spans", "operation", operation));
        Draft draft = draft(kind, slots, ask);
        if (draft != null && draft.sentence().contains("{o}")) {
            Ask own = ask.with("operation", operation);
            Figure figure = Figure.measured(
                    scene.korean(),
                    scene.random(),
                    scene.said(scene.truth().number(own).orElseThrow()),
                    "us");
            draft.slots().put("n", scene.figure(figure));
            return draft.with(List.of(new Assertion.Value(own, figure.op(), figure.value(), figure.unit())));
        }
        return draft;
    }

    Draft time() {
        When when = scene.window("logs");
        String service = scene.some("logs", "service", when);
        String severity = scene.severity(false);
        boolean first = scene.random().nextBoolean();
        Ask ask = Ask.of("logs", first ? "first_time" : "last_time", scene.where(service, severity), when);
        Optional<Instant> time =
                service.isEmpty() ? Optional.empty() : scene.truth().time(ask);
        if (time.isEmpty()) {
            return null;
        }
        boolean seconds = scene.random().nextBoolean();
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("logs", "service", service));
        slots.put("e1", scene.severityWords(severity, true));
        slots.put("w", scene.when(when));
        int shape = scene.random().nextInt(3);
        slots.put(
                "t",
                new Slot(clock(time.get(), seconds, shape), clock(time.get().plusSeconds(97), seconds, shape)));
        String iso = DateTimeFormatter.ofPattern(
                        seconds ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm'Z'", Locale.ROOT)
                .format(time.get().atOffset(ZoneOffset.UTC));
        return scene.draft(first ? "first" : "last", slots, new Assertion.At(ask, iso));
    }

    private String clock(Instant time, boolean seconds, int shape) {
        var utc = time.atOffset(ZoneOffset.UTC);
        String clock = DateTimeFormatter.ofPattern(seconds ? "HH:mm:ss" : "HH:mm", Locale.ROOT)
                .format(utc);
        if (scene.korean() && shape == 0) {
            return (utc.getHour() < 12 ? "오전 " : "오후 ") + (utc.getHour() % 12 == 0 ? 12 : utc.getHour() % 12) + "시 "
                    + utc.getMinute() + "분" + (seconds ? " " + utc.getSecond() + "초" : "") + "(UTC)";
        }
        return clock + (shape == 2 && scene.korean() ? "(UTC)" : " UTC");
    }
}
