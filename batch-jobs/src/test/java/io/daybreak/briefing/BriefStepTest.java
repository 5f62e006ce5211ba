package io.daybreak.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.page.ServiceSettings;
import io.daybreak.narration.model.ModelSettings;
import io.daybreak.warehouse.EmbeddedWarehouse;
import io.daybreak.warehouse.Warehouse;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BriefStepTest {
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

    /** Whatever the day was: no page prints a number that nothing carries. */
    @AfterEach
    void everyPrintedNumberIsCarried() {
        assertThat(warehouse
                        .sql()
                        .sql("SELECT edition, numbers_printed - numbers_covered AS bare FROM editions WHERE bare > 0")
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    private long brief() {
        return BriefedDay.step(warehouse, editions).run(BriefedDay.DAY);
    }

    private Path edition(int number) {
        return editions.resolve("2026-11-20").resolve(Integer.toString(number));
    }

    private String page(int number, String name) throws IOException {
        return Files.readString(edition(number).resolve(name));
    }

    private MimeMessage mail(int number) throws IOException, MessagingException {
        byte[] bytes = Files.readAllBytes(edition(number).resolve("briefing.eml"));
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private String text(int number) throws IOException, MessagingException {
        return (String) ((Multipart) mail(number).getContent()).getBodyPart(0).getContent();
    }

    private static long words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isBlank()).count();
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(editions)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(editions.relativize(file).toString(), java.util.Arrays.toString(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Test
    void anIssueIsToldWithItsNumbersItsCauseAndTheChangeBeforeIt() throws IOException {
        brief();
        assertThat(page(1, "briefing.md"))
                .contains("**1 need action · 1 ongoing**")
                .contains(
                        "840 requests failed between 14:02 and 14:37, 40% of 2,100 requests to `checkout`; 0 failed between"
                                + " 13:27 and 14:02.")
                .contains("Likely cause: `payment`, ranked but not proven.")
                .contains("13:58 deploy `payment` `v2.14.0`")
                .contains("](charts/issue-1.png)");
        assertThat(page(1, "briefing.ko.md"))
                .contains("**조치 필요 1건 · 진행 중 1건**")
                .contains("에 실패한 요청 840건, `checkout` 요청 2,100건의 40%")
                .contains("유력한 원인: `payment` (순위일 뿐 확정 아님).");
    }

    @Test
    void whatIsPrintedWasSupportedInEveryLanguage() {
        brief();
        List<Map<String, Object>> unsupported = warehouse
                .sql()
                .sql(
                        "SELECT s.text AS text, v.why AS why FROM statements AS s LEFT JOIN verdicts AS v ON v.statement_id ="
                                + " s.statement_id AND v.language = s.language AND v.number = 0 WHERE v.verdict != 'supported'")
                .query()
                .listOfRows();
        assertThat(unsupported).isEmpty();
        assertThat(warehouse
                        .sql()
                        .sql("SELECT removed FROM editions")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theQueryBesideANumberGivesItAgain() {
        brief();
        var proof = warehouse
                .sql()
                .sql("SELECT query, hash FROM verdicts WHERE verdict = 'supported' AND actual = '840' LIMIT 1")
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .single();
        List<String> again = warehouse
                .reader()
                .sql(proof.getFirst())
                .query((row, number) -> row.getString("hash"))
                .list();
        assertThat(again).containsExactly(proof.getLast());
    }

    @Test
    void theQueryBesideAReadGivesItsRowsAgainToTheReader() throws IOException {
        brief();
        BriefedDay.fill(warehouse, List.of("late_lines"));
        brief();
        Matcher read = Pattern.compile(
                        "(?m)^\\| T\\d+ \\| ([a-z ]+) \\| +\\| (\\d+) \\| ([0-9a-f]{16}) \\| `+ ?(.*?) ?`+ \\|$")
                .matcher(page(2, "briefing.md"));
        List<String> names = new ArrayList<>();
        while (read.find()) {
            names.add(read.group(1));
            String query = read.group(4).replace("\\|", "|");
            List<Map<String, String>> again = warehouse
                    .reader()
                    .sql(query)
                    .query((row, number) -> columns(row))
                    .list();
            assertThat(again).as(read.group(1)).hasSize(Integer.parseInt(read.group(2)));
            assertThat(TableRead.of(read.group(1), query, again).hash())
                    .as(read.group(1))
                    .isEqualTo(read.group(3));
        }
        assertThat(names).contains("incidents", "edition", "planted", "corrections", "model use");
    }

    @Test
    void everyLineOfTheReportWithANumberOfItsOwnRefersToItsEvidence() throws IOException {
        brief();
        BriefedDay.fill(warehouse, List.of("late_lines"));
        brief();
        for (String name : List.of("briefing.md", "briefing.ko.md")) {
            String report =
                    page(2, name).replaceFirst("(?s)^.*?\n## ", "").replaceFirst("(?s)\n## (Evidence|근거)\n.*$", "");
            List<String> bare = report.lines()
                    .filter(line -> !line.startsWith("|") && !line.startsWith("#") && !line.startsWith("!"))
                    .filter(line -> line.replaceAll("`[^`]*`", "").matches(".*\\d.*"))
                    .filter(line -> !line.matches(".* \\[[T0-9, ]+]\\(#.*\\)$"))
                    .toList();
            assertThat(bare).as(name).isEmpty();
        }
    }

    @Test
    void aFileThatBreaksOffIsToldAsReadInPartAndNotAsMissing() throws IOException {
        BriefedDay.fill(warehouse, List.of("partial"));
        brief();
        assertThat(firstScreen()).contains("read in part only: logs of shop").doesNotContain("missing: logs");
    }

    @Test
    void linesThatCouldNotBeReadAreCountedOnTheFirstScreenAndByReasonInTheReport() throws IOException {
        BriefedDay.fill(warehouse, List.of("rejected_records"));
        brief();
        assertThat(firstScreen()).contains("3 lines could not be read");
        assertThat(page(1, "briefing.md"))
                .containsPattern("malformed JSON.*2")
                .containsPattern("wrong number of fields.*1")
                .doesNotContain("<script>");
        assertThat(page(1, "briefing.ko.md")).containsPattern("malformed JSON.*2");
    }

    @Test
    void anIssueThatIsOverSaysSoAndNothingElse() throws IOException {
        BriefedDay.fill(warehouse, List.of("resolved"));
        brief();
        assertThat(firstScreen()).contains("RESOLVED: `basket`: nothing of it any more, with data present.");
    }

    static Map<String, String> columns(ResultSet row) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.put(row.getMetaData().getColumnLabel(i), Objects.requireNonNullElse(row.getString(i), ""));
        }
        return columns;
    }

    @Test
    void ownerAndRunBookOfTheLikelyCauseComeFromTheSettings() throws IOException, MessagingException {
        String address = "https://wiki.example.org/payment?a=1&b=(2)";
        var payment = new ServiceSettings("payment", "<b>Payments</b> team", URI.create(address), null);
        BriefedDay.step(warehouse, editions, ModelSettings.none(), List.of(payment))
                .run(BriefedDay.DAY);

        assertThat(page(1, "briefing.md"))
                .contains("[Run book](<" + address + ">)")
                .doesNotContain("<b>");
        var links = org.jsoup.Jsoup.parse(page(1, "briefing.html")).select("a[href^=http]");
        assertThat(links.eachAttr("href")).isNotEmpty().containsOnly(address);
        assertThat(page(1, "briefing.ko.md")).contains("담당: ", "[운영 매뉴얼](<" + address + ">)");
    }

    @Test
    void aServiceThatFailedMoreThanItsObjectiveAllowsHasItsErrorBudgetTold() throws IOException {
        var checkout = new ServiceSettings("checkout", null, null, new BigDecimal("99.9"));
        var payment = new ServiceSettings("payment", null, null, new BigDecimal("99.9"));
        BriefedDay.step(warehouse, editions, ModelSettings.none(), List.of(checkout, payment))
                .run(BriefedDay.DAY);

        assertThat(firstScreen())
                .containsOnlyOnce("requests to `checkout`. →")
                .containsPattern(
                        "840 requests failed between 1 Nov 00:00 and 21 Nov 00:00, .*% of .* requests to `checkout`\\. → "
                                + ".*% / 0.1% = .*% of what an objective of 99.9% allows this month");
    }

    @Test
    void theSameFactsGiveTheSameEditionByteForByteAndNothingIsWrittenTwice() {
        brief();
        Map<String, String> first = files();
        assertThat(brief()).isZero();
        assertThat(files()).isEqualTo(first);
        warehouse.sql().sql("TRUNCATE TABLE editions").update();
        assertThat(brief()).isPositive();
        assertThat(files()).isEqualTo(first);
    }

    @Test
    void otherFactsGiveTheNextEditionWithAListOfWhatChanged() throws IOException, MessagingException {
        brief();
        BriefedDay.fill(warehouse, List.of("late_lines"));
        warehouse
                .sql()
                .sql(
                        "INSERT INTO loads (day, source, kind, rows, over, on_time) VALUES ('2026-11-20', 'shop', 'logs', 8680, true, 8640)")
                .update();
        brief();
        warehouse.sql().sql("TRUNCATE TABLE loads").update();
        assertThat(page(2, "briefing.md"))
                .contains("**Corrected.**")
                .contains("rows: 8640, now 8680")
                .contains("40 rows came late, after the first load of the day")
                .contains("## Editions")
                .contains("[1](../1/briefing.md)")
                .containsPattern("(?s)~~~~diff\n.*-Read: .*\n\\+Read: .*~~~~");
        assertThat(page(2, "briefing.ko.md")).contains("[1](../1/briefing.ko.md)");
        assertThat(page(1, "briefing.md")).doesNotContain("## Editions");
        assertThat(mail(2).getSubject()).startsWith("Corrected: [shop] Fri 20 Nov");
        assertThat(mail(2).getHeader("In-Reply-To")).containsExactly(mail(1).getMessageID());
        assertThat(warehouse
                        .sql()
                        .sql("SELECT DISTINCT edition FROM statements ORDER BY edition")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void aCauseThatPassedSomeGatesAloneIsToldAsPossible() throws IOException {
        warehouse.sql().sql("TRUNCATE TABLE root_causes").update();
        BriefedDay.fill(warehouse, List.of("possible_cause"));
        brief();
        assertThat(page(1, "briefing.md")).contains("Possible cause: `payment`, ranked but not proven.");
        assertThat(page(1, "briefing.ko.md")).contains("원인 후보: `payment`");
    }

    @Test
    void oneSignalOfManyInstancesIsOneTrendAndASmallMovementIsNone() throws IOException {
        BriefedDay.fill(warehouse, List.of("instances"));
        brief();
        String trends = page(1, "briefing.md").split("\\*\\*Trends\\*\\*")[1].split("\\*\\*")[0];
        assertThat(trends).containsOnlyOnce("`payment` `payment-").doesNotContain("frontend");
    }

    @Test
    void whatSeveralInstancesDidIsToldOfTheirService() throws IOException {
        BriefedDay.clear(warehouse);
        BriefedDay.fill(warehouse, BriefedDay.RAW);
        BriefedDay.fill(warehouse, List.of("analysis", "anomalies", "instances", "instances_in_issue"));
        brief();
        assertThat(firstScreen())
                .contains("`payment` requests took 815 ms (p50) between 14:02 and 14:37")
                .doesNotContain("`payment` `payment-");
    }

    private String firstScreen() throws IOException {
        return page(1, "briefing.md").split("## Issues", 2)[0];
    }

    @Test
    void anErrorThatCameUpWithTheTroubleStandsOnTheFirstScreenWithItsText() throws IOException {
        brief();
        assertThat(firstScreen())
                .contains(
                        "- New message: `payment` wrote 210 log lines of template `bbbbbbbbbbbbbbbb` between 14:02 and 14:37; "
                                + "0 between 13:27 and 14:02. → `timeout after <*> ms`");
    }

    @Test
    void aCauseIsToldWithTheWayOfItsTroubleAndWhatItLeavesUnexplained() throws IOException {
        brief();
        assertThat(page(1, "briefing.md"))
                .contains("Way of the trouble to its callers: `payment` → `checkout`")
                .containsPattern("\\| 1 \\| `payment` \\|.*\\| – \\| `search` \\|");
    }

    @Test
    void aCauseThatIsProbablyRightIsPossibleThoughItFailedGates() throws IOException {
        BriefedDay.fill(warehouse, List.of("late_cause"));
        brief();
        assertThat(firstScreen()).contains("Possible cause: `payment`, ranked but not proven.");
        assertThat(page(1, "briefing.md")).contains("What speaks against it: began after it");
    }

    @Test
    void aCauseThatItsCallersSpeakForLeadsToTheirCallsOfIt() throws IOException {
        warehouse.sql().sql("TRUNCATE TABLE changes").update();
        BriefedDay.fill(warehouse, List.of("edge_cause"));
        brief();
        assertThat(firstScreen())
                .contains("cause: `payment`", "First step: Look at the calls of `checkout` to `payment`");
    }

    @Test
    void aCandidateThatIsNotConnectedIsNotNamedHoweverProbableItIs() throws IOException {
        BriefedDay.fill(warehouse, List.of("unconnected_cause"));
        brief();
        assertThat(firstScreen()).contains("Cause not found.");
        assertThat(page(1, "briefing.md")).contains("Looked at and not named: `payment` (not connected with it)");
    }

    @Test
    void whereNoCauseWasFoundTheFirstStepLeadsToTheTroubleAndNotToACandidate() throws IOException {
        BriefedDay.fill(warehouse, List.of("doubtful_cause"));
        brief();
        assertThat(firstScreen()).contains("Cause not found.", "First step: Open slow or failed traces of `checkout`.");
        assertThat(page(1, "briefing.md")).contains("Looked at and not named: `payment` (probability 0.30)");
    }

    @Test
    void newChangedAndVanishedTemplatesStandInTheReportWithCountsAndAnExample() throws IOException {
        BriefedDay.fill(warehouse, List.of("template_changes"));
        brief();
        assertThat(page(1, "briefing.md").split("\n## Log templates\n")[1].split("\n## ")[0])
                .contains("| vanished | `backup of <*> done` | INFO | `store`, `cart` | 0 | 24 | – |")
                .contains(
                        "| new | `shard <*> is ¦ gone` | ERROR (inferred) | `store` | 1,200 | 0 | 10:02 | `shard 7 is ¦ gone for [email:")
                .contains("| changed | `took <*> ms in all` |")
                .doesNotContain("shard 4 is gone", "ann@example.com");
    }

    @Test
    void aSignalOfATemplateIsToldByItsTextAndNotByItsId() throws IOException {
        BriefedDay.fill(warehouse, List.of("template_anomaly", "template_member"));
        brief();
        assertThat(page(1, "briefing.md"))
                .contains("`payment` log lines like `timeout after <*> ms` above its usual range");
    }

    @Test
    void aMessageThatWasThereLongBeforeTheTroubleIsNotToldAsItsSymptom() throws IOException {
        BriefedDay.fill(warehouse, List.of("first_day"));
        brief();
        assertThat(page(1, "briefing.md")).contains("timeout after").doesNotContain("order <*> shipped");
    }

    @Test
    void aQuietDaySaysSoInFewWords() throws IOException, MessagingException {
        BriefedDay.clear(warehouse);
        BriefedDay.fill(warehouse, BriefedDay.RAW);
        brief();
        assertThat(page(1, "briefing.md")).contains("**Nothing needs you today.**");
        assertThat(mail(1).getSubject()).isEqualTo("[shop] Fri 20 Nov: nothing needs you");
        assertThat(words(text(1))).isLessThan(120);
        assertThat(words(firstScreen())).isLessThan(120);
    }

    @Test
    void aDayWithManyIssuesKeepsToAFirstScreenOfSixHundredWords() throws IOException, MessagingException {
        BriefedDay.fill(warehouse, List.of("many_issues", "many_members", "many_causes"));
        brief();
        assertThat(page(1, "briefing.md").lines().filter(line -> line.startsWith("### ")))
                .hasSizeGreaterThan(12);
        assertThat(firstScreen()).contains("13 issues need action in all; the others are in the report.");
        assertThat(words(firstScreen())).isLessThan(600);
        assertThat(text(1).split("\n---\n"))
                .hasSize(2)
                .allSatisfy(part -> assertThat(words(part)).isLessThan(600));
    }

    @Test
    void aDayWithoutARequiredSourceIsUnknownAndNeverAllClear() throws IOException, MessagingException {
        BriefedDay.clear(warehouse);
        BriefedDay.fill(warehouse, List.of("spans", "unknown"));
        brief();
        assertThat(page(1, "briefing.md"))
                .contains("**Unknown: no logs of shop; what follows is half a picture.**")
                .doesNotContain("Nothing needs you");
        assertThat(mail(1).getSubject()).isEqualTo("[shop] Fri 20 Nov: unknown, input is missing");
    }

    @Test
    void aDayWithoutAnyRowsStillHasABriefing() throws IOException {
        BriefedDay.clear(warehouse);
        BriefedDay.fill(warehouse, List.of("unknown"));
        brief();
        assertThat(page(1, "briefing.md")).contains("**Unknown: no logs of shop");
    }

    @Test
    void theMailIsTextAndHtmlWithItsPicturesInside() throws IOException, MessagingException {
        brief();
        Multipart alternative = (Multipart) mail(1).getContent();
        Multipart related = (Multipart) alternative.getBodyPart(1).getContent();
        String html = (String) related.getBodyPart(0).getContent();
        BodyPart picture = related.getBodyPart(1);
        assertThat(html).contains("src=\"cid:issue-1\"").doesNotContain("<script", "data:", "<svg", "http");
        assertThat(html.length()).isLessThan(90_000);
        assertThat(picture.getContentType()).startsWith("image/png");
        assertThat(words(text(1).split("---")[0])).isLessThan(600);
    }

    @Test
    void plantedFalsehoodsAreCaughtAndCounted() throws IOException {
        brief();
        var lies = warehouse
                .sql()
                .sql("SELECT lies_planted, lies_caught FROM editions")
                .query((row, number) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
        assertThat(lies.getFirst()).isGreaterThan(50);
        assertThat(lies.getLast()).isEqualTo(lies.getFirst());
        assertThat(page(1, "briefing.md")).contains(lies.getLast() + " of " + lies.getFirst() + " planted falsehoods");
    }

    @Test
    void textOfTheTelemetryStaysTextWhateverItHolds() throws IOException, MessagingException {
        BriefedDay.fill(warehouse, List.of("hostile", "hostile_names", "hostile_incident", "hostile_member"));
        brief();
        String html = page(1, "briefing.html");
        assertThat(html).doesNotContain("<script", "<img src=\"x\"", "href=\"http", "src=\"http");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;").contains("${1+1}");
        assertThat(page(1, "briefing.md")).doesNotContain("\u202e", "\u200b", "bob@example.com");
        assertThat(mail(1).getSubject()).isEqualTo("[shop] Fri 20 Nov: 2 need action, 1 ongoing");
        assertThat(html.lines().filter(line -> line.startsWith("Subject:"))).isEmpty();
    }
}
