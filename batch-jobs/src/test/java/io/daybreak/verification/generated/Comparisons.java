package io.daybreak.verification.generated;

import io.daybreak.verification.generated.Draft.Slot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sentences that hold one thing against another. */
final class Comparisons {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Scene scene;

    Comparisons(Scene scene) {
        this.scene = scene;
    }

    private Slot more(boolean more) {
        boolean ko = scene.korean();
        return scene.choice(more, ko ? "많았다" : "more", ko ? "적었다" : "fewer");
    }

    private Slot rose(boolean more) {
        return scene.korean()
                ? scene.choice(more, scene.pick(List.of("늘었다", "증가했다", "늘어났다")), scene.pick(List.of("줄었다", "감소했다")))
                : scene.choice(
                        more,
                        scene.pick(List.of("rose", "increased", "went up", "grew")),
                        scene.pick(List.of("fell", "dropped", "decreased", "went down")));
    }

    private void words(Map<String, Slot> slots, boolean more) {
        slots.put("d", more(more));
        slots.put("d2", scene.choice(more, "more frequent", "less frequent"));
        slots.put("d3", scene.choice(more, "많이", "적게"));
        slots.put("h", scene.korean() ? scene.choice(more, "높았다", "낮았다") : scene.choice(more, "higher", "lower"));
        slots.put("v", rose(more));
        slots.put("u", scene.choice(more, "up", "down"));
    }

    /** Two services in one window. */
    Draft services() {
        When when = scene.window("logs");
        String a = scene.some("logs", "service", when);
        String b = scene.some("logs", "service", when);
        String severity = scene.severity(true);
        Ask left = Ask.count("logs", scene.where(a, severity), when);
        Ask right = Ask.count("logs", scene.where(b, severity), when);
        BigDecimal first = scene.truth().number(left).orElseThrow();
        BigDecimal second = scene.truth().number(right).orElseThrow();
        if (a.equals(b) || a.isEmpty() || first.compareTo(second) == 0) {
            return null;
        }
        boolean more = first.compareTo(second) > 0;
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("a", scene.name("logs", "service", a, b));
        slots.put("b", scene.name("logs", "service", b, a));
        slots.put("e", scene.severityWords(severity, false));
        slots.put("w", scene.when(when));
        words(slots, more);
        return services(slots, left, right, first, second);
    }

    private Draft services(Map<String, Slot> slots, Ask left, Ask right, BigDecimal first, BigDecimal second) {
        boolean more = first.compareTo(second) > 0;
        switch (scene.random().nextInt(4)) {
            case 0 -> {
                return scene.draft(
                        "versus",
                        slots,
                        scene.random().nextBoolean()
                                ? new Assertion.Compare(left, right, "direction", more ? ">" : "<", BigDecimal.ZERO)
                                : new Assertion.Compare(right, left, "direction", more ? "<" : ">", BigDecimal.ZERO));
            }
            case 1 -> {
                BigDecimal by = first.subtract(second);
                Figure figure =
                        Figure.count(scene.korean(), scene.random(), scene.said(by.abs()), scene.korean() ? "건" : "");
                slots.put("n", scene.figure(figure));
                return figure.op().matches("[=~]")
                        ? scene.draft(
                                "difference",
                                slots,
                                new Assertion.Compare(
                                        left,
                                        right,
                                        "difference",
                                        figure.op(),
                                        more ? figure.value() : figure.value().negate()))
                        : null;
            }
            case 2 -> {
                return second.signum() == 0 || !more ? null : ratio("ratio", slots, left, right);
            }
            default -> {
                return second.signum() == 0 ? null : percent("percent", slots, left, right);
            }
        }
    }

    private Draft ratio(String kind, Map<String, Slot> slots, Ask left, Ask right) {
        BigDecimal ratio = scene.truth()
                .number(left)
                .orElseThrow()
                .divide(scene.truth().number(right).orElseThrow(), MathContext.DECIMAL64);
        if (ratio.compareTo(new BigDecimal("1.2")) < 0) {
            return null;
        }
        Figure figure = Figure.times(scene.korean(), scene.random(), scene.said(ratio));
        slots.put("x", scene.figure(figure));
        return scene.draft(kind, slots, new Assertion.Compare(left, right, "ratio", figure.op(), figure.value()));
    }

