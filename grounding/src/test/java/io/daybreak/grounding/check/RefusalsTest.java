package io.daybreak.grounding.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.grounding.claim.Refusal;
import io.daybreak.grounding.claim.Statement;
import io.daybreak.grounding.codec.Reading;
import io.daybreak.grounding.codec.StatementReader;
import io.daybreak.grounding.codec.StatementWriter;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    private static final Checker CHECKER = new Checker(Shop.rows(), ZoneId.of("UTC"));
    private static final String WINDOW = "\"from\":\"2026-11-20T14:00:00Z\",\"to\":\"2026-11-20T14:35:00Z\"";
    private static final String IN_WINDOW = " in [2026-11-20T14:00:00Z, 2026-11-20T14:35:00Z)";

    /** Every kind of refusal, in turn: what the sentence says, its claim, and what a reader is told. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a number unlike the rows | payment logged 1,240 errors between 14:00 and 14:35. | {"type":"value","measure":ERRORS,"op":"=","value":1240} | claim 1: count of logs with service 'payment', severity 'ERROR'WINDOW = 1240 | 1204 (1204 rows)
            a bound that does not hold | payment logged over 1,204 errors between 14:00 and 14:35. | {"type":"value","measure":ERRORS,"op":">","value":1204} | claim 1: count of logs with service 'payment', severity 'ERROR'WINDOW > 1204 | 1204 (1204 rows)
            text and claim disagree | payment logged 1,300 errors between 14:00 and 14:35. | {"type":"value","measure":ERRORS,"op":"=","value":1204} | the text says '1,300', the claim = 1204 | claim 1: 1204 (1204 rows)
            the zone is another | payment logged 1,204 errors between 14:00 and 14:35 KST. | {"type":"value","measure":ERRORS,"op":"=","value":1204} | no claim's window or time is 'between 14:00 and 14:35 KST' | claim 1: 1204 (1204 rows)
            the unit is another | payment's p95 was 779 ms between 14:00 and 14:35. | {"type":"value","measure":P95,"op":"=","value":779,"unit":"By"} | claim 1: p95 of duration_us of spans with service 'payment'WINDOW = 779 By | but the rows are in 'us' (100 rows)
            the direction is the other | payment logged fewer errors between 14:00 and 14:35 than the day before. | {"type":"compare","left":ERRORS,"right":BEFORE,"as":"direction","op":"<"} | claim 1: direction < of count of logs with service 'payment', severity 'ERROR'WINDOW to count of logs with service 'payment', severity 'ERROR' in [2026-11-19T14:00:00Z, 2026-11-19T14:35:00Z) | 1204 against 130 (1334 rows)
            the share is another | 40 % of payment's log lines between 14:00 and 14:35 were errors. | {"type":"share","part":ERRORS,"whole":LINES,"value":40} | claim 1: count of logs with service 'payment', severity 'ERROR'WINDOW makes = 40 % of count of logs with service 'payment'WINDOW | 38.0050505050505 % (4372 rows)
            the place is another | payment logged the second most errors between 14:00 and 14:35. | {"type":"rank","measure":ALL,"by":"service","entity":"payment","place":2} | claim 1: place 2 (desc) of service 'payment' by count of logs with severity 'ERROR'WINDOW | 1 (1334 rows)
            the order is the other | payment failed before checkout logged on 2026-11-20. | {"type":"order","earlier":FIRSTP,"later":FIRSTC} | claim 1: first_time of logs with service 'payment', severity 'ERROR' in [2026-11-20T00:00:00Z, 2026-11-21T00:00:00Z) lies before first_time of logs with service 'checkout' in [2026-11-20T00:00:00Z, 2026-11-21T00:00:00Z) | 2026-11-20T14:00:00Z and 2026-11-20T09:00:00Z (1205 rows)
            there are some | payment logged no errors between 14:00 and 14:35. | {"type":"absent","measure":ERRORS} | claim 1: no row of count of logs with service 'payment', severity 'ERROR'WINDOW | 1204 (1204 rows)
            nothing could have shown it | checkout logged no errors between 14:00 and 14:35. | {"type":"absent","measure":CHECKOUT} | claim 1: no row of count of logs with service 'checkout', severity 'ERROR'WINDOW | 'checkout' has no logs there that could have shown it (0 rows)
            a service nobody knows | ghost logged 5 errors between 14:00 and 14:35. | {"type":"value","measure":GHOST,"op":"=","value":5} | claim 1: count of logs with service 'ghost', severity 'ERROR'WINDOW = 5 | service 'ghost' has no logs that day (0 rows)
            a metric nobody knows | payment's Ghost_Metric averaged 5 between 14:00 and 14:35. | {"type":"value","measure":METRIC,"op":"=","value":5} | claim 1: avg of value of metrics 'Ghost_Metric' with service 'payment'WINDOW = 5 | metric 'Ghost_Metric' has no data that day (0 rows)
            words never logged | payment logged "disk full" between 14:00 and 14:35. | {"type":"quote","text":"disk full","where":{"service":"payment"},WINDOWJSON} | claim 1: a log line with service 'payment'WINDOW holds 'disk full' | no such log line holds this text (0 rows)
            another cause | cart is the likely cause of i-77. | {"type":"cause","incident":"i-77","service":"cart","place":1} | claim 1: place 1 among the causes of 'i-77' is 'cart' | the ranking has 'payment' (2 rows)
            a wording that the gates do not allow | payment caused i-77. | {"type":"cause","incident":"i-77","service":"payment","place":1} | the text says 'caused', the ranking only that it is likely | claim 1: payment (2 rows)
            another state | i-77 is resolved. | {"type":"state","incident":"i-77","state":"resolved"} | claim 1: the incident 'i-77' is 'resolved' | the incident is 'escalating' (1 row)
            an incident nobody knows | i-99 is resolved. | {"type":"state","incident":"i-99","state":"resolved"} | claim 1: the incident 'i-99' is 'resolved' | there is no incident 'i-99' (0 rows)
            a number no claim carries | payment logged 1,204 errors between 14:00 and 14:35, with 17 restarts. | {"type":"value","measure":ERRORS,"op":"=","value":1204} | the text says '17', and no claim carries it | nothing
            no claim at all | payment was busy. | | a text without a claim | nothing
            """)
    void saysWhatWasSaidAndWhatTheRowsSay(String kind, String text, String claims, String said, String rows) {
        List<Refusal> refusals = CHECKER.check(List.of(statement(text, claims == null ? "" : claims)))
                .getFirst()
                .refusals();
        String told = said.replace("WINDOW", IN_WINDOW);
        assertThat(refusals).extracting(Refusal::said).contains(told);
        Refusal refusal = refusals.stream()
                .filter(one -> one.said().equals(told))
                .findFirst()
                .orElseThrow();
        assertThat(refusal.rowsSay()).isEqualTo(rows);
        assertThat(refusal.queries().isEmpty()).isEqualTo(!refusal.noQuery().isEmpty());
    }

    @Test
    void aSupportedStatementIsRefusedForNothing() {
        String claim = "{\"type\":\"value\",\"measure\":ERRORS,\"op\":\"=\",\"value\":1204}";
        assertThat(CHECKER.check(List.of(statement("payment logged 1,204 errors between 14:00 and 14:35.", claim)))
                        .getFirst()
                        .refusals())
                .isEmpty();
    }

    @Test
    void aLineThatCannotBeReadIsRefusedInTheSameShape() {
        var verdict = ((Reading.Unreadable) StatementReader.read("no JSON")).verdict();
        assertThat(verdict.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.said()).contains("Cannot read the line as JSON");
            assertThat(refusal.noQuery()).isEqualTo("a line that cannot be read asks nothing");
        });
    }

    @Test
    void aPersonReadsTheSameAsAMachine() {
        Refusal refusal = new Refusal("claim 1: count = 3", "2 (2 rows)", List.of("SELECT 2"), "");
        assertThat(refusal.text())
                .isEqualTo("  said:     claim 1: count = 3\n  rows say: 2 (2 rows)\n  query:    SELECT 2\n");
        assertThat(Refusal.withoutRows("'17'", "none asks").text())
                .isEqualTo("  said:     '17'\n  rows say: nothing\n  no query: none asks\n");
        var verdict = CHECKER.check(List.of(statement("payment was busy.", ""))).getFirst();
        assertThat(StatementWriter.write(verdict))
                .endsWith("\"refusals\":[{\"said\":\"a text without a claim\",\"rows_say\":\"nothing\",\"queries\":[],"
                        + "\"no_query\":\"rows are asked by claims alone\"}]}");
    }

    @Test
    void whatIsSaidNeitherSteersATerminalNorForgesALineNorFillsThePage() {
        String hostile = "\u001b[31mred\n  query:    DROP TABLE\u202e\u200b";
        Refusal refusal = new Refusal(hostile, hostile, List.of("SELECT '\u001ba  b\u202e'\n FROM t"), "");
        assertThat(refusal.text())
                .isEqualTo("  said:     [31mred query: DROP TABLE\n  rows say: [31mred query: DROP TABLE\n"
                        + "  query:    SELECT '\\x1ba  b\\xe2\\x80\\xae'  FROM t\n");
        assertThat(Refusal.withoutRows("a".repeat(5_000), hostile).text().lines())
                .containsExactly(
                        "  said:     " + "a".repeat(400) + "…",
                        "  rows say: nothing",
                        "  no query: [31mred query: DROP TABLE");
    }

    private static Statement statement(String text, String claims) {
        String json = "{\"id\":\"x\",\"language\":\"en\",\"text\":\"" + text.replace("\"", "\\\"") + "\",\"claims\":["
                + claims.replace("WINDOWJSON", WINDOW)
                        .replace("ERRORS", logs("\"service\":\"payment\",\"severity\":\"ERROR\"", WINDOW))
                        .replace(
                                "BEFORE",
                                logs("\"service\":\"payment\",\"severity\":\"ERROR\"", WINDOW.replace("-20T", "-19T")))
                        .replace("LINES", logs("\"service\":\"payment\"", WINDOW))
                        .replace("ALL", logs("\"severity\":\"ERROR\"", WINDOW))
                        .replace("CHECKOUT", logs("\"service\":\"checkout\",\"severity\":\"ERROR\"", WINDOW))
                        .replace("GHOST", logs("\"service\":\"ghost\",\"severity\":\"ERROR\"", WINDOW))
                        .replace("FIRSTP", first("\"service\":\"payment\",\"severity\":\"ERROR\""))
                        .replace("FIRSTC", first("\"service\":\"checkout\""))
                        .replace(
                                "METRIC",
                                "{\"of\":\"metrics\",\"aggregate\":\"avg\",\"metric\":\"Ghost_Metric\",\"where\":{\"service\":\"payment\"},"
                                        + WINDOW + "}")
                        .replace(
                                "P95",
                                "{\"of\":\"spans\",\"aggregate\":\"p95\",\"column\":\"duration_us\",\"where\":{\"service\":\"payment\"},"
                                        + WINDOW + "}")
                + "]}";
        return ((Reading.Readable) StatementReader.read(json)).statement();
    }

    private static String logs(String where, String window) {
        return "{\"of\":\"logs\",\"aggregate\":\"count\",\"where\":{" + where + "}," + window + "}";
    }

    private static String first(String where) {
        String day = "\"from\":\"2026-11-20T00:00:00Z\",\"to\":\"2026-11-21T00:00:00Z\"";
        return "{\"of\":\"logs\",\"aggregate\":\"first_time\",\"where\":{" + where + "}," + day + "}";
    }
}
