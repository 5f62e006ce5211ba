package io.daybreak.narration;

import io.daybreak.briefing.draft.Draft;
import io.daybreak.briefing.finding.Findings;
import io.daybreak.briefing.finding.Rank;
import io.daybreak.briefing.statement.Offer;
import io.daybreak.briefing.statement.Phrasing;
import io.daybreak.features.Day;
import io.daybreak.grounding.fact.Fact;
import io.daybreak.narration.Narration.Outcome;
import io.daybreak.narration.answer.AnswerReader;
import io.daybreak.narration.answer.AnswerSchema;
import io.daybreak.narration.model.LanguageModel;
import io.daybreak.narration.model.ModelSettings;
import io.daybreak.narration.model.ModelSettings.Provider;
import io.daybreak.narration.model.Reply;
import io.daybreak.narration.prompt.Background;
import io.daybreak.narration.prompt.PastIncident;
import io.daybreak.narration.prompt.Prompt;
import io.daybreak.narration.prompt.PromptWriter;
import io.daybreak.narration.prompt.RunBooks;
import io.daybreak.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model to word a day, at most once and once more. Whatever becomes of it, the day goes on: what is not offered, or does not
 * pass its check, is said by the templates.
 */
public final class Narrator {
    private final Warehouse warehouse;
    private final ModelSettings settings;
    private final Path base;
    private final RunBooks runBooks;
    private final Clock clock;

    /**
     * @param base of the relative paths of the settings
     * @param clock for the rows of bookkeeping
     */
    public Narrator(Warehouse warehouse, ModelSettings settings, Path base, RunBooks runBooks, Clock clock) {
        this.warehouse = warehouse;
        this.settings = settings;
        this.base = base;
        this.runBooks = runBooks;
        this.clock = clock;
    }

    /**
     * Sentences for places of the day's briefing.
     *
     * @param drafts the template's sentences, the most important first
     * @param facts the values that these rest on
     * @param issues the most important first
     */
    public Narration narrate(
            Day day, List<Draft> drafts, List<Fact> facts, List<Rank> issues, Findings findings, Phrasing phrasing) {
        if (settings.where() == Provider.NONE) {
            return Narration.without(Outcome.OFF, settings.currency());
        }
        if (issues.stream().noneMatch(Rank::needsAction)) {
            return Narration.without(Outcome.NOTHING_NEW, settings.currency());
        }
        Prompt prompt = new PromptWriter(phrasing, day, settings.budget().prompt())
                .write(
                        drafts,
                        facts,
                        issues.stream().map(Rank::incident).toList(),
                        new Background(findings, past(day), runBooks));
        ModelCalls calls = new ModelCalls(warehouse, settings, clock, day.date());
        @Nullable String known = calls.known(prompt).orElse(null);
        if (known != null) {
            return narration(Outcome.REMEMBERED, offers(prompt, phrasing, known), List.of());
        }
        List<Reply> replies = replies(prompt, calls);
        if (replies.isEmpty()) {
            return Narration.without(Outcome.BUDGET, settings.currency());
        }
        Reply last = replies.getLast();
        return narration(
                Outcome.valueOf(last.status().name()),
                last.isAnswer() ? offers(prompt, phrasing, last.text()) : List.of(),
                replies);
    }

    private static List<Offer> offers(Prompt prompt, Phrasing phrasing, String answer) {
        return new AnswerReader(prompt, phrasing.languages()).read(answer);
    }

    private Narration narration(Outcome outcome, List<Offer> offers, List<Reply> replies) {
        return new Narration(
                outcome,
                settings.toString(),
                offers,
                replies.stream()
                        .mapToLong(reply -> reply.read() + reply.written())
                        .sum(),
                replies.stream().mapToDouble(this::cost).sum(),
                settings.currency());
    }

    /** The run book that fits an issue best, by the id of its incident; none for one that no run book names. */
    public Map<String, String> runBooks(List<Rank> issues, Findings findings) {
        Background background = new Background(findings, List.of(), runBooks);
        Map<String, String> names = new HashMap<>();
        issues.forEach(issue -> background.passagesOf(issue.incident()).stream()
                .findFirst()
                .ifPresent(passage -> names.put(issue.incident().id(), passage.name())));
        return names;
    }

    /** The attempts; none where the budget has no room. */
    private List<Reply> replies(Prompt prompt, ModelCalls calls) {
        if (prompt.slots().isEmpty() || exceeds(prompt, calls.spent())) {
            return List.of();
        }
        List<Reply> replies = new ArrayList<>();
        new LanguageModel(settings, base)
                .ask(prompt.system(), prompt.user(), prompt.tokens(), AnswerSchema.schema(), reply -> {
                    calls.write(prompt, reply);
                    replies.add(reply);
                    return !exceeds(prompt, calls.spent());
                });
        return replies;
    }

    /** Whether the day's budget would be overdrawn if the answer were as long as it may be. */
    private boolean exceeds(Prompt prompt, ModelCalls.Spent spent) {
        int answer = settings.budget().answer();
        return spent.tokens() + prompt.tokens() + answer > settings.budget().tokens()
                || spent.money() + settings.cost(prompt.tokens(), 0, answer)
                        > settings.budget().money();
    }

    private double cost(Reply reply) {
        return settings.cost(reply.read(), reply.cached(), reply.written());
    }

    private List<PastIncident> past(Day day) {
        return warehouse.query(
                "sql/narration/past_incidents.sql",
                Map.of("day", day.date()),
                (row, number) -> new PastIncident(
                        text(row.getString("incident")),
                        text(row.getString("day_text")),
                        text(row.getString("severity")),
                        text(row.getString("state")),
                        text(row.getString("services")),
                        text(row.getString("cause"))));
    }

    private static String text(@Nullable String column) {
        return Objects.requireNonNullElse(column, "");
    }
}
