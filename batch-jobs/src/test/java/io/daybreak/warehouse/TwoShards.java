package io.daybreak.warehouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.daybreak.warehouse.embedded.SeparateServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A cluster of two engine processes that ask each other over ClickHouse's own protocol, on loopback. What needs a Keeper, which this
 * engine cannot use, is stood in for at the door: a statement {@code ON CLUSTER} is parsed by the engine as it was sent, and then run
 * on both without that clause and with tables that are not replicated.
 */
public final class TwoShards implements AutoCloseable {
    public static final String NAME = "two-shards";

    private static final String CLUSTER = """
            <two-shards>
                <shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>%d</port></replica></shard>
                <shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>%d</port></replica></shard>
            </two-shards>
            """;
    /** Would be taken when a statement is run again on another server, or has just been parsed. */
    private static final Pattern QUERY_ID = Pattern.compile("(?<=[?&])query_id=[^&]*&?");

    private static final String ON_CLUSTER = " ON CLUSTER `" + NAME + "`";
    /** Headers that are each server's own. */
    private static final Set<String> OWN = Set.of(
            "host",
            "connection",
            "content-length",
            "expect",
            "transfer-encoding",
            "upgrade",
            "authorization",
            "x-clickhouse-query-id");

    private final List<SeparateServer> servers;
    private final HttpServer door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> onCluster = Collections.synchronizedSet(new TreeSet<>());

    private TwoShards(List<SeparateServer> servers) throws IOException {
        this.servers = servers;
        this.door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.setExecutor(threads);
        door.createContext("/", this::answer);
        door.start();
    }

    public static TwoShards start(Path folder) throws IOException {
        int first = freePort();
        int second = freePort();
        String cluster = CLUSTER.formatted(first, second);
        TwoShards shards = new TwoShards(List.of(
                SeparateServer.listening(Files.createDirectory(folder.resolve("first")), first, cluster),
                SeparateServer.listening(Files.createDirectory(folder.resolve("second")), second, cluster)));
        for (SeparateServer server : shards.servers) {
            shards.run(server, "SYSTEM START LISTEN TCP");
        }
        return shards;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where the cluster is asked. */
    public String url(String database) {
        return "jdbc:clickhouse://127.0.0.1:" + door.getAddress().getPort() + "/" + database;
    }

    /** What was sent for all servers, as it was sent. */
    public Set<String> statementsOnCluster() {
        return Set.copyOf(onCluster);
    }

    /** The answer of one shard, from 0, in ClickHouse's TSV. */
    public String ask(int shard, String sql) {
        return run(servers.get(shard), sql);
    }

    private String run(SeparateServer server, String sql) {
        HttpResponse<byte[]> answer = send(request(server, "/")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(sql)))
                .build());
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(sql + ": " + text);
        }
        return text;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String query = exchange.getRequestURI().getRawQuery();
        String text = new String(body, StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer =
                text.contains(ON_CLUSTER) ? everywhere(text, exchange) : send(servers.getFirst(), exchange, body);
        try (exchange) {
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** As servers take it from the Keeper's queue, one after another. */
    private HttpResponse<byte[]> everywhere(String sql, HttpExchange exchange) {
        onCluster.add(sql);
        HttpResponse<byte[]> answer = send(servers.getFirst(), exchange, bytes("EXPLAIN AST " + sql));
        String alone = sql.replace(ON_CLUSTER, "").replaceAll("= Replicated(?=\\w*MergeTree)", "= ");
        for (SeparateServer server : alone.startsWith("SYSTEM SYNC REPLICA") ? List.<SeparateServer>of() : servers) {
            answer = answer.statusCode() == 200 ? send(server, exchange, bytes(alone)) : answer;
        }
        return answer;
    }

    private HttpResponse<byte[]> send(SeparateServer server, HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = request(
                        server,
                        QUERY_ID.matcher(exchange.getRequestURI().toString()).replaceAll(""))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return send(request.build());
    }

    private static HttpRequest.Builder request(SeparateServer server, String uri) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + uri))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(bytes("daybreak:" + server.secret())));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        door.stop(0);
        threads.close();
        client.close();
        servers.forEach(SeparateServer::close);
    }
}
