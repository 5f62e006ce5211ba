package io.daybreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.settings.Settings;
import io.daybreak.settings.SettingsReader;
import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What works on telemetry that is not the team's leaves the team's warehouse alone. */
class ScratchTest {
    private static final String ANOTHER = """
            daybreak:
              warehouse:
                url: jdbc:clickhouse://127.0.0.1:1/daybreak
                idle: 1s
            """;

    @TempDir
    Path folder;

    @AfterEach
    void end() throws IOException {
        Engines.endBelow(folder);
    }

    @Test
    void aSetIsReadIntoAWarehouseOfItsOwnThoughTheSettingsNameAServer() throws IOException {
        Path set = Files.createDirectories(folder.resolve("set"));
        Files.writeString(
                set.resolve("logs.jsonl"),
                "{\"timestamp\":\"2026-03-01T10:00:00Z\",\"service\":\"cart\",\"body\":\"started\"}\n");
        Path out = folder.resolve("out.jsonl");
        var run = CommandLineRun.of(
                folder, ANOTHER, "evaluate", "incidents", "--set", set.toString(), "--out", out.toString());
        assertThat(run.out()).contains("0 incidents found");
        assertThat(run.exit()).isZero();
        assertThat(out).isEmptyFile();
    }

    @Test
    void twoSetsOfOneNameHaveAFolderEach() {
        Path data = folder.resolve("data");
        assertThat(EvaluateCommands.SetCommand.scratch(data, Path.of("may", "shop")))
                .isNotEqualTo(EvaluateCommands.SetCommand.scratch(data, Path.of("june", "shop")))
                .isEqualTo(EvaluateCommands.SetCommand.scratch(data, Path.of("june", "..", "may", "shop")));
    }

    @Test
    void aDemoKnowsTheMachineButNoTeam() {
        Settings settings = new SettingsReader(DemoCommand.ofTheMachine(Map.of(
                        "DAYBREAK_WAREHOUSE_URL", "jdbc:clickhouse://warehouse:8123/daybreak",
                        "daybreak_mail_smtp", "smtp://mail:25",
                        "DAYBREAK_WAREHOUSE_THREADS", "3",
                        "PATH", "/bin")))
                .read(folder.resolve("none.yaml"));
        assertThat(settings.warehouse().isEmbedded()).isTrue();
        assertThat(settings.warehouse().threads()).isEqualTo(3);
        assertThat(settings.mail().isConfigured()).isFalse();
    }
}
