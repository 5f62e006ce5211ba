package io.daybreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringTest {
    private static final String SETTINGS = """
            daybreak:
              sources:
                - name: shop
                  type: telemetry-set
                  path: set
              warehouse:
                idle: 10s
              metrics:
                textfile: daybreak.prom
            """;

    @TempDir
    Path folder;

    @AfterEach
    void end() throws IOException {
        Engines.endBelow(folder);
    }

    @Test
    void partsAndLateRowsAreToldToo() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("set")).resolve("logs.jsonl"),
                "{\"timestamp\":\"2026-11-20T10:00:00Z\",\"service\":\"cart\",\"body\":\"started\"}\n");
        assertThat(told("ingest", "--date", "2026-11-20", "--part", "1/2"))
                .contains("daybreak_run_success{stage=\"part\"} 1.0");
        assertThat(told("run", "--late")).contains("daybreak_run_success{stage=\"late\"} 1.0");
    }

    private String told(String... arguments) throws IOException {
        CommandLineRun.of(folder, SETTINGS, arguments);
        return Files.readString(folder.resolve("daybreak.prom"));
    }
}
