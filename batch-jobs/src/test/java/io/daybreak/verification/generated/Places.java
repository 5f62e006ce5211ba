package io.daybreak.verification.generated;

import io.daybreak.verification.generated.Draft.Slot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sentences about shares and places. */
final class Places {
    private static final List<String> ORDINALS = List.of("", "first", "second", "third", "fourth", "fifth");
    private static final List<String> NATIVE = List.of("", "첫 번째로", "두 번째로", "세 번째로", "네 번째로", "다섯 번째로");

    private final Scene scene;

    Places(Scene scene) {
        this.scene = scene;
    }

    Draft share() {
        When when = scene.window("logs");
        String service = scene.some("logs", "service", when);
        String severity = scene.severity(false);
        boolean own = scene.random().nextBoolean();
        Ask part = Ask.count("logs", scene.where(service, severity), when);
        Ask whole = own ? part.without("severity") : part.without("service");
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("logs", "service", service));
        slots.put("e", scene.severityWords(severity, false));
        slots.put("w", scene.when(when));
        return service.isEmpty() ? null : share(own ? "share.own" : "share.all", slots, part, whole);
    }

    Draft shareOfSpans() {
        When when = scene.window("spans");
        String service = scene.some("spans", "service", when);
        Ask whole = Ask.count("spans", scene.where(service, ""), when);
        if (service.isEmpty()) {
            return null;
        }
        String operation = scene.pick(scene.truth().rows(whole)).get("operation");
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("spans", "service", service));
        slots.put("o", scene.name("spans", "operation", operation));
        slots.put("w", scene.when(when));
        return share("share.operation", slots, whole.with("operation", operation), whole);
    }

    private Draft share(String kind, Map<String, Slot> slots, Ask part, Ask whole) {
        BigDecimal all = scene.truth().number(whole).orElseThrow();
        BigDecimal some = scene.truth().number(part).orElseThrow();
        if (all.signum() == 0 || some.signum() == 0 || some.compareTo(all) == 0) {
            return null;
        }
        BigDecimal percent = scene.said(some.movePointRight(2).divide(all, MathContext.DECIMAL64));
        Figure figure = Figure.percent(scene.korean(), scene.random(), percent);
        slots.put("n", scene.figure(figure));
        return scene.draft(kind, slots, new Assertion.Share(part, whole, figure.value()));
    }

    Draft rank() {
        String kind = scene.pick(List.of(
                "rank.logs",
                "rank.logs",
                "rank.place",
                "rank.place",
                "rank.fewest",
                "rank.spans",
                "rank.slow",
                "rank.metric",
                "rank.metric.low",
                "rank.operation"));
        String of = kind.startsWith("rank.metric")
                ? "metrics"
                : kind.matches("rank\\.(spans|slow|operation)") ? "spans" : "logs";
        if (scene.truth().set().all(of).isEmpty()) {
            return null;
        }
        When when = scene.window(of);
        String by = kind.equals("rank.operation") ? "operation" : "service";
        String severity = of.equals("logs") ? scene.severity(false) : "";
        String metric = scene.some("metrics", "metric", when);
        String service = scene.some(of, "service", when);
        Ask ask = switch (kind) {
            case "rank.slow" -> Ask.of("spans", "p95", Map.of(), when);
            case "rank.metric", "rank.metric.low" ->
                Ask.of("metrics", "avg", Map.of(), when).ofMetric(metric);
            case "rank.operation" -> Ask.count("spans", scene.where(service, ""), when);
            default -> Ask.count(of, scene.where("", severity), when);
        };
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("e", scene.severityWords(severity, false));
        slots.put("m", new Slot(metric, ""));
        slots.put("w", scene.when(when));
        return rank(kind, slots, ask, by, service);
    }

    private Draft rank(String kind, Map<String, Slot> slots, Ask ask, String by, String service) {
        boolean asc = kind.equals("rank.fewest") || kind.equals("rank.metric.low");
        Map<String, BigDecimal> values = scene.truth().ranking(ask, by);
        Comparator<String> order = Comparator.comparing(values::get);
        List<String> ranked =
                values.keySet().stream().sorted(asc ? order : order.reversed()).toList();
        int place = kind.equals("rank.place") ? 2 + scene.random().nextInt(3) : 1;
        if (ranked.size() < Math.max(3, place + 1)
                || kind.startsWith("rank.metric") && slots.get("m").text().isEmpty()) {
            return null;
        }
        int stated = place;
        String entity = ranked.get(scene.lying() ? place : place - 1);
        Assertion.Rank claim = new Assertion.Rank(ask, by, entity, stated, asc ? "asc" : "desc");
        String another =
                ranked.stream().filter(one -> !one.equals(entity)).findFirst().orElseThrow();
        if (by.equals("operation")) {
            slots.put("o", new Slot(entity, another));
            slots.put("s", scene.name("spans", "service", service));
        } else {
            slots.put("s", new Slot(entity, another));
        }
        boolean ko = scene.korean();
        slots.put("most", new Slot(scene.pick(List.of("most")), "fewest"));
        slots.put(
                "place",
                ko
                        ? new Slot(NATIVE.get(place), NATIVE.get(place == 2 ? 3 : 2))
                        : new Slot(ORDINALS.get(place), ORDINALS.get(place == 2 ? 3 : 2)));
        slots.put("rank", new Slot(place + "위", (place == 2 ? 3 : 2) + "위"));
        return scene.draft(kind, slots, claim);
    }
}
