package io.daybreak.landing;

import static io.daybreak.landing.TelemetryFolder.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.analysis.template.MineStep;
import io.daybreak.warehouse.EmbeddedWarehouse;
import io.daybreak.warehouse.RemoteWarehouse;
import io.daybreak.warehouse.Warehouse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Landed files reach a server that cannot read them, and make the same rows there. */
class RemoteLoadTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);
    private static final List<String> TABLES = List.of(
            "log_records",
            "metric_points",
            "spans",
            "changes",
            "service_edges",
            "rejected_records",
            "log_templates",
            "log_signatures");

    @RegisterExtension
    static final EmbeddedWarehouse EMBEDDED = new EmbeddedWarehouse();

    @RegisterExtension
    static final RemoteWarehouse REMOTE = new RemoteWarehouse();

    @TempDir
    Path folder;

    @Test
    void theRowsOfADayAreTheSameOnAServerThatSeesNoFile() {
        TelemetryFolder set = TelemetryFolder.in(folder)
                .writeAllButLogs()
                .write("logs.jsonl", log("ERROR order 17 lost") + log("ERROR order 18 lost") + log("it's 한글") + "{\n");
        set.step().run(DAY);

        for (Warehouse warehouse : List.of(EMBEDDED.get(), REMOTE.get())) {
            new MineStep(set.sources(), set.landings(), warehouse).run(DAY);
            assertThat(new LoadStep(set.sources(), set.landings(), warehouse, CLOCK).run(DAY))
                    .isEqualTo(9);
        }
        for (String table : TABLES) {
            assertThat(rows(REMOTE.get(), table)).as(table).isNotEmpty().isEqualTo(rows(EMBEDDED.get(), table));
        }
    }

    private static String rows(Warehouse warehouse, String table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        warehouse.print("SELECT * FROM " + table + " ORDER BY ALL", "TSV", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String log(String body) {
        return "{\"timestamp\":\"2026-11-20T10:00:00Z\",\"service\":\"cart\",\"body\":\"" + body + "\"}\n";
    }
}
