package io.daybreak.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.narration.ModelServer;
import io.daybreak.narration.ModelServer.Response;
import io.daybreak.narration.Persona;
import io.daybreak.narration.model.ModelSettings;
import io.daybreak.warehouse.EmbeddedWarehouse;
import io.daybreak.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarratedBriefingTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @TempDir
    Path editions;

    private Warehouse warehouse;

    @BeforeEach
    void fill() {
        warehouse = WAREHOUSE.get();
        BriefedDay.fill(warehouse);
    }

    private String brief(ModelSettings model) throws IOException {
        BriefedDay.step(warehouse, editions, model).run(BriefedDay.DAY);
        return page("briefing.md");
    }

    private String page(String name) throws IOException {
        return Files.readString(editions.resolve("2026-11-20/1").resolve(name));
    }

    private List<Map<String, Object>> rows(String query) {
        return warehouse.sql().sql(query).query().listOfRows();
    }

    private static List<String> shape(String page) {
        return page.lines()
                .filter(line -> line.startsWith("#") || line.startsWith("**"))
                .map(line -> line.replaceAll("\\d+", "0")
                        .substring(0, Math.min(12, line.replaceAll("\\d+", "0").length())))
                .toList();
    }

    private long falsePrinted() {
        return rows("SELECT s.text FROM statements AS s LEFT JOIN verdicts AS v ON v.statement_id = s.statement_id"
                        + " AND v.language = s.language AND v.number = 0 AND v.seeded = '' WHERE v.verdict != 'supported'")
                .size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void whatAnHonestModelSaysIsPrintedWithTokensAndMoneyInTheFooter(String provider) throws IOException {
        try (var server = ModelServer.saying(Persona.honest())) {
            assertThat(brief(server.settings(provider)))
                    .contains("840 calls failed between 14:02 and 14:37")
                    .contains("Likely cause is `payment`, ranked but not proven.")
                    .contains("sentences of " + provider + " stub printed, 1,200 tokens, ");
            assertThat(page("briefing.ko.md")).contains("실패한 호출 840건");
            assertThat(rows("SELECT DISTINCT author FROM statements ORDER BY author"))
                    .extracting(row -> row.get("author"))
                    .containsExactly(provider + " stub", "template");
            assertThat(rows("SELECT status, tokens_in, tokens_out, tokens_cached FROM model_calls"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.values())
                            .extracting(Object::toString)
                            .containsExactly("answered", "1000", "200", provider.equals("ollama") ? "0" : "100"));
            assertThat(rows("SELECT cost FROM editions WHERE numbers_covered < numbers_printed"))
                    .isEmpty();
            assertThat(falsePrinted()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingFalseIsPrintedWhateverTheModelSaysAndTheLayoutStays(UnaryOperator<String> model) throws IOException {
        try (var server = ModelServer.saying(model)) {
            String narrated = brief(server.settings("openai"));
            assertThat(falsePrinted()).isZero();
            BriefedDay.fill(warehouse);
            Files.move(editions.resolve("2026-11-20"), editions.resolve("narrated"));
            assertThat(shape(narrated)).isEqualTo(shape(brief(ModelSettings.none())));
        }
    }

    static Stream<UnaryOperator<String>> models() {
        return Stream.of(Persona.honest(), Persona.careless(0.2), Persona.liar());
    }

    @Test
    void aLiarIsNotPrintedAtAll() throws IOException {
        try (var server = ModelServer.saying(Persona.liar())) {
            assertThat(brief(server.settings("openai"))).contains("840 requests failed between 14:02 and 14:37");
            assertThat(rows("SELECT model_offered, model_printed FROM editions"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(((Number) row.get("model_offered")).longValue())
                                .isGreaterThan(5);
                        // Causes hold no numbers to get wrong.
                        assertThat(((Number) row.get("model_printed")).longValue())
                                .isLessThanOrEqualTo(2);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I am sorry, I cannot do that.",
                "{\"statements\": [{\"slot\": \"s002\", \"language\": \"en\", \"te",
                "{\"statements\": 7}",
                "[]",
                "{\"statements\": [null, 1, \"x\", {\"slot\": {}, \"claims\": 3}]}"
            })
    void anAnswerThatCannotBeReadLeavesTheTemplates(String answer) throws IOException {
        try (var server = ModelServer.saying(prompt -> answer)) {
            assertThat(brief(server.settings("openai"))).contains("840 requests failed between 14:02 and 14:37");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aServerThatFailsOnceIsAskedOnceMore(int status) throws IOException {
        try (var server = new ModelServer((prompt, attempt) -> attempt == 1
                ? new Response(status, "{\"error\": {\"message\": \"busy\"}}", true)
                : Response.text(Persona.honest().apply(prompt)))) {
            assertThat(brief(server.settings("openai"))).contains("840 calls failed");
            assertThat(rows("SELECT status FROM model_calls ORDER BY called, status DESC"))
                    .extracting(row -> row.get("status"))
                    .containsExactly("unavailable", "answered");
        }
    }

    @Test
    void aServerThatKeepsFailingIsAskedTwiceAndNoMore() throws IOException {
        try (var server = new ModelServer((prompt, attempt) -> new Response(500, "{}", true))) {
            assertThat(brief(server.settings("openai")))
                    .contains("840 requests failed")
                    .contains("openai stub could not be reached, up to ");
            assertThat(server.prompts()).hasSize(2);
            assertThat(rows("SELECT min(tokens_in) > 100 AS read, min(tokens_out) AS written FROM model_calls"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.values())
                            .extracting(Object::toString)
                            .as("what was lost is booked at the prompt and the longest answer")
                            .containsExactly("1", "8000"));
        }
    }

    @Test
    void aRetryThatMightOverdrawTheBudgetIsNotMadeAndNeitherIsAnotherRun() throws IOException {
        try (var server = new ModelServer((prompt, attempt) -> new Response(503, "{}", true))) {
            var once = new ModelSettings.Budget(12_000, 8_000, 20_000, 1);
            assertThat(brief(server.settings("openai", once))).contains("could not be reached");
            assertThat(server.prompts()).hasSize(1);
            warehouse.sql().sql("TRUNCATE TABLE editions").update();
            assertThat(brief(server.settings("openai", once))).contains("the day's budget has no room");
            assertThat(server.prompts()).hasSize(1);
        }
    }

    @Test
    void aKeyThatIsRefusedIsNotTriedAgain() throws IOException {
        try (var server = new ModelServer((prompt, attempt) -> new Response(401, "{}", true))) {
            assertThat(brief(server.settings("anthropic"))).contains("no usable answer of anthropic stub");
            assertThat(server.prompts()).hasSize(1);
        }
    }

    @Test
    void aServerThatIsLateHoldsTheBriefingUpForTwoTimeOutsAtMost() throws IOException {
        try (var server = new ModelServer((prompt, attempt) -> {
            sleep(20_000);
            return Response.text("{}");
        })) {
            long start = System.nanoTime();
            assertThat(brief(server.settings("ollama")))
                    .contains("840 requests failed")
                    .contains("no answer of ollama stub in time");
            assertThat((System.nanoTime() - start) / 1_000_000_000.0).isLessThan(12);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAnswerWithoutAnEndIsNotReadToItsEnd() throws IOException {
        String huge = "x".repeat(5_000_000);
        try (var server = ModelServer.saying(prompt -> huge)) {
            assertThat(brief(server.settings("openai"))).contains("840 requests failed");
        }
    }

    @Test
    void noServerAtAllLeavesTheTemplates() throws IOException {
        ModelSettings gone;
        try (var server = ModelServer.saying(Persona.honest())) {
            gone = server.settings("openai");
        }
        assertThat(brief(gone)).contains("840 requests failed").contains("openai stub could not be reached");
    }

    @Test
    void theSameDayIsNotAskedTwiceAndARerunUsesTheStoredAnswer() throws IOException {
        try (var server = ModelServer.saying(Persona.honest())) {
            String first = brief(server.settings("openai"));
            brief(server.settings("openai"));
            assertThat(server.prompts()).hasSize(1);
            warehouse.sql().sql("TRUNCATE TABLE editions").update();
            assertThat(sentences(brief(server.settings("openai")))).isEqualTo(sentences(first));
            assertThat(page("briefing.md")).contains("its answer from memory, 0 tokens");
            assertThat(server.prompts()).hasSize(1);
        }
    }

    /** The first screen, without the footer that says what the model took. */
    private static List<String> sentences(String page) {
        return page.substring(0, page.indexOf("\n## "))
                .lines()
                .filter(line -> !line.contains("planted falsehoods"))
                .toList();
    }

    @Test
    void aDayWithNothingNewMakesNoCall() throws IOException {
        BriefedDay.clear(warehouse);
        BriefedDay.fill(warehouse, BriefedDay.RAW);
        try (var server = ModelServer.saying(Persona.honest())) {
            assertThat(brief(server.settings("openai"))).contains("nothing new to word, so no model was asked");
            assertThat(server.prompts()).isEmpty();
            assertThat(rows("SELECT 1 FROM model_calls")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("budgets")
    void aCallThatMightOverdrawTheBudgetIsNotMade(ModelSettings.Budget budget) throws IOException {
        try (var server = ModelServer.saying(Persona.honest())) {
            assertThat(brief(server.settings("openai", budget))).contains("the day's budget has no room");
            assertThat(server.prompts()).isEmpty();
        }
    }

    static Stream<ModelSettings.Budget> budgets() {
        return Stream.of(
                new ModelSettings.Budget(12_000, 8_000, 8_000, 1),
                new ModelSettings.Budget(12_000, 8_000, 100_000, 0.01),
                new ModelSettings.Budget(100, 8_000, 100_000, 1));
    }

    @Test
    void theReportShowsWhatModelsCostAndGaveOnTheDaysBefore() throws IOException {
        warehouse
                .sql()
                .sql(
                        "INSERT INTO model_calls (day, called, model, tokens_in, tokens_out, milliseconds, cost, status) VALUES"
                                + " ('2026-11-19', '2026-11-20 00:10:00', 'openai one', 4000, 900, 2500, 0.017, 'answered')")
                .update();
        warehouse
                .sql()
                .sql("INSERT INTO editions (day, edition, model, model_offered, model_supported, model_printed) VALUES"
                        + " ('2026-11-19', 1, 'openai one', 12, 10, 8)")
                .update();
        assertThat(brief(ModelSettings.none()))
                .contains("| 2026-11-19 | `openai one` | 1 | 2500 | 4,900 | 0.0170 USD | 12 | 10 | 8 |");
    }

    @Test
    void theFilesOfANarratedDayAreTheFilesOfAnyDay() throws IOException {
        try (var server = ModelServer.saying(Persona.honest())) {
            brief(server.settings("openai"));
        }
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(editions)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.size(file));
            }
        }
        assertThat(files)
                .containsKeys(
                        "briefing.md",
                        "briefing.ko.md",
                        "briefing.html",
                        "briefing.eml",
                        "statements.jsonl",
                        "verdicts.jsonl");
        assertThat(page("statements.jsonl")).contains("\"id\":\"s002-m\"");
    }
}
