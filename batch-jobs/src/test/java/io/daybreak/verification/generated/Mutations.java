package io.daybreak.verification.generated;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One change to a true statement that makes it false, or more than its claims carry. */
final class Mutations {
    private static final List<String> ENGLISH = List.of(
            ", with 17 restarts",
            " because of a deploy",
            ", the worst in a week",
            ", for the first time since Monday",
            ", three times as many as usual",
            ", and this is still rising",
            ", caused by the database",
            ", 40 % of it on one node",
            ", never seen before",
            ", which took 12 minutes");
    private static final List<String> KOREAN = List.of(
            ", 재시작 17번",
            ", 배포 때문이다",
            ", 이번 주 들어 가장 심하다",
            ", 월요일 이후 처음이다",
            ", 평소의 세 배다",
            ", 지금도 늘고 있다",
            ", 데이터베이스가 원인이다",
            ", 그중 40%는 한 노드에서 나왔다",
            ", 전에는 한 번도 없던 일이다",
            ", 12분이 걸렸다");

    /** A statement whose text or claims were changed. */
    record Changed(String mutation, String text, List<Assertion> claims) {}

    private final Random random;
    private boolean dated;

    Mutations(Random random) {
        this.random = random;
    }

    /** Null where the draft offers no hold for the change that was drawn. */
    Changed of(Draft draft) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> slot(draft);
            case 3 -> added(draft);
            default -> claim(draft);
        };
    }

    private Changed slot(Draft draft) {
        List<String> slots = draft.wrongable();
        if (slots.isEmpty()) {
            return null;
        }
        String slot = slots.get(random.nextInt(slots.size()));
        String text = draft.textWithWrong(slot);
        return text.equals(draft.text()) ? null : new Changed("text: " + slot, text, draft.claims());
    }

    private Changed added(Draft draft) {
        List<String> all = draft.korean() ? KOREAN : ENGLISH;
        String tail = all.get(random.nextInt(all.size()));
        String text = draft.text();
        return new Changed("added: " + tail, text.substring(0, text.length() - 1) + tail + ".", draft.claims());
    }

    /** A claim of another day is not another than the text's, where the text names no day. */
    private Changed claim(Draft draft) {
        int index = random.nextInt(draft.claims().size());
        dated = draft.text().matches("(?s).*(?:\\d{4}-\\d\\d-|\\d월|\\d \\p{Lu}[a-z]{2}|\\p{Lu}[a-z]{2,} \\d).*");
        Assertion changed = changed(draft.claims().get(index));
        if (changed == null) {
            return null;
        }
        List<Assertion> claims = new ArrayList<>(draft.claims());
        claims.set(index, changed);
        return new Changed("claim: " + changed.json(), draft.text(), claims);
    }

    private Assertion changed(Assertion claim) {
        return switch (claim) {
            case Assertion.Value c ->
                random.nextInt(3) == 0
                        ? new Assertion.Value(
                                c.ask(),
                                c.op(),
                                c.value().multiply(new BigDecimal("1.5")).add(BigDecimal.TEN),
                                c.unit())
                        : new Assertion.Value(changed(c.ask()), c.op(), c.value(), c.unit());
            case Assertion.At c -> new Assertion.At(changed(c.ask()), c.value());
            case Assertion.Compare c -> compare(c);
            case Assertion.Share c ->
                random.nextBoolean()
                        ? new Assertion.Share(c.part(), c.part(), c.value())
                        : new Assertion.Share(changed(c.part()), changed(c.whole()), c.value());
            case Assertion.Rank c ->
                switch (random.nextInt(3)) {
                    case 0 -> new Assertion.Rank(c.ask(), c.by(), c.entity(), c.place() + 1, c.order());
                    case 1 ->
                        new Assertion.Rank(
                                c.ask(),
                                c.by(),
                                c.entity(),
                                c.place(),
                                c.order().equals("asc") ? "desc" : "asc");
                    default -> new Assertion.Rank(moved(c.ask()), c.by(), c.entity(), c.place(), c.order());
                };
            case Assertion.Order c -> new Assertion.Order(c.later(), c.earlier());
            case Assertion.Absent c -> new Assertion.Absent(changed(c.ask()), c.exposure());
            case Assertion.Quote c ->
                random.nextBoolean()
                        ? new Assertion.Quote(c.text() + "x", c.lines())
                        : new Assertion.Quote(c.text(), changed(c.lines()));
            case Assertion.Cause c -> new Assertion.Cause(c.incident(), c.service(), c.place() + 1);
            case Assertion.State c ->
                new Assertion.State(c.incident(), c.state().equals("ongoing") ? "new" : "ongoing");
        };
    }

    private Assertion compare(Assertion.Compare c) {
        if (random.nextBoolean()) {
            return c.as().equals("difference")
                    ? new Assertion.Compare(c.right(), c.left(), c.as(), c.op(), c.value())
                    : new Assertion.Compare(c.right(), c.left(), c.as(), c.op(), c.value());
        }
        UnaryOperator<Ask> change = random.nextBoolean() ? this::moved : ask -> ask.with("service", "another");
        return new Assertion.Compare(change.apply(c.left()), c.right(), c.as(), c.op(), c.value());
    }

    private Ask moved(Ask ask) {
        return ask.moved(Duration.ofMinutes(dated && random.nextBoolean() ? -1440 : 135));
    }

    /** Another window, entity, severity or aggregate than the sentence names. */
    private Ask changed(Ask ask) {
        Map<String, String> where = new TreeMap<>(ask.where());
        switch (random.nextInt(4)) {
            case 0 -> {
                return moved(ask);
            }
            case 1 -> {
                return where.containsKey("service") ? ask.without("service") : ask.with("service", "another");
            }
            case 2 -> {
                if (ask.of().equals("logs")) {
                    return where.containsKey("severity") ? ask.without("severity") : ask.with("severity", "FATAL");
                }
                return where.containsKey("operation") ? ask.without("operation") : ask.with("instance", "another-0");
            }
            default -> {
                return switch (ask.aggregate()) {
                    case "avg" -> ask.aggregated("max");
                    case "max" -> ask.aggregated("min");
                    case "min", "sum" -> ask.aggregated("max");
                    case "p50", "p90", "p95" -> ask.aggregated("p99");
                    case "p99" -> ask.aggregated("p50");
                    default -> moved(ask);
                };
            }
        }
    }
}
