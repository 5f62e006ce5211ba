package io.daybreak.narration.prompt;

import io.daybreak.briefing.draft.Draft;
import io.daybreak.briefing.draft.Draft.Role;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.statement.Phrasing;
import io.daybreak.features.Day;
import io.daybreak.features.Sha256;
import io.daybreak.grounding.fact.Fact;
import io.daybreak.grounding.measure.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a prompt from facts, so that nothing has to be looked up or made up: the most important places first, then what is known
 * around them, as far as the budget goes.
 */
public final class PromptWriter {
    /** Sums that an edition prints beside a sentence rest on the template's own claims; so do the coverage lines. */
    private static final Set<Role> OPEN =
            EnumSet.of(Role.WHAT, Role.ALSO_HIT, Role.CAUSE, Role.CAUSE_EVIDENCE, Role.TREND);
    /** The share of a prompt that places and facts may take. */
    private static final double MOST_FOR_SLOTS = 0.8;

    private final PromptJson json;
    private final int budget;
    private final String system = template("narrator.system.txt");
    private final String user = template("narrator.user.txt");
    private final Day day;

    /** @param budget tokens of a prompt */
    public PromptWriter(Phrasing phrasing, Day day, int budget) {
        this.json = new PromptJson(phrasing, day);
        this.day = day;
        this.budget = budget;
    }

    /**
     * The prompt; without slots where the budget has room for none.
     *
     * @param drafts the most important first
     * @param incidents the most important first
     */
    public Prompt write(List<Draft> drafts, List<Fact> facts, List<Incident> incidents, Background background) {
        Map<Measure, Fact> known = new HashMap<>();
        facts.forEach(fact -> known.putIfAbsent(fact.measure(), fact));
        FactSheet sheet = new FactSheet();
        List<String> factLines = new ArrayList<>();
        List<String> slotLines = new ArrayList<>();
        List<Draft> slots = new ArrayList<>();
        int left = budget - Prompt.tokens(system) - Prompt.tokens(user);
        int forSlots = (int) (left * MOST_FOR_SLOTS);
        for (Draft draft : drafts) {
            if (OPEN.contains(draft.role()) && json.isPlain(draft)) {
                List<String> added = newFacts(draft, sheet, known);
                String slot = json.slot(draft, sheet);
                int cost = Prompt.tokens(slot)
                        + added.stream().mapToInt(Prompt::tokens).sum();
                if (cost > forSlots) {
                    break;
                }
                forSlots -= cost;
                left -= cost;
                factLines.addAll(added);
                slotLines.add(slot);
                slots.add(draft);
            }
        }
        List<String> around = incidents(incidents, slots, background, left);
        return new Prompt(
                Sha256.of(system + user).substring(0, 8),
                system,
                filled(Map.of(
                        "facts", String.join("\n", factLines),
                        "slots", String.join("\n", slotLines),
                        "incidents", String.join("\n", around),
                        "day", day.date().toString())),
                sheet,
                slots);
    }

    private List<String> newFacts(Draft draft, FactSheet sheet, Map<Measure, Fact> known) {
        List<String> added = new ArrayList<>();
        for (Measure measure : measures(draft)) {
            Fact fact = known.get(measure);
            if (fact != null && !sheet.has(measure)) {
                added.add(json.fact(fact, sheet.name(measure)));
            }
        }
        return added;
    }

    private static Set<Measure> measures(Draft draft) {
        return draft.variants().getFirst().claims().stream()
                .flatMap(claim -> claim.measures().stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private List<String> incidents(List<Incident> incidents, List<Draft> slots, Background background, int tokens) {
        Set<String> told = slots.stream().map(Draft::incident).collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        int left = tokens;
        for (Incident incident : incidents) {
            if (told.contains(incident.id())) {
                String line = json.incident(incident, background, true);
                if (Prompt.tokens(line) > left) {
                    line = json.incident(incident, background, false);
                }
                if (Prompt.tokens(line) <= left) {
                    left -= Prompt.tokens(line);
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** In one pass: what is filled in is never read for places to fill. */
    private String filled(Map<String, String> values) {
        return java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(user)
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(
                        Objects.requireNonNull(values.get(place.group(1)), place.group(1))));
    }

    private static String template(String name) {
        try (InputStream in = Objects.requireNonNull(
                PromptWriter.class.getClassLoader().getResourceAsStream("report-templates/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read report-templates/" + name, e);
        }
    }
}
