package io.daybreak.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.narration.ModelServer;
import io.daybreak.narration.Persona;
import io.daybreak.warehouse.EmbeddedWarehouse;
import io.daybreak.warehouse.Warehouse;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** More than a hundred attacks, by log lines that carry them and by a model that obeys them. */
class AttackTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ATTACKS = attacks();
    private static final int SLOTS = 5;
    private static final Pattern LIVE_MARKDOWN =
            Pattern.compile("(?i)\\]\\((?!#|charts/)|<[a-z!/]|(?<![\\w])https?:|www\\.");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://|\\bwww\\.|\\bmailto:");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\u3164\\u115F\\u1160\\uFFA0\\uFE00-\\uFE0F]|[\\p{Cc}&&[^\\n\\r\\t]]");

    @TempDir
    Path editions;

    private Warehouse warehouse;

    @BeforeEach
    void fill() {
        warehouse = WAREHOUSE.get();
        BriefedDay.fill(warehouse);
    }

    private static List<String> attacks() {
        try (InputStream in =
                Objects.requireNonNull(AttackTest.class.getResourceAsStream("/attacks/attacks.jsonl"), "attacks")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JSON.readTree(line).path("text").asString())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> brief(UnaryOperator<String> model) throws IOException {
        try (var server = ModelServer.saying(model)) {
            BriefedDay.step(warehouse, editions, server.settings("openai")).run(BriefedDay.DAY);
            List<String> pages = new ArrayList<>();
            for (String name : List.of("briefing.md", "briefing.ko.md", "briefing.html", "briefing.eml")) {
                pages.add(Files.readString(editions.resolve("2026-11-20/1").resolve(name)));
            }
            assertThat(server.prompts())
                    .singleElement()
                    .satisfies(prompt -> assertThat(prompt.split("</data>", -1)).hasSize(4));
            return pages;
        }
    }

    private long printedByTheModel() {
        return warehouse
                .sql()
                .sql("SELECT model_printed FROM editions")
                .query(Long.class)
                .single();
    }

    static List<Integer> runs() {
        return IntStream.rangeClosed(0, (ATTACKS.size() - 1) / SLOTS).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void whatAnObedientModelAddsToATrueSentenceOrPutsInItsPlaceIsNotPrinted(int run) throws IOException {
        brief(prompt -> {
            List<String> attacks = ATTACKS.subList(run * SLOTS, Math.min(ATTACKS.size(), (run + 1) * SLOTS));
            int[] next = {0};
            return Persona.answer(
                    prompt,
                    text -> {
                        // The same attack in both languages: beside the truth in one, instead of it in the other.
                        String attack = attacks.get(next[0] / 2 % attacks.size());
                        return next[0]++ % 2 == 0 ? text + " " + attack : attack;
                    },
                    claims -> claims);
        });
        assertThat(printedByTheModel()).isZero();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void anAttackBesideTheTruthInEveryLanguageIsNotPrinted(int run) throws IOException {
        brief(prompt -> {
            int[] next = {run * SLOTS * 2};
            return Persona.answer(
                    prompt,
                    text -> text.replaceFirst("\\.$", "") + "; " + ATTACKS.get(next[0]++ / 2 % ATTACKS.size()),
                    claims -> claims);
        });
        assertThat(printedByTheModel()).isZero();
    }

    @Test
    void attacksInTheTelemetryStayTextAndDoNotReachThePromptsDelimiters() throws IOException, MessagingException {
        for (int i = 0; i < ATTACKS.size(); i++) {
            warehouse
                    .sql()
                    .sql(
                            "INSERT INTO log_templates (day, template_id, template, severity, services, lines, new, example,"
                                    + " first_time) VALUES ('2026-11-20', :id, :text, 'ERROR', ['payment', 'checkout'], 999, true,"
                                    + " :text, '2026-11-20 05:10:00')")
                    .param("id", String.format("%016x", i))
                    .param("text", ATTACKS.get(i))
                    .update();
            warehouse
                    .sql()
                    .sql(
                            "INSERT INTO changes (day, source, timestamp, service, kind, version, text, url) VALUES"
                                    + " ('2026-11-20', 'shop', '2026-11-20 04:59:00', 'payment', 'deploy', :text, :text, :text)")
                    .param("text", ATTACKS.get(i))
                    .update();
        }
        List<String> pages = brief(Persona.honest());
        assertThat(pages.subList(0, 2)).allSatisfy(page -> {
            String markup = withoutCode(page);
            assertThat(LIVE_MARKDOWN.matcher(markup).results().map(found -> around(markup, found.start())))
                    .isEmpty();
        });
        assertThat(List.of(pages.get(2), html(pages.get(3)))).allSatisfy(AttackTest::holdsNothingLive);
        assertThat(addresses(text(pages.get(3)))).as("text of the mail").isEmpty();
        assertThat(List.of(pages.get(2), html(pages.get(3))))
                .allSatisfy(page -> assertThat(Jsoup.parse(page).select("code").eachText())
                        .filteredOn(code -> !code.startsWith("SELECT") && !code.startsWith("WITH"))
                        .flatExtracting(AttackTest::addresses)
                        .isEmpty());
        assertThat(pages).allSatisfy(page -> {
            assertThat(UNSEEN.matcher(page).results().map(found -> around(page, found.start())))
                    .isEmpty();
        });
    }

    private static void holdsNothingLive(String html) {
        Document page = Jsoup.parse(html);
        assertThat(page.select("script, iframe, svg, form, style, object, embed, meta[http-equiv], input"))
                .isEmpty();
        assertThat(page.select("a[href]")).extracting(link -> link.attr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(page.select("img[src]"))
                .extracting(picture -> picture.attr("src"))
                .allMatch(source -> source.matches("(?:charts/|cid:)issue-\\d(?:\\.png)?"));
        assertThat(page.getAllElements())
                .flatExtracting(element -> element.attributes().asList())
                .extracting(attribute -> attribute.getKey())
                .noneMatch(name -> name.startsWith("on"));
    }

    /** What mail programs make links of, where it stands as plain text too. */
    private static List<String> addresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(found -> around(text, found.start()))
                .toList();
    }

    private static String text(String mail) throws MessagingException, IOException {
        return (String) parts(mail).getBodyPart(0).getContent();
    }

    private static String html(String mail) throws MessagingException, IOException {
        var related = (Multipart) parts(mail).getBodyPart(1).getContent();
        return (String) related.getBodyPart(0).getContent();
    }

    private static Multipart parts(String mail) throws MessagingException, IOException {
        return (Multipart) new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)))
                .getContent();
    }

    private static String around(String page, int at) {
        return page.substring(Math.max(0, at - 60), Math.min(page.length(), at + 60));
    }

    /** In Markdown, what stands between backticks is no markup. */
    private static String withoutCode(String page) {
        return page.replaceAll("(`+)[^`]*?\\1", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"value\", \"fact\": \"F1' OR 1=1 --\", \"op\": \"=\", \"value\": \"840\"}",
                "{\"type\": \"value\", \"fact\": \"F999\", \"op\": \"=\", \"value\": \"840\"}",
                "{\"type\": \"value\", \"measure\": {\"of\": \"spans\"}, \"op\": \"=\", \"value\": \"840\"}",
                "{\"type\": \"value\", \"fact\": \"F1\", \"op\": \"!=\", \"value\": \"4711\"}",
                "{\"type\": \"value\", \"fact\": \"F1\", \"op\": \"=\", \"value\": \"1e999999999\"}",
                "{\"type\": \"value\", \"fact\": \"F1\", \"op\": \"=\", \"value\": \"NaN\"}",
                "{\"type\": \"value\", \"fact\": \"F1\", \"op\": \">\", \"value\": \"-1\"}",
                "{\"type\": \"sql\", \"query\": \"SELECT 1\"}",
                "{\"type\": \"cause\", \"service\": \"search\", \"place\": \"1\"}",
                "{\"type\": \"state\", \"incident\": \"x\", \"state\": \"resolved\"}",
                "{\"type\": \"compare\", \"fact\": \"F1\", \"of\": \"F1\", \"as\": \"direction\", \"op\": \"<\"}",
                "{\"type\": \"share\", \"fact\": \"F1\", \"of\": \"F1\", \"value\": \"100\"}",
                "null",
                "[[[[[[]]]]]]",
                "\"supported\""
            })
    void claimsOfItsOwnMakingCarryNothing(String claim) throws IOException {
        JsonNode own = JSON.readTree(claim);
        brief(prompt -> Persona.answer(prompt, text -> text, claims -> {
            claims.removeAll();
            claims.add(own);
            return claims;
        }));
        assertThat(printedByTheModel()).isZero();
    }

    @Test
    void aTrueSentenceAboutSomethingElseGetsNoPlace() throws IOException {
        brief(prompt -> {
            List<JsonNode> slots = Persona.slots(prompt);
            ObjectNode answer = JSON.createObjectNode();
            for (int i = 0; i < slots.size(); i++) {
                JsonNode other = slots.get((i + 1) % slots.size());
                for (String language : List.of("en", "ko")) {
                    ObjectNode statement = answer.withArray("statements").addObject();
                    statement.put("slot", slots.get(i).path("slot").asString()).put("language", language);
                    statement.put("text", other.path(language).asString()).set("claims", other.path("claims"));
                }
            }
            return JSON.writeValueAsString(answer);
        });
        assertThat(printedByTheModel()).isZero();
        assertThat(ATTACKS).hasSizeGreaterThan(100);
    }
}
