package io.daybreak.narration.prompt;

import io.daybreak.briefing.draft.Draft;
import io.daybreak.briefing.finding.Findings.Incident;
import io.daybreak.briefing.statement.Phrasing;
import io.daybreak.features.Day;
import io.daybreak.features.redaction.PlainText;
import io.daybreak.features.redaction.Redactor;
import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Language;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.fact.Fact;
import io.daybreak.grounding.measure.Measure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a prompt's blocks: one JSON object each, of text that was cleaned, redacted and cut. */
final class PromptJson {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int LONGEST = 200;
    private static final int LONGEST_PASSAGE = 1_000;
    private static final int MOST_CAUSES = 3;
    private static final int MOST_SERVICES = 8;

    private final Phrasing phrasing;
    private final Day day;
    private final Redactor redactor;

    PromptJson(Phrasing phrasing, Day day) {
        this.phrasing = phrasing;
        this.day = day;
        this.redactor = new Redactor(day.date().toString().getBytes(StandardCharsets.UTF_8), true);
    }

    /** Whether its names can be copied letter for letter: they are short, and everything in them can be seen. */
    boolean isPlain(Draft draft) {
        return phrasing.languages().stream().allMatch(language -> {
            String text = phrasing.say(draft, 0, language).text();
            return PlainText.of(text, 2 * LONGEST).equals(text);
        });
    }

    String fact(Fact fact, String name) {
        Measure measure = fact.measure();
        ObjectNode node = object().put("fact", name)
                .put("of", measure.of().word())
                .put("aggregate", measure.aggregate().word());
        String metric = measure.metric();
        if (metric != null) {
            node.put("metric", metric);
        }
        ObjectNode where = node.putObject("where");
        measure.where().forEach((column, value) -> where.put(column.word(), value));
        return DataJson.write(node.put("from", time(measure.from()))
                .put("to", time(measure.to()))
                .put("value", fact.value())
                .put("unit", fact.unit()));
    }

    String slot(Draft draft, FactSheet sheet) {
        ObjectNode node = object().put("slot", draft.id())
                .put("for", draft.role().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("incident", draft.incident());
        ArrayNode claims = node.putArray("claims");
        draft.variants().getFirst().claims().forEach(claim -> claims.add(claim(claim, sheet)));
        for (Language language : phrasing.languages()) {
            node.put(language.word(), phrasing.say(draft, 0, language).text());
        }
        return DataJson.write(node);
    }

    /** Only the kinds that drafts are made of; an answer may use more. */
    private static ObjectNode claim(Claim claim, FactSheet sheet) {
        ObjectNode node = object().put("type", claim.type());
        switch (claim) {
            case Claim.Value value -> {
                node.put("fact", sheet.name(value.measure()))
                        .put("op", value.op().sign());
                node.put("value", stated(value.value()));
                String unit = value.unit();
                if (unit != null) {
                    node.put("unit", unit);
                }
            }
            case Claim.Share share ->
                node.put("fact", sheet.name(share.part()))
                        .put("of", sheet.name(share.whole()))
                        .put("value", stated(share.value()));
            case Claim.Cause cause ->
                node.put("service", cause.service()).put("place", Integer.toString(cause.place()));
            case Claim.Compare compare ->
                node.put("fact", sheet.name(compare.left()))
                        .put("of", sheet.name(compare.right()))
                        .put("as", compare.as().word())
                        .put("op", compare.op().sign());
            case Claim.Rank rank -> node.put("entity", rank.entity());
            case Claim.Order order -> node.put("fact", sheet.name(order.earlier()));
            case Claim.Absent absent -> node.put("fact", sheet.name(absent.measure()));
            case Claim.Quote quote -> node.put("text", quote.text());
            case Claim.State state -> node.put("state", state.state());
        }
        return node;
    }

    private static String stated(Stated stated) {
        return switch (stated) {
            case Stated.Number number -> number.value().toPlainString();
            case Stated.Time time -> time.text();
        };
    }

    String incident(Incident incident, Background background, boolean whole) {
        ObjectNode node = object().put("incident", incident.id())
                .put("state", incident.state())
                .put("severity", incident.severity())
                .put("from", time(incident.start()))
                .put("to", time(incident.end()));
        node.set(
                "services",
                texts(incident.services().stream().limit(MOST_SERVICES).toList()));
        ArrayNode causes = node.putArray("causes");
        incident.causes().stream().limit(MOST_CAUSES).forEach(cause -> {
            ObjectNode one = causes.addObject().put("place", cause.place()).put("service", text(cause.service()));
            one.set("passed", texts(cause.passed()));
            one.set("failed", texts(cause.failed()));
        });
        ArrayNode past = node.putArray("earlier");
        background
                .pastOf(incident)
                .forEach(one -> past.addObject()
                        .put("day", one.day())
                        .put("severity", one.severity())
                        .put("state", one.state())
                        .put("services", text(one.services()))
                        .put("cause", text(one.cause())));
        if (whole) {
            ArrayNode messages = node.putArray("messages");
            background
                    .messagesOf(incident)
                    .forEach(message ->
                            messages.addObject().put("lines", message.lines()).put("text", text(message.template())));
            ArrayNode books = node.putArray("runbook");
            background
                    .passagesOf(incident)
                    .forEach(passage -> books.addObject()
                            .put("name", text(passage.name()))
                            .put("heading", text(passage.heading()))
                            .put("text", PlainText.of(redactor.redact(passage.text()), LONGEST_PASSAGE)));
        }
        return DataJson.write(node);
    }

    private ArrayNode texts(List<String> all) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        all.forEach(one -> nodes.add(text(one)));
        return nodes;
    }

    private String text(String text) {
        return PlainText.of(redactor.redact(text), LONGEST);
    }

    private String time(Instant time) {
        return TIME.format(time.atZone(day.zone()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
