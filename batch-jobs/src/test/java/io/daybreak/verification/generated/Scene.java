package io.daybreak.verification.generated;

import io.daybreak.verification.generated.Draft.Slot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the next sentence is about: windows, services and words, drawn from the rows of a set. */
final class Scene {
    private static final List<Integer> MINUTES = List.of(1, 2, 3, 5, 10, 10, 15, 20, 30, 45, 60, 90, 120, 180);

    /** A severity and its words in both languages, singular first. */
    private record Words(String severity, List<String> english, List<String> one, List<String> korean, String wrong) {}

    private static final List<Words> SEVERITIES = List.of(
            new Words(
                    "ERROR",
                    List.of("errors", "error lines", "error logs", "ERROR entries", "log lines at ERROR level"),
                    List.of("error", "error line", "error log line"),
                    List.of("오류", "에러", "오류 로그", "ERROR 로그", "에러 로그"),
                    "WARN"),
            new Words(
                    "WARN",
                    List.of("warnings", "warning lines", "WARN entries", "log lines at WARN level"),
                    List.of("warning", "warning line"),
                    List.of("경고", "경고 로그", "WARN 로그"),
                    "ERROR"),
            new Words(
                    "INFO",
                    List.of("INFO lines", "info-level log lines", "INFO messages"),
                    List.of("INFO line", "info message"),
                    List.of("INFO 로그", "정보 로그"),
                    "ERROR"),
            new Words(
                    "",
                    List.of("log lines", "log records", "log entries", "lines"),
                    List.of("log line", "log record"),
                    List.of("로그", "로그 기록"),
                    "ERROR"));

    private final Truth truth;
    private final Random random;
    private final boolean korean;
    private final Phrases phrases;
    private final boolean lying;

    /** @param lying whether numbers are said, in text and claim, that the rows do not have */
    Scene(Truth truth, Random random, boolean korean, Phrases phrases, boolean lying) {
        this.truth = truth;
        this.random = random;
        this.korean = korean;
        this.phrases = phrases;
        this.lying = lying;
    }

    Truth truth() {
        return truth;
    }

    Random random() {
        return random;
    }

    boolean lying() {
        return lying;
    }

    boolean korean() {
        return korean;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A number to be said: the true one, or one that is off. */
    BigDecimal said(BigDecimal actual) {
        return lying
                ? actual.multiply(new BigDecimal("1.45"))
                        .add(new BigDecimal(3))
                        .setScale(Math.max(0, actual.scale()), java.math.RoundingMode.DOWN)
                : actual;
    }

    /** A window around a row of the kind. */
    When window(String of) {
        List<RawRow> rows = truth.set().all(of);
        Instant anchor = pick(rows).time().truncatedTo(ChronoUnit.MINUTES);
        if (random.nextInt(8) == 0) {
            Instant day = anchor.truncatedTo(ChronoUnit.DAYS);
            return new When(day, day.plus(Duration.ofDays(1)), true);
        }
        int minutes = pick(MINUTES);
        Instant from = anchor.minus(Duration.ofMinutes(random.nextInt(minutes)));
        if (minutes >= 60 && random.nextBoolean()) {
            from = from.truncatedTo(ChronoUnit.HOURS);
        }
        return new When(from, from.plus(Duration.ofMinutes(minutes)), false);
    }

    /** Some value of a column among the rows of a window; empty where there are no rows. */
    String some(String of, String column, When when) {
        List<RawRow> rows = truth.set().between(of, when.from(), when.to());
        return rows.isEmpty() ? "" : pick(rows).get(column);
    }

    /** Another service than these, of any time. */
    String other(String of, String column, String... names) {
        for (int tries = 0; tries < 50; tries++) {
            String name = pick(truth.set().all(of)).get(column);
            if (!name.isEmpty() && !List.of(names).contains(name)) {
                return name;
            }
        }
        return "";
    }

    String severity(boolean any) {
        return SEVERITIES.get(any ? random.nextInt(4) : random.nextInt(3)).severity();
    }

    /** The words for a severity as a slot; a wrong one is of another severity. */
    Slot severityWords(String severity, boolean one) {
        Words words = words(severity);
        Words wrong = words(words.wrong());
        return korean
                ? new Slot(pick(words.korean()), pick(wrong.korean()))
                : one
                        ? new Slot(pick(words.one()), pick(wrong.one()))
                        : new Slot(pick(words.english()), pick(wrong.english()));
    }

    private static Words words(String severity) {
        return SEVERITIES.stream()
                .filter(words -> words.severity().equals(severity))
                .findFirst()
                .orElseThrow();
    }

    Map<String, String> where(String service, String severity) {
        Map<String, String> where = new TreeMap<>();
        if (!service.isEmpty()) {
            where.put("service", service);
        }
        if (!severity.isEmpty()) {
            where.put("severity", severity);
        }
        return where;
    }

    /** The window as a slot; a wrong one lies two hours or a day away. */
    Slot when(When when) {
        long seed = random.nextLong();
        Duration away = when.day() || random.nextInt(3) == 0 ? Duration.ofDays(1) : Duration.ofMinutes(130);
        String said = when.said(korean, new Random(seed));
        String wrong = when.moved(away.negated()).said(korean, new Random(seed));
        return new Slot(said, said.equals(wrong) ? "" : wrong);
    }

    Slot name(String of, String column, String name, String... others) {
        List<String> taken = new ArrayList<>(List.of(others));
        taken.add(name);
        return new Slot(name, other(of, column, taken.toArray(String[]::new)));
    }

    Slot figure(Figure figure) {
        return new Slot(figure.text(), figure.wrong());
    }

    Slot choice(boolean first, String one, String other) {
        return first ? new Slot(one, other) : new Slot(other, one);
    }

    Draft draft(String kind, Map<String, Slot> slots, Assertion... claims) {
        return new Draft(kind, korean, phrases.pick(kind, random), slots, List.of(claims));
    }

    /** Tries until there is something to say. */
    static Draft until(Supplier<Draft> writer) {
        for (int tries = 0; tries < 200; tries++) {
            Draft draft = writer.get();
            if (draft != null) {
                return draft;
            }
        }
        return Objects.requireNonNull(null, "nothing to say");
    }
}
