package io.daybreak.grounding.lie;

import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.rows.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Plants lies: each true statement is changed in one way, kind after kind, the same every time for the same day. */
public final class Lies {

    /** One way to make a true statement false; empty where a statement offers no hold for it. */
    interface Change {
        Optional<Statement> of(Statement statement);
    }

    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Random random;

    /**
     * @param names that the day's rows use, to borrow wrong ones from
     * @param day seeds the choice
     */
    public Lies(Names names, LocalDate day) {
        this.random = new Random(day.toEpochDay());
        TextChanges text = new TextChanges(names, random);
        ClaimChanges claims = new ClaimChanges();
        changes.put("value", claims::value);
        changes.put("rounding", text::rounding);
        changes.put("service", text::service);
        changes.put("metric", text::metric);
        changes.put("window", claims::window);
        changes.put("zone", text::zone);
        changes.put("unit", text::unit);
        changes.put("direction", text::direction);
        changes.put("swapped sides", claims::swapped);
        changes.put("rank", claims::rank);
        changes.put("share's whole", claims::whole);
        changes.put("uncovered number", text::uncovered);
        changes.put("quote never logged", claims::quote);
        changes.put("absence with no data", claims::absence);
        changes.put("invented cause", text::cause);
        changes.put("stale day", claims::staleDay);
    }

    /**
     * Makes lies of true statements: each kind from every statement that offers a hold, in turn, until there are enough.
     *
     * @param truths statements that are supported
     * @param most how many lies to plant; fewer where the statements offer no more
     */
    public List<Lie> plant(List<Statement> truths, int most) {
        Map<String, List<Statement>> made = new LinkedHashMap<>();
        changes.forEach((kind, change) -> made.put(kind, shuffled(truths, kind, change)));
        List<Lie> lies = new ArrayList<>();
        for (int round = 0; lies.size() < most && round < truths.size(); round++) {
            for (Map.Entry<String, List<Statement>> kind : made.entrySet()) {
                if (round < kind.getValue().size() && lies.size() < most) {
                    lies.add(new Lie(kind.getKey(), kind.getValue().get(round)));
                }
            }
        }
        return lies;
    }

    private List<Statement> shuffled(List<Statement> truths, String kind, Change change) {
        List<Statement> all = new ArrayList<>();
        for (Statement truth : truths) {
            change.of(truth)
                    .filter(lie -> !lie.equals(truth))
                    .map(lie -> new Statement(truth.id() + "/" + kind, truth.language(), lie.text(), lie.claims()))
                    .ifPresent(all::add);
        }
        java.util.Collections.shuffle(all, random);
        return all;
    }
}
