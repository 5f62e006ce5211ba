package io.daybreak.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.briefing.edition.PrintedNumbers;
import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.page.NumberCoverage;
import io.daybreak.briefing.page.ServiceSettings;
import io.daybreak.narration.model.ModelSettings;
import io.daybreak.warehouse.EmbeddedWarehouse;
import io.daybreak.warehouse.Warehouse;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every number, date and time that a day with something of everything prints, in its first edition and in a corrected one, looked up from
 * the edition's files alone: the supported ones of its statements, and the queries of its table of evidence, asked again.
 */
class PrintedNumbersTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** What the settings say and no table of the day knows: team, zone, an owner, an objective. */
    private static final List<String> SETTINGS = List.of("shop", "Asia/Seoul", "team 7", " 99.9%");

    private static final Pattern EVIDENCE = Pattern.compile("(?s)\n## (Evidence|근거)\n.*$");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    /** Of each edition as it was written: rows that come later are another edition's. */
    private static final Map<Integer, List<TableRead>> READS = new HashMap<>();

    @TempDir
    private static Path editions;

    @BeforeAll
    static void brief() throws IOException {
        Warehouse warehouse = WAREHOUSE.get();
        BriefedDay.fill(warehouse);
        BriefedDay.fill(
                warehouse,
                List.of(
                        "rejected_records",
                        "partial",
                        "template_changes",
                        "first_day",
                        "resolved",
                        "template_anomaly",
                        "template_member",
                        "instances"));
        step(warehouse);
        READS.put(1, reads(file(1, "briefing.md")));
        BriefedDay.fill(warehouse, List.of("late_lines"));
        step(warehouse);
        READS.put(2, reads(file(2, "briefing.md")));
    }

    private static void step(Warehouse warehouse) {
        var checkout = new ServiceSettings("checkout", "team 7", null, new BigDecimal("99.9"));
        BriefedDay.step(warehouse, editions, ModelSettings.none(), List.of(checkout))
                .run(BriefedDay.DAY);
    }

    private static String file(int edition, String name) throws IOException {
        return Files.readString(editions.resolve("2026-11-20/" + edition).resolve(name));
    }

    private static String aboveEvidence(String page) {
        return EVIDENCE.matcher(page).replaceFirst("");
    }

    /** From the edition's files, and from nothing else. */
    private static PrintedNumbers numbers(int edition, String language) throws IOException {
        return new PrintedNumbers(
                Objects.requireNonNull(READS.get(edition)), supported(edition, language), SETTINGS, BriefedDay.DAY);
    }

    private static List<TableRead> reads(String page) {
        Matcher read = Pattern.compile("(?m)^\\| T\\d+ \\| ([a-z ]+) \\| .* \\| `+ ?(.*?) ?`+ \\|$")
                .matcher(page);
        List<TableRead> reads = new ArrayList<>();
        while (read.find()) {
            String query = read.group(2).replace("\\|", "|");
            List<Map<String, String>> rows = WAREHOUSE
                    .get()
                    .reader()
                    .sql(query)
                    .query((row, number) -> BriefStepTest.columns(row))
                    .list();
            reads.add(TableRead.of(read.group(1), query, rows));
        }
        return reads;
    }

    private static List<String> supported(int edition, String language) throws IOException {
        Set<String> supported = new HashSet<>();
        List<JsonNode> statements =
                file(edition, "statements.jsonl").lines().map(JSON::readTree).toList();
        List<JsonNode> verdicts =
                file(edition, "verdicts.jsonl").lines().map(JSON::readTree).toList();
        for (int i = 0; i < statements.size(); i++) {
            if (verdicts.get(i).path("verdict").asString().equals("supported")
                    && statements.get(i).path("language").asString().equals(language)) {
                assertThat(verdicts.get(i).path("uncovered")).isEmpty();
                supported.add(statements.get(i).path("text").asString());
            }
        }
        return List.copyOf(supported);
    }

    @ParameterizedTest
    @CsvSource({"1, briefing.md, en", "1, briefing.ko.md, ko", "2, briefing.md, en", "2, briefing.ko.md, ko"})
    void everyNumberOfAPageIsCarriedByAStatementOrARead(int edition, String name, String language) throws IOException {
        String page = file(edition, name);
        NumberCoverage found = numbers(edition, language).count(aboveEvidence(page));
        assertThat(found.bare()).isEmpty();
        assertThat(found.printed()).isGreaterThan(150);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, en", "1, 1, ko", "2, 0, en", "2, 1, ko"})
    void everyNumberOfTheMailsTextIsCarried(int edition, int part, String language) throws Exception {
        byte[] mail = Files.readAllBytes(editions.resolve("2026-11-20/" + edition + "/briefing.eml"));
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        String text = (String) ((Multipart) message.getContent()).getBodyPart(0).getContent();
        NumberCoverage found = numbers(edition, language).count(text.split("\n---\n")[part]);
        assertThat(found.bare()).isEmpty();
        assertThat(found.printed()).isGreaterThan(40);
    }

    @Test
    void theHtmlPrintsTheNumbersOfThePagesAndNoOthers() throws IOException {
        for (int edition : List.of(1, 2)) {
            Element body = Jsoup.parse(file(edition, "briefing.html")).body();
            String pages = file(edition, "briefing.md") + file(edition, "briefing.ko.md");
            assertThat(digits(body.text())).isEqualTo(digits(pages.replaceAll("]\\([^)]*\\)", "]")));
        }
    }

    private static List<String> digits(String text) {
        return DIGITS.matcher(text).results().map(one -> one.group()).toList();
    }

    @Test
    void theEditionPrintsHowManyOfItsNumbersAreCarried() throws IOException {
        var counted = WAREHOUSE
                .get()
                .sql()
                .sql("SELECT numbers_printed, numbers_covered FROM editions WHERE edition = 2")
                .query((row, number) -> List.of(row.getInt(1), row.getInt(2)))
                .single();
        assertThat(counted.getLast()).isEqualTo(counted.getFirst());
        assertThat(file(2, "briefing.md"))
                .contains(counted.getLast() + " of " + counted.getFirst() + " printed numbers traced");
        assertThat(file(2, "briefing.ko.md")).contains("숫자 " + counted.getFirst() + "개 중");
        int found = 0;
        for (String name : List.of("briefing.md", "briefing.ko.md")) {
            String withoutItself =
                    aboveEvidence(file(2, name)).replaceAll("\\d+ of \\d+ printed numbers|숫자 \\d+개 중 \\d+개", "");
            found += numbers(2, name.contains("ko") ? "ko" : "en")
                    .count(withoutItself)
                    .printed();
        }
        assertThat(found).isEqualTo(counted.getFirst());
    }

    @ParameterizedTest
    @CsvSource({"briefing.md, en", "briefing.ko.md, ko"})
    void aNumberOfAStatementThatIsChangedIsCarriedNoMore(String name, String language) throws IOException {
        String page = aboveEvidence(file(1, name));
        PrintedNumbers numbers = numbers(1, language);
        int changed = 0;
        Matcher number = Pattern.compile("\\b(840|2,100|14:37|19\\.1|819|13:27|86,400|0\\.97|970|99\\.9|210)(?!\\d)")
                .matcher(page);
        while (number.find()) {
            String other = "776";
            String lie = page.substring(0, number.start()) + other + page.substring(number.end());
            assertThat(numbers.count(lie).bare())
                    .as(page.substring(Math.max(0, number.start() - 40), number.end()))
                    .isNotEmpty();
            changed++;
        }
        assertThat(changed).isGreaterThan(20);
    }
}
