package io.daybreak.verification.generated;

import io.daybreak.verification.generated.Draft.Slot;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sentences about how many. Each gives null where the window it drew has nothing of the kind. */
final class Counts {
    private final Scene scene;

    Counts(Scene scene) {
        this.scene = scene;
    }

    private String counter(String of) {
        return !scene.korean() ? "" : of.equals("logs") ? scene.pick(java.util.List.of("건", "건", "줄")) : "개";
    }

    private Figure counted(Ask ask, String counter) {
        return Figure.count(
                scene.korean(),
                scene.random(),
                scene.said(scene.truth().number(ask).orElseThrow()),
                counter);
    }

    private Draft draft(String kind, Map<String, Slot> slots, Ask ask, Figure figure) {
        slots.put("n", scene.figure(figure));
        return scene.draft(kind, slots, new Assertion.Value(ask, figure.op(), figure.value(), ""));
    }

    /** The value of a small count would be a singular. */
    private boolean isFew(Ask ask) {
        return scene.truth().number(ask).orElse(BigDecimal.ZERO).compareTo(BigDecimal.TWO) < 0;
    }

    Draft logs() {
        When when = scene.window("logs");
        String service = scene.some("logs", "service", when);
        String severity = scene.severity(true);
        boolean all = scene.random().nextInt(5) == 0;
        Ask ask = Ask.count("logs", scene.where(all ? "" : service, severity), when);
        if (service.isEmpty() || isFew(ask)) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("logs", "service", service));
        slots.put("e", scene.severityWords(severity, false));
        slots.put("w", scene.when(when));
        return draft(all ? "count.all" : "count", slots, ask, counted(ask, counter("logs")));
    }

    Draft instance() {
        When when = scene.window("logs");
        String instance = scene.some("logs", "instance", when);
        String severity = scene.severity(true);
        Ask own = Ask.count("logs", scene.where("", severity), when).with("instance", instance);
        if (instance.isEmpty() || isFew(own)) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("i", scene.name("logs", "instance", instance));
        String service = scene.truth().rows(own).getFirst().get("service");
        slots.put("s", scene.name("logs", "service", service));
        slots.put("e", scene.severityWords(severity, false));
        slots.put("w", scene.when(when));
        return scene.random().nextBoolean()
                ? draft("instance.service", slots, own.with("service", service), counted(own, counter("logs")))
                : draft("instance", slots, own, counted(own, counter("logs")));
    }

    Draft spans() {
        When when = scene.window("spans");
        String service = scene.some("spans", "service", when);
        Ask ask = Ask.count("spans", scene.where(service, ""), when);
        if (service.isEmpty() || isFew(ask)) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("spans", "service", service));
        slots.put("w", scene.when(when));
        return draft("spans", slots, ask, counted(ask, counter("spans")));
    }

    Draft operation() {
        When when = scene.window("spans");
        String service = scene.some("spans", "service", when);
        Ask of = Ask.count("spans", scene.where(service, ""), when);
        if (service.isEmpty()) {
            return null;
        }
        String operation = scene.pick(scene.truth().rows(of)).get("operation");
        Ask ask = of.with("operation", operation);
        if (isFew(ask)) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("spans", "service", service));
        slots.put("o", scene.name("spans", "operation", operation));
        slots.put("w", scene.when(when));
        boolean called = scene.random().nextInt(3) == 0;
        String counter = called && scene.korean() ? scene.pick(java.util.List.of("번", "회")) : counter("spans");
        return draft(called ? "called" : "operation", slots, ask, counted(ask, counter));
    }

    Draft points() {
        When when = scene.window("metrics");
        String service = scene.some("metrics", "service", when);
        String metric = scene.some("metrics", "metric", when);
        if (service.isEmpty()) {
            return null;
        }
        Ask ask = Ask.count("metrics", scene.where(service, ""), when).ofMetric(metric);
        if (isFew(ask)) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("metrics", "service", service));
        slots.put("m", scene.name("metrics", "metric", metric));
        slots.put("w", scene.when(when));
        return draft("points", slots, ask, counted(ask, counter("metrics")));
    }

    Draft services() {
        When when = scene.window("logs");
        String severity = scene.severity(true);
        Ask ask = Ask.count("logs", scene.where("", severity), when).distinct("service");
        if (isFew(ask)) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("e", scene.severityWords(severity, false));
        slots.put("w", scene.when(when));
        return draft("distinct", slots, ask, counted(ask, counter("services")));
    }

    Draft traces() {
        When when = scene.window("spans");
        String service = scene.some("spans", "service", when);
        Ask ask = Ask.count("spans", scene.where(service, ""), when).distinct("trace_id");
        if (service.isEmpty() || isFew(ask)) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("spans", "service", service));
        slots.put("w", scene.when(when));
        return draft("traces", slots, ask, counted(ask, counter("traces")));
    }
}
