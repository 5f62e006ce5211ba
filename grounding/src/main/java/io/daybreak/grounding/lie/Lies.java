package io.daybreak.grounding.lie;

import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.rows.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Plants lies: each true statement is changed in one way, kind after kind, the same every time for the same day. */
public final class Lies {

    /** So often a day's statements are told falsely another way, where they are few. */
    private static final int MOST_VARIATIONS = 60;

    /**
     * One way to make a true statement false; empty where a statement offers no hold for it. Another variation, from 0,
     * makes another lie of it, where there is one.
     */
    interface Change {
        Optional<Statement> of(Statement statement, int variation);
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
        changes.put("rounding", once(text::rounding));
        changes.put("service", text::service);
        changes.put("metric", text::metric);
        changes.put("window", claims::window);
        changes.put("zone", text::zone);
        changes.put("unit", once(text::unit));
        changes.put("rate", once(text::perSecond));
        changes.put("direction", once(text::direction));
        changes.put("swapped sides", once(claims::swapped));
        changes.put("rank", claims::rank);
        changes.put("share's whole", once(claims::whole));
        changes.put("omitted number", once(text::omitted));
        changes.put("by for to", once(text::byForTo));
        changes.put("end date", claims::endDate);
        changes.put("another language", once(text::anotherLanguage));
        changes.put("uncovered number", text::uncovered);
        changes.put("uncovered direction", text::rising);
        changes.put("uncovered superlative", text::most);
        changes.put("uncovered service", text::alike);
        changes.put("quote never logged", claims::quote);
        changes.put("absence with no data", claims::absence);
        changes.put("invented cause", text::cause);
        changes.put("another cause", text::anotherCause);
        changes.put("stale day", claims::staleDay);
    }

    /** All kinds of lies, whether or not a day's statements offer a hold for them. */
    List<String> kinds() {
        return List.copyOf(changes.keySet());
    }

    private static Change once(Function<Statement, Optional<Statement>> change) {
        return (statement, variation) -> variation == 0 ? change.apply(statement) : Optional.empty();
    }

    /**
     * Makes lies of true statements: each kind from every statement that offers a hold, in turn, and other variations of
     * them, until there are enough.
     *
     * @param truths statements that are supported
     * @param most how many lies to plant; none where there is no truth
     */
    public List<Lie> plant(List<Statement> truths, int most) {
        Set<Lie> lies = new LinkedHashSet<>();
        for (int variation = 0; lies.size() < most && variation < MOST_VARIATIONS; variation++) {
            plant(truths, most, variation, lies);
        }
        return List.copyOf(lies);
    }

    private void plant(List<Statement> truths, int most, int variation, Set<Lie> lies) {
        Map<String, List<Statement>> made = new LinkedHashMap<>();
        changes.forEach((kind, change) -> made.put(kind, shuffled(truths, kind, change, variation)));
        for (int round = 0; lies.size() < most && round < truths.size(); round++) {
            for (Map.Entry<String, List<Statement>> kind : made.entrySet()) {
                if (round < kind.getValue().size() && lies.size() < most) {
                    lies.add(new Lie(kind.getKey(), kind.getValue().get(round)));
                }
            }
        }
    }

    private List<Statement> shuffled(List<Statement> truths, String kind, Change change, int variation) {
        List<Statement> all = new ArrayList<>();
        for (Statement truth : truths) {
            change.of(truth, variation)
                    .filter(lie -> !lie.equals(truth))
                    .map(lie -> new Statement(truth.id() + "/" + kind, truth.language(), lie.text(), lie.claims()))
                    .ifPresent(all::add);
        }
        java.util.Collections.shuffle(all, random);
        return all;
    }
}