    private Draft percent(String kind, Map<String, Slot> slots, Ask left, Ask right) {
        BigDecimal percent = scene.truth()
                .number(left)
                .orElseThrow()
                .divide(scene.truth().number(right).orElseThrow(), MathContext.DECIMAL64)
                .subtract(BigDecimal.ONE)
                .movePointRight(2);
        BigDecimal said = scene.said(percent.abs().setScale(4, RoundingMode.HALF_UP));
        Figure figure = Figure.percent(scene.korean(), scene.random(), said);
        if (figure.value().signum() == 0
                || figure.text().contains("half")
                || figure.text().contains("third")
                || figure.text().contains("quarter")
                || figure.text().contains("분의")
                || figure.text().contains("절반")) {
            return null;
        }
        slots.put("n", scene.figure(figure));
        BigDecimal value = percent.signum() < 0 ? figure.value().negate() : figure.value();
        return scene.draft(kind, slots, new Assertion.Compare(left, right, "percent", "=", value));
    }

    /** A window against an earlier one: the day before where the set has one, else an hour earlier. */
    Draft before() {
        When when = scene.window("logs");
        String service = scene.some("logs", "service", when);
        String severity = scene.severity(true);
        Ask now = Ask.count("logs", scene.where(service, severity), when);
        Duration back = scene.random().nextBoolean() ? DAY : HOUR;
        Ask then = now.moved(back.negated());
        BigDecimal first = scene.truth().number(now).orElseThrow();
        BigDecimal second = scene.truth().number(then).orElseThrow();
        if (service.isEmpty()
                || when.day() && back.equals(HOUR)
                || first.compareTo(second) == 0
                || second.signum() == 0) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("logs", "service", service));
        slots.put("e", scene.severityWords(severity, false));
        slots.put("w", scene.when(when));
        slots.put("before", earlier(back));
        words(slots, first.compareTo(second) > 0);
        return before(slots, now, then, first, second);
    }

    private Slot earlier(Duration back) {
        boolean day = back.equals(DAY);
        return scene.korean()
                ? scene.choice(day, scene.pick(List.of("전날", "전일", "하루 전")), scene.pick(List.of("한 시간 전", "1시간 전")))
                : scene.choice(
                        day,
                        scene.pick(List.of("the day before", "the previous day", "one day earlier")),
                        scene.pick(List.of("an hour earlier", "one hour earlier")));
    }

    private Draft before(Map<String, Slot> slots, Ask now, Ask then, BigDecimal first, BigDecimal second) {
        boolean more = first.compareTo(second) > 0;
        Assertion direction = new Assertion.Compare(now, then, "direction", more ? ">" : "<", BigDecimal.ZERO);
        switch (scene.random().nextInt(3)) {
            case 0 -> {
                return scene.draft("before.direction", slots, direction);
            }
            case 1 -> {
                String counter = scene.korean() ? "건" : "";
                slots.put("n1", number(first, counter));
                slots.put("n2", number(second, counter));
                Assertion one = new Assertion.Value(now, "=", scene.said(first), "");
                Assertion other = new Assertion.Value(then, "=", second, "");
                Draft draft = scene.draft("before.two", slots, direction, one, other);
                return draft.sentence().matches(".*(\\{u}|\\{v}).*") ? draft : draft.with(List.of(one, other));
            }
            default -> {
                return more ? ratio("before.ratio", slots, now, then) : null;
            }
        }
    }

    private Slot number(BigDecimal value, String counter) {
        BigDecimal said = scene.said(value);
        return new Slot(
                String.format(java.util.Locale.ROOT, "%,d", said.longValueExact()) + counter,
                String.format(java.util.Locale.ROOT, "%,d", said.longValueExact() * 2 + 7) + counter);
    }

    Draft metrics() {
        When when = scene.window("metrics");
        String service = scene.some("metrics", "service", when);
        String metric = scene.some("metrics", "metric", when);
        Duration back = scene.random().nextBoolean() ? DAY : HOUR;
        Ask now = Ask.of("metrics", "avg", scene.where(service, ""), when).ofMetric(metric);
        Ask then = now.moved(back.negated());
        Optional<BigDecimal> first =
                service.isEmpty() ? Optional.empty() : scene.truth().number(now);
        Optional<BigDecimal> second = scene.truth().number(then);
        if (first.isEmpty()
                || second.isEmpty()
                || when.day() && back.equals(HOUR)
                || second.get().signum() == 0
                || first.get().compareTo(second.get()) == 0) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("metrics", "service", service));
        slots.put("m", scene.name("metrics", "metric", metric));
        slots.put("w", scene.when(when));
        slots.put("before", earlier(back));
        words(slots, first.get().compareTo(second.get()) > 0);
        return percent("before.percent", slots, now, then);
    }

    /** Two services' averages, by how much they differ in the metric's own unit. */
    Draft averages() {
        When when = scene.window("metrics");
        String metric = scene.some("metrics", "metric", when);
        String a = scene.some("metrics", "service", when);
        String b = scene.some("metrics", "service", when);
        Ask left = Ask.of("metrics", "avg", scene.where(a, ""), when).ofMetric(metric);
        Ask right = Ask.of("metrics", "avg", scene.where(b, ""), when).ofMetric(metric);
        Optional<BigDecimal> first =
                a.isEmpty() || a.equals(b) ? Optional.empty() : scene.truth().number(left);
        Optional<BigDecimal> second = scene.truth().number(right);
        if (first.isEmpty() || second.isEmpty() || scene.truth().unit(left).equals("%")) {
            return null;
        }
        BigDecimal by = first.get().subtract(second.get());
        BigDecimal shown = scene.said(by.abs()).setScale(2, RoundingMode.HALF_UP);
        if (shown.signum() == 0) {
            return null;
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("a", scene.name("metrics", "service", a, b));
        slots.put("b", scene.name("metrics", "service", b, a));
        slots.put("m", scene.name("metrics", "metric", metric));
        slots.put("w", scene.when(when));
        words(slots, by.signum() > 0);
        slots.put(
                "n",
                new Slot(
                        Figure.digits(shown)
                                + Figure.word(scene.korean(), scene.truth().unit(left), scene.random()),
                        ""));
        return scene.draft(
                "points.difference",
                slots,
                new Assertion.Compare(left, right, "difference", "=", by.signum() < 0 ? shown.negate() : shown));
    }

    Draft windows() {
        When when = scene.window("logs");
        When other = scene.window("logs");
        String service = scene.some("logs", "service", when);
        String severity = scene.severity(true);
        Ask left = Ask.count("logs", scene.where(service, severity), when);
        Ask right = Ask.count("logs", scene.where(service, severity), other);
        BigDecimal first = scene.truth().number(left).orElseThrow();
        BigDecimal second = scene.truth().number(right).orElseThrow();
        if (service.isEmpty()
                || when.from().equals(other.from())
                || when.day()
                || other.day()
                || first.compareTo(second) == 0
                || first.signum() == 0
                || second.signum() == 0) {
            return null;
        }
        long seed = scene.random().nextLong();
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("s", scene.name("logs", "service", service));
        slots.put("e", scene.severityWords(severity, false));
        String said = when.said(scene.korean(), new java.util.Random(seed));
        if (!said.matches("(?s)(?:between|from|\\d).*") || said.matches("\\d\\d:.*")) {
            return null;
        }
        slots.put("w", new Slot(said, ""));
        slots.put("w2", new Slot(other.said(scene.korean(), new java.util.Random(seed)), ""));
        boolean more = first.compareTo(second) > 0;
        words(slots, more);
        return scene.draft(
                "windows", slots, new Assertion.Compare(left, right, "direction", more ? ">" : "<", BigDecimal.ZERO));
    }
}
