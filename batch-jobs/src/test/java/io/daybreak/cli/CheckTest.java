package io.daybreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final String NOTHING_LISTENS = """
            daybreak:
              sources:
                - name: shop
                  type: telemetry-set
                  path: absent
              warehouse:
                url: jdbc:clickhouse://127.0.0.1:1/daybreak
              mail:
                to: [team@example.org]
                smtp: smtp://127.0.0.1:1
              model:
                provider: openai
                name: writer
                url: http://127.0.0.1:1/v1
            """;

    @TempDir
    Path folder;

    private HttpServer model;

    @BeforeEach
    void serve() throws IOException {
        model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        model.createContext("/v1/models", exchange -> {
            boolean known = "Bearer right".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = "{\"data\": [{\"id\": \"writer\"}]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        model.start();
    }

    @AfterEach
    void end() throws IOException {
        model.stop(0);
        Engines.endBelow(folder);
    }

    @Test
    void whatIsNotUsableKeepsNothingElseFromBeingTold() throws IOException {
        var run = CommandLineRun.of(folder, NOTHING_LISTENS, "check", "--date", "2026-11-20");
        assertThat(run.out())
                .contains("ok       configuration")
                .contains("problem  source shop")
                .contains("problem  warehouse: Cannot open the warehouse")
                .contains("problem  mail: Cannot connect to smtp://127.0.0.1:1")
                .contains("problem  model: Cannot reach http://127.0.0.1:1/v1/models");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void aConfigurationThatCannotBeUsedIsSaidWithItsOwnExitCode() throws IOException {
        var run = CommandLineRun.of(folder, "daybreak:\n  languages: [fr]\n", "check");
        assertThat(run.out()).startsWith("problem  configuration").contains("language fr");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void whereNoSourceIsConfiguredTheConfigurationIsNotUsable() throws IOException {
        var run = CommandLineRun.of(folder, "daybreak:\n  warehouse:\n    idle: 1s\n", "check");
        assertThat(run.out()).contains("problem  sources: none is configured").contains("ok       warehouse: embedded");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void aModelIsUsableWhereItsServerTakesTheKeyAndListsIt() throws IOException {
        assertThat(model("right", "writer")).contains("ok       model: openai writer at 127.0.0.1:");
        assertThat(model("wrong", "writer")).contains("problem  model").contains("status 401");
        assertThat(model("right", "poet")).contains("problem  model").contains("does not list it");
    }

    private String model(String key, String name) throws IOException {
        Files.writeString(folder.resolve("key"), key + "\n");
        return CommandLineRun.of(folder, """
                        daybreak:
                          warehouse:
                            url: jdbc:clickhouse://127.0.0.1:1/daybreak
                          model:
                            provider: openai
                            name: %s
                            url: http://127.0.0.1:%d/v1
                            key-file: key
                        """.formatted(name, model.getAddress().getPort()), "check")
                .out();
    }
}
