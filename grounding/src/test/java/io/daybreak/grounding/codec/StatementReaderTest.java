package io.daybreak.grounding.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.grounding.claim.Claim;
import io.daybreak.grounding.claim.Stated;
import io.daybreak.grounding.claim.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
    private static final String M = """
            {"of":"logs","aggregate":"count","where":{"service":"payment","severity":"ERROR"},\
            "from":"2026-11-20T14:00:00Z","to":"2026-11-20T14:35:00Z"}""";

    @Test
    void readsTheExampleOfTheContract() {
        Statement statement = readable(line("{\"type\":\"value\",\"measure\":" + M + ",\"op\":\"=\",\"value\":1204}"));

        assertThat(statement.claims()).hasSize(1);
        Claim.Value claim = (Claim.Value) statement.claims().getFirst();
        assertThat(claim.measure().service()).isEqualTo("payment");
        assertThat(claim.measure().from()).isEqualTo(Instant.parse("2026-11-20T14:00:00Z"));
        assertThat(claim.value()).isEqualTo(new Stated.Number(new BigDecimal("1204")));
    }

    @Test
    void keepsTheDecimalsThatAValueShows() {
        Claim.Value claim = (Claim.Value)
                StatementReader.claim("{\"type\":\"value\",\"measure\":" + M + ",\"op\":\"=\",\"value\":9.50}");
        assertThat(((Stated.Number) claim.value()).decimals()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'value','measure':M,'op':'~','value':9,'unit':'ms'}",
                "{'type':'compare','left':M,'right':M,'as':'ratio','op':'>=','value':9.10}",
                "{'type':'compare','left':M,'right':M,'as':'direction','op':'>'}",
                "{'type':'share','part':M,'whole':M,'value':38}",
                "{'type':'rank','measure':M,'by':'instance','entity':'payment-1','place':2,'order':'asc'}",
                "{'type':'absent','measure':M}",
                "{'type':'quote','text':'time out \u0000 <b>','where':{'service':'payment'},"
                        + "'from':'2026-11-20T14:00:00Z','to':'2026-11-20T14:35:00Z'}",
                "{'type':'cause','incident':'i1','service':'payment','place':1}",
                "{'type':'state','incident':'i1','state':'new'}"
            })
    void writesEachClaimSoThatItReadsTheSame(String json) {
        Claim claim = StatementReader.claim(json.replace("\u0000", "\\u0000")
                .replace('\'', '"')
                .replace("M", M)
                .replace(M + "essage", "Message"));
        assertThat(StatementReader.claim(StatementWriter.write(claim))).isEqualTo(claim);
    }

    @Test
    void writesAnOrderOfTimesSoThatItReadsTheSame() {
        String first = M.replace("count", "first_time");
        Claim claim = StatementReader.claim("{\"type\":\"order\",\"earlier\":" + first + ",\"later\":" + first + "}");
        assertThat(StatementReader.claim(StatementWriter.write(claim))).isEqualTo(claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'guess'} | unknown type 'guess'",
                "{'type':'value','measure':M,'op':'=','value':'12'} | no ISO 8601 time",
                "{'type':'value','measure':M,'op':'=','value':true} | must be a number, not boolean",
                "{'type':'value','measure':M,'op':'=='} | op is unknown: '=='",
                "{'type':'value','measure':M,'op':'=','value':1,'sure':1} | unknown field 'sure'",
                "{'type':'value','measure':M,'op':'=','value':1e999} | out of range",
                "{'type':'value','measure':5,'op':'=','value':1} | measure is no object",
                "{'type':'compare','left':M,'right':M,'as':'direction','op':'=','value':1} | a direction has op",
                "{'type':'compare','left':M,'right':M,'as':'ratio','op':'='} | needs a value",
                "{'type':'rank','measure':M,'by':'service','entity':'x','place':1} | cannot ask for one service",
                "{'type':'rank','measure':M,'by':'instance','entity':'x','place':0} | below 1",
                "{'type':'rank','measure':M,'by':'instance','entity':'x','place':1.5} | whole number",
                "{'type':'order','earlier':M,'later':M} | first_time or last_time",
                "{'type':'absent'} | lacks 'measure'",
                "{'type':'quote','text':'','from':'2026-11-20T14:00:00Z','to':'2026-11-20T14:35:00Z'} | empty quote",
                "{'type':'quote','text':'x','from':'2026-11-20T15:00:00Z','to':'2026-11-20T14:35:00Z'} | turned round",
                "{'type':'quote','text':'x','from':'2026-11-20T15:00','to':'2026-11-20T14:35:00Z'} | no ISO 8601 time",
            })
    void refusesWhatTheContractDoesNotKnowAndSaysWhy(String claim, String why) {
        Reading reading = StatementReader.read(line(claim.replace('\'', '"').replace("M", M)));

        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        assertThat(((Reading.Unreadable) reading).id()).isEqualTo("s1");
        assertThat(((Reading.Unreadable) reading).why()).contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'count' | 'sum' | needs a column",
                "'service' | 'password' | unknown column 'password'",
                "'service' | 'duration_us' | must be a number",
                "'logs' | 'metrics' | no column 'severity'",
                "'from' | 'since' | unknown field 'since'",
            })
    void refusesMeasuresThatCannotBeAsked(String from, String to, String why) {
        String measure = M.replace(from.replace('\'', '"'), to.replace('\'', '"'));
        Reading reading = StatementReader.read(line("{\"type\":\"absent\",\"measure\":" + measure + "}"));
        if (why.startsWith("must") || why.startsWith("unknown field")) {
            assertThat(((Reading.Unreadable) reading).why()).containsAnyOf(why, "lacks 'from'");
        } else {
            assertThat(((Reading.Unreadable) reading).why()).contains(why);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "17", "{\"id\":\"a\",\"id\":\"b\"}", "{} {}", "\u0000"})
    void garbageIsUnreadableAndNeverThrows(String line) {
        assertThat(StatementReader.read(line)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aLanguageNobodyChecksIsRefused() {
        Reading reading = StatementReader.read("{\"id\":\"s1\",\"language\":\"fr\",\"text\":\"\",\"claims\":[]}");
        assertThat(((Reading.Unreadable) reading).why()).contains("language is unknown: 'fr'");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T14:02Z, 2026-11-20T14:02:59.999Z, true",
        "2026-11-20T14:02Z, 2026-11-20T14:03:00Z, false",
        "2026-11-20T14:02:03Z, 2026-11-20T14:02:03.9Z, true",
        "2026-11-20T14:02:03.5Z, 2026-11-20T14:02:03.59Z, true",
        "2026-11-20T14:02:03.5Z, 2026-11-20T14:02:03.6Z, false",
        "2026-11-20T23:02+09:00, 2026-11-20T14:02:10Z, true",
        "2026-11-20, 2026-11-20T23:59:59Z, true",
    })
    void aTimeCoversWhatItsPrecisionShows(String stated, Instant instant, boolean covered) {
        assertThat(Stated.Time.of(stated).covers(instant)).isEqualTo(covered);
    }

    private static String line(String claim) {
        return "{\"id\":\"s1\",\"language\":\"en\",\"text\":\"x\",\"claims\":[" + claim + "]}";
    }

    private static Statement readable(String line) {
        return ((Reading.Readable) StatementReader.read(line)).statement();
    }
}
