package io.daybreak.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.grounding.check.Checker;
import io.daybreak.grounding.claim.Verdict;
import io.daybreak.warehouse.EmbeddedWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private static final String STATEMENT = """
            {"id":"s1","language":"en","text":"payment logged 2 errors between 14:00 and 14:35 UTC on 2026-11-20.",\
            "claims":[{"type":"value","measure":{"of":"logs","aggregate":"count",\
            "where":{"service":"payment","severity":"ERROR"},"from":"2026-11-20T14:00:00Z",\
            "to":"2026-11-20T14:35:00Z"},"op":"=","value":VALUE}]}""";

    @TempDir
    Path folder;

    @Test
    void everyLineGetsItsVerdictWhateverStandsInIt() throws Exception {
        WAREHOUSE
                .get()
                .sql()
                .sql(
                        "INSERT INTO log_records (day, source, service, timestamp, severity, body, file, line)"
                                + " SELECT '2026-11-20', 's', 'payment', '2026-11-20 14:01:00', 'ERROR', 'declined', 'f', number FROM numbers(2)")
                .update();
        Path statements = Files.write(
                folder.resolve("in.jsonl"),
                List.of(
                        STATEMENT.replace("VALUE", "2"),
                        "no JSON at all",
                        "",
                        STATEMENT.replace("VALUE", "3"),
                        STATEMENT.replace("VALUE", "\"two\""),
                        STATEMENT
                                .replace("s1", "s2")
                                .replace("payment", "ghost")
                                .replace("VALUE", "2")));
        Path out = folder.resolve("out.jsonl");

        Map<Verdict, Long> counts = new Verification(
                        new Checker(new WarehouseRows(WAREHOUSE.get(), LocalDate.of(2026, 11, 20)), ZoneOffset.UTC))
                .run(statements, out);

        List<String> verdicts = Files.readAllLines(out);
        assertThat(verdicts).hasSize(6);
        assertThat(verdicts.get(0))
                .startsWith(
                        "{\"id\":\"s1\",\"verdict\":\"supported\",\"claims\":[{\"verdict\":\"supported\",\"actual\":2,\"rows\":2,")
                .contains("\"query\":\"SELECT count() AS rows")
                .endsWith("\"uncovered\":[],\"why\":\"\",\"refusals\":[]}");
        assertThat(verdicts.get(1)).contains("unverifiable").contains("Cannot read the line as JSON");
        assertThat(verdicts.get(2)).contains("unverifiable");
        assertThat(verdicts.get(3)).contains("contradicted").contains("said = 3, the rows say 2");
        assertThat(verdicts.get(4)).contains("unverifiable").contains("no ISO 8601 time");
        assertThat(verdicts.get(5))
                .contains("\"id\":\"s2\",\"verdict\":\"unverifiable\"")
                .contains("has no logs that day");
        assertThat(counts)
                .containsEntry(Verdict.SUPPORTED, 1L)
                .containsEntry(Verdict.CONTRADICTED, 1L)
                .containsEntry(Verdict.UNVERIFIABLE, 4L);
    }
}
