package io.daybreak.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.warehouse.EmbeddedWarehouse;
import io.daybreak.warehouse.embedded.process.EngineSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what exactly arrives, on the wire. */
class EngineAccessTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static EmbeddedEngine engine;

    @BeforeAll
    static void start() {
        engine = EmbeddedEngine.use(
                EmbeddedWarehouse.DATA.resolve("warehouse"),
                new EngineSettings(1_400_000_000L, Duration.ofMinutes(1), 0, "daybreak", null));
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    private static HttpResponse<String> ask(String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + engine.port() + path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(String path, String query, String... headers)
            throws IOException, InterruptedException {
        return ask(path, query.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static String[] basic(String user, String password) {
        String credentials = user + ":" + password;
        return new String[] {
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))
        };
    }

    private static String[] writer() {
        return basic("daybreak", engine.writerSecret());
    }

    private static String[] reader() {
        return new String[] {"X-ClickHouse-User", "reader", "X-ClickHouse-Key", engine.readerSecret()};
    }

    static Stream<List<String>> strangers() {
        return Stream.of(
                List.of(),
                List.of(basic("default", "")),
                List.of(basic("daybreak", "")),
                List.of(basic("daybreak", "wrong")),
                List.of(basic("default", engine.writerSecret())),
                List.of(basic("reader", engine.readerSecret())),
                List.of(basic("daybreak", engine.readerSecret())),
                List.of("X-ClickHouse-User", "default"),
                List.of("X-ClickHouse-User", "default", "X-ClickHouse-Key", ""),
                List.of("X-ClickHouse-User", "default", "X-ClickHouse-Key", engine.readerSecret()),
                List.of("X-ClickHouse-User", "daybreak", "X-ClickHouse-Key", engine.writerSecret()),
                List.of("X-ClickHouse-User", "reader", "X-ClickHouse-Key", "wrong"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whoSendsNoSecretFindsNoHandler(List<String> headers) throws IOException, InterruptedException {
        for (String path : List.of("/", "/?user=default", "/?user=default&password=", "/play", "/dashboard", "/x")) {
            HttpResponse<String> answer = ask(path, "SELECT 1", headers.toArray(String[]::new));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).startsWith("There is no handle");
        }
    }

    @Test
    void bothSecretsOpenTheirOwnUser() throws IOException, InterruptedException {
        assertThat(ask("/", "SELECT currentUser()", writer()).body()).isEqualTo("daybreak\n");
        assertThat(ask("/", "SELECT currentUser()", reader()).body()).isEqualTo("reader\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?user=default",
                "/?us%65r=default",
                "/?user=default&password=",
                "/?password=",
                "/?user=daybreak",
                "/?readonly=0",
                "/?allow_ddl=1&readonly=0",
                "/?max_execution_time=0",
                "/?max_memory_usage=0",
                "/?max_memory_usage=999999999999",
                "/?role=default"
            })
    void theReaderCannotBecomeMore(String path) throws IOException, InterruptedException {
        assertThat(ask(path, "SELECT 1", reader()).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM file('/etc/passwd', LineAsString)",
                "SELECT * FROM file('*', LineAsString)",
                "SELECT * FROM url('http://127.0.0.1/', LineAsString)",
                "SELECT * FROM s3('http://127.0.0.1/x', LineAsString)",
                "SELECT * FROM remote('127.0.0.1', system.one)",
                "SELECT * FROM executable('id', TSV, 'a String')",
                "SELECT * FROM mysql('127.0.0.1:1', 'a', 'b', 'c', 'd')",
                "DESCRIBE file('/etc/passwd', LineAsString)",
                "INSERT INTO FUNCTION file('/dev/null', 'CSV', 'a Int8') SELECT 1",
                "SELECT 1 INTO OUTFILE '/dev/null'",
                "SELECT * FROM system.users",
                "SELECT * FROM system.processes",
                "SELECT * FROM system.server_settings",
                "CREATE TEMPORARY TABLE x (a Int8) ENGINE = File(TSV)",
                "CREATE DATABASE daybreak_x",
                "SYSTEM STOP LISTEN HTTP",
                "KILL QUERY WHERE 1",
                "SET readonly = 0"
            })
    void theReaderReadsNothingButTheWarehouse(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("/", query, reader());
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void rowBinaryArrivesByteForByte() throws IOException, InterruptedException {
        String hostile = "\n\n;\n\n\0\t\\'--\r\n\r\n\uFFFF" + "x\n\n".repeat(1000);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            writeString(rows, hostile + i);
        }
        ask("/", "CREATE OR REPLACE TABLE default.exact (text String) ENGINE = Memory", writer());
        String insert = "INSERT INTO default.exact FORMAT RowBinary";
        ask("/?query=" + URLEncoder.encode(insert, StandardCharsets.UTF_8), rows.toByteArray(), writer());
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes((insert + "\n").getBytes(StandardCharsets.UTF_8));
        both.writeBytes(rows.toByteArray());
        ask("/", both.toByteArray(), writer());
        String expected = hex(hostile);
        assertThat(ask("/", "SELECT hex(text) FROM default.exact", writer())
                        .body()
                        .lines())
                .hasSize(200)
                .allMatch(row -> row.startsWith(expected))
                .map(row -> row.substring(expected.length()))
                .containsAll(IntStream.range(0, 100).mapToObj(i -> hex("" + i)).toList());
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void writeString(ByteArrayOutputStream out, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        while (length >= 0x80) {
            out.write(length & 0x7f | 0x80);
            length >>>= 7;
        }
        out.write(length);
        out.writeBytes(bytes);
    }
}
