package io.daybreak.narration.answer;

import io.daybreak.briefing.draft.Draft;
import io.daybreak.briefing.statement.Offer;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Op;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.measure.MalformedClaim;
import io.daybreak.grounding.measure.Measure;
import io.daybreak.narration.prompt.Prompt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads an answer as offers for the places of its prompt. Claims get their measures from the prompt's facts alone, so an answer can
 * neither invent rows nor ask for others.
 */
public final class AnswerReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_CLAIMS = 20;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    private final Prompt prompt;
    private final List<Language> languages;
    private final PlainWords words = new PlainWords();

    /** @param languages those that are wanted */
    public AnswerReader(Prompt prompt, List<Language> languages) {
        this.prompt = prompt;
        this.languages = List.copyOf(languages);
    }

    /** At most one statement for each place and language, the first; nothing where the answer is no JSON of the wanted shape. */
    public List<Offer> read(String answer) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        for (JsonNode node : tree(answer).path("statements")) {
            Optional<Draft> slot = prompt.slots().stream()
                    .filter(draft -> draft.id().equals(node.path("slot").asString("")))
                    .findFirst();
            Optional<Language> language = languages.stream()
                    .filter(one -> one.word().equals(node.path("language").asString("")))
                    .findFirst();
            if (slot.isPresent() && language.isPresent()) {
                offers.computeIfAbsent(
                        slot.get().id() + language.get().word(), first -> offer(slot.get(), language.get(), node));
            }
        }
        return List.copyOf(offers.values());
    }

    /** Some models wrap JSON in a fence or in words, though they were told not to. */
    private static JsonNode tree(String answer) {
        int start = answer.indexOf('{');
        int end = answer.lastIndexOf('}');
        if (start < 0 || end < start) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(answer.substring(start, end + 1));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private Offer offer(Draft slot, Language language, JsonNode node) {
        String text = node.path("text").asString("").strip();
        String cut = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        String id = slot.id() + "-m";
        try {
            Statement statement = new Statement(id, language, cut, claims(slot, node.path("claims")));
            return new Offer(
                    slot.id(),
                    statement,
                    misfit(slot, statement).or(() -> words.problem(statement)).orElse(""));
        } catch (MalformedClaim e) {
            return new Offer(slot.id(), new Statement(id, language, cut, List.of()), String.valueOf(e.getMessage()));
        }
    }

    private List<Claim> claims(Draft slot, JsonNode nodes) {
        if (nodes.size() > MOST_CLAIMS) {
            throw new MalformedClaim("more than " + MOST_CLAIMS + " claims");
        }
        List<Claim> claims = new ArrayList<>();
        nodes.forEach(node -> claims.add(claim(slot, node)));
        return claims;
    }

    private Claim claim(Draft slot, JsonNode node) {
        return switch (text(node, "type")) {
            case "value" ->
                new Claim.Value(
                        measure(node, "fact"), op(node), new Stated.Number(number(node)), optional(node, "unit"));
            case "share" ->
                new Claim.Share(measure(node, "fact"), measure(node, "of"), new Stated.Number(number(node)));
            case "compare" -> compare(node);
            case "cause" -> cause(slot, node);
            default -> throw new MalformedClaim("a claim of unknown type");
        };
    }

    private Claim compare(JsonNode node) {
        Claim.Compare.As as = Arrays.stream(Claim.Compare.As.values())
                .filter(one -> one.word().equals(text(node, "as")))
                .findFirst()
                .orElseThrow(() -> new MalformedClaim("a comparison of unknown kind"));
        Measure left = measure(node, "fact");
        Measure right = measure(node, "of");
        return as == Claim.Compare.As.DIRECTION
                ? Claim.Compare.direction(left, right, op(node))
                : new Claim.Compare(left, right, as, op(node), new Stated.Number(number(node)));
    }

    /** The cause that the place is for. */
    private static Claim cause(Draft slot, JsonNode node) {
        return slot.variants().getFirst().claims().stream()
                .filter(claim -> claim instanceof Claim.Cause cause
                        && cause.service().equals(text(node, "service"))
                        && Integer.toString(cause.place()).equals(text(node, "place")))
                .findFirst()
                .orElseThrow(() -> new MalformedClaim("a cause that its place was not given"));
    }

    private Measure measure(JsonNode node, String field) {
        String name = text(node, field);
        return prompt.facts()
                .measure(name)
                .orElseThrow(() -> new MalformedClaim("claims a fact that was not given: " + name));
    }

    private static Op op(JsonNode node) {
        return Op.of(text(node, "op")).orElseThrow(() -> new MalformedClaim("an operator that is none"));
    }

    private static BigDecimal number(JsonNode node) {
        String text = text(node, "value");
        if (!NUMBER.matcher(text).matches()) {
            throw new MalformedClaim("a value that is no plain number");
        }
        return new BigDecimal(text);
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    private static @org.jspecify.annotations.Nullable String optional(JsonNode node, String field) {
        String text = text(node, field);
        return text.isBlank() ? null : text;
    }

    /** A true sentence about something else has no business in a place. */
    private Optional<String> misfit(Draft slot, Statement statement) {
        List<Claim> wanted = slot.variants().getFirst().claims();
        Set<Measure> own = measures(statement.claims());
        boolean about = wanted.getFirst() instanceof Claim.Cause
                ? statement.claims().contains(wanted.getFirst())
                : own.containsAll(wanted.getFirst().measures());
        Set<Measure> allowed = prompt.slots().stream()
                .filter(draft -> draft.equals(slot)
                        || !slot.incident().isEmpty() && draft.incident().equals(slot.incident()))
                .flatMap(draft -> measures(draft.variants().getFirst().claims()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (!about) {
            return Optional.of("the sentence is not about what its place is for");
        }
        return allowed.containsAll(own)
                ? Optional.empty()
                : Optional.of("the sentence speaks of another issue than its place");
    }

    private static Set<Measure> measures(List<Claim> claims) {
        return claims.stream().flatMap(claim -> claim.measures().stream()).collect(Collectors.toSet());
    }
}
