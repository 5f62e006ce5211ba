package io.daybreak.verification.generated;

import io.daybreak.verification.generated.Draft.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sentences about order, absence, quotations and incidents, and about two things at once. */
final class Findings {
    private static final Map<String, String> STATES =
            Map.of("new", "신규", "regressed", "재발", "escalating", "악화", "ongoing", "지속", "resolved", "해결");

    private final Scene scene;

    Findings(Scene scene) {
        this.scene = scene;
    }

    Draft order() {
        When when = scene.window("logs");
        String a = scene.some("logs", "service", when);
        String b = scene.some("logs", "service", when);
        String severity = scene.severity(false);
        Ask first = Ask.of("logs", "first_time", scene.where(a, severity), when);
        Ask second = Ask.of("logs", "first_time", scene.where(b, severity), when);
        Optional<Instant> one = scene.truth().time(first);
        Optional<Instant> other = scene.truth().time(second);
        if (a.isEmpty() || a.equals(b) || one.isEmpty() || other.isEmpty()) {
            return null;
        }
        boolean swap = one.get().isBefore(other.get()) == scene.lying();
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("a", scene.name("logs", "service", swap ? b : a, a, b));
        slots.put("b", scene.name("logs", "service", swap ? a : b, a, b));
        slots.put("e1", scene.severityWords(severity, true));
        slots.put("w", scene.when(when));
        return scene.draft(
                "order", slots, swap ? new Assertion.Order(second, first) : new Assertion.Order(first, second));
    }

    Draft absent() {
        When when = scene.window("logs");
        String service = scene.some("logs", "service", when);
        String severity = scene.severity(false);
        Ask exposure = Ask.count("logs", scene.where(service, ""), when);
        Ask ask = scene.where(service, severity).size() > 1 ? exposure.with("severity", severity) : exposure;
        boolean none = scene.truth().rows(ask).isEmpty();
        if (service.isEmpty() || none != (!scene.lying())) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("logs", "service", service));
        slots.put("e", scene.severityWords(severity, false));
        slots.put("e1", scene.severityWords(severity, true));
        slots.put("w", scene.when(when));
        return scene.draft("absent", slots, new Assertion.Absent(ask, exposure));
    }

    Draft absentSpans() {
        When when = scene.window("spans");
        String service = scene.other("spans", "service");
        String operation = scene.other("spans", "operation");
        boolean wide = scene.random().nextInt(3) == 0;
        Ask of = Ask.count("spans", scene.where(service, ""), when);
        Ask ask = wide ? of : of.with("operation", operation);
        Ask exposure = wide ? of.without("service") : of;
        boolean none = scene.truth().rows(ask).isEmpty()
                && !scene.truth().rows(exposure).isEmpty();
        if (none != (!scene.lying()) || scene.truth().rows(ask).size() == 0 && !none) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("spans", "service", service));
        slots.put("o", scene.name("spans", "operation", operation));
        slots.put("w", scene.when(when));
        return scene.draft(wide ? "absent.spans" : "absent.operation", slots, new Assertion.Absent(ask, exposure));
    }

    Draft quote() {
        When when = scene.window("logs");
        String service = scene.some("logs", "service", when);
        Ask lines = Ask.count("logs", scene.where(service, ""), when);
        if (service.isEmpty()) {
            return null;
        }
        String body = scene.pick(scene.truth().rows(lines)).get("body");
        String text = part(body);
        if (text.isEmpty()) {
            return null;
        }
        boolean lie = scene.lying();
        String said = lie ? text + " after all" : text;
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("logs", "service", service));
        slots.put("w", scene.when(when));
        slots.put("q", new Slot(said, text.substring(0, text.length() / 2) + "zq" + text.substring(text.length() / 2)));
        return scene.draft("quote", slots, new Assertion.Quote(said, lines));
    }

    /** Some words of a line that hold no quotation mark. */
    private String part(String body) {
        List<String> words = List.of(body.split(" "));
        int length = Math.min(words.size(), 3 + scene.random().nextInt(4));
        int from = scene.random().nextInt(words.size() - length + 1);
        String text = String.join(" ", words.subList(from, from + length));
        return text.length() < 10
                        || text.length() > 100
                        || !text.matches("[^\"'`“”‘’{}\\[\\]\\\\$]*")
                        || !text.equals(text.strip())
                ? ""
                : text;
    }

    Draft incident() {
        List<String> ids = new ArrayList<>(scene.truth().incidents().keySet());
        if (ids.isEmpty()) {
            return null;
        }
        String id = scene.pick(ids);
        Truth.Incidents incident = scene.truth().incidents().get(id);
        boolean lie = scene.lying();
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put(
                "incident",
                new Slot(
                        id,
                        ids.stream().filter(one -> !one.equals(id)).findFirst().orElse("")));
        if (scene.random().nextInt(3) == 0) {
            String other = incident.state().equals("resolved") ? "new" : "resolved";
            String state = lie ? other : incident.state();
            String wrong = lie ? incident.state() : other;
            slots.put(
                    "state",
                    scene.korean()
                            ? new Slot(STATES.getOrDefault(state, state), STATES.getOrDefault(wrong, wrong))
                            : new Slot(state, wrong));
            return scene.draft("state", slots, new Assertion.State(id, state));
        }
        int place = 1 + scene.random().nextInt(2);
        if (incident.ranking().size() < place + 1) {
            return null;
        }
        String service = incident.ranking().get(lie ? place : place - 1);
        slots.put("s", new Slot(service, incident.ranking().get(lie ? place - 1 : place)));
        slots.put("place", scene.korean() ? new Slot("두 번째로", "세 번째로") : new Slot("second", "third"));
        slots.put("rank", new Slot("2위", "3위"));
        return scene.draft(place == 1 ? "cause" : "cause.place", slots, new Assertion.Cause(id, service, place));
    }

    Draft two() {
        When when = scene.window("logs");
        String a = scene.some("logs", "service", when);
        String b = scene.some("logs", "service", when);
        String severity = scene.severity(true);
        String severity2 = severity.equals("INFO") ? "WARN" : "INFO";
        String kind = scene.pick(List.of("respectively", "both", "both.kinds", "both.share"));
        Ask one = Ask.count("logs", scene.where(a, severity), when);
        Ask other = switch (kind) {
            case "both.kinds" -> Ask.count("logs", scene.where(a, severity2), when);
            case "both.share" -> one.without("service");
            default -> Ask.count("logs", scene.where(b, severity), when);
        };
        BigDecimal first = scene.truth().number(one).orElseThrow();
        BigDecimal second = scene.truth().number(other).orElseThrow();
        if (a.isEmpty()
                || a.equals(b)
                || first.compareTo(second) == 0
                || first.signum() == 0
                || second.signum() == 0
                || severity.isEmpty()) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("a", scene.name("logs", "service", a, b));
        slots.put("s", scene.name("logs", "service", a));
        slots.put("b", scene.name("logs", "service", b, a));
        slots.put("e", scene.severityWords(severity, false));
        slots.put("f", scene.severityWords(severity2, false));
        slots.put("w", scene.when(when));
        return two(kind, slots, one, other, first, second);
    }

    private Draft two(String kind, Map<String, Slot> slots, Ask one, Ask other, BigDecimal first, BigDecimal second) {
        String counter = scene.korean() ? "건" : "";
        BigDecimal said = scene.said(first);
        slots.put("n1", new Slot(said + counter, second + counter));
        Assertion value = new Assertion.Value(one, "=", said, "");
        if (kind.equals("both.share")) {
            Figure share = Figure.percent(
                    scene.korean(),
                    scene.random(),
                    first.movePointRight(2).divide(second, java.math.MathContext.DECIMAL64));
            slots.put("n2", scene.figure(share));
            return scene.draft(kind, slots, value, new Assertion.Share(one, other, share.value()));
        }
        slots.put("n2", new Slot(second + counter, first + counter));
        return scene.draft(kind, slots, value, new Assertion.Value(other, "=", second, ""));
    }
}
