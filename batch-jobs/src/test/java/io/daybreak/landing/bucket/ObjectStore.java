package io.daybreak.landing.bucket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What S3's protocol asks of a store, on loopback; unlike a real one it refuses what a test tells it to. */
public final class ObjectStore implements AutoCloseable {
    private static final Pattern PREFIX = Pattern.compile("[?&]prefix=([^&]*)");

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final HttpServer server;
    private volatile String refused = "-of-none-";

    public ObjectStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public Bucket bucket() {
        var settings = new BucketSettings(
                "s3://landing/shop", "http://127.0.0.1:" + server.getAddress().getPort(), "us-east-1");
        return Bucket.open(
                settings, StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret of the test")));
    }

    public Map<String, byte[]> objects() {
        return objects;
    }

    /** Refuses to be given objects whose names have this in them. */
    public void refuse(String part) {
        refused = part;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestURI().getPath().replaceFirst("^/landing/?", "");
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                byte[] body = body(exchange);
                boolean taken = !key.contains(refused);
                if (taken) {
                    objects.put(key, body);
                }
                reply(exchange, taken ? 200 : 403, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(key);
                reply(exchange, 204, new byte[0]);
            }
            default -> {
                byte[] found = key.isEmpty() ? list(exchange) : objects.get(key);
                reply(exchange, found == null ? 404 : 200, found == null ? new byte[0] : found);
            }
        }
    }

    /** The body, freed of the chunks in which the client signs it. */
    private static byte[] body(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String coding = String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
        if (!coding.startsWith("STREAMING")) {
            return sent;
        }
        var plain = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = at;
            while (sent[line] != '\r') {
                line++;
            }
            String head = new String(sent, at, line - at, StandardCharsets.US_ASCII);
            int length = Integer.parseInt(head.split(";")[0], 16);
            if (length == 0) {
                return plain.toByteArray();
            }
            plain.write(sent, line + 2, length);
            at = line + 2 + length + 2;
        }
    }

    private byte[] list(HttpExchange exchange) {
        Matcher asked = PREFIX.matcher(exchange.getRequestURI().toString());
        String prefix = asked.find() ? java.net.URLDecoder.decode(asked.group(1), StandardCharsets.UTF_8) : "";
        String contents = objects.entrySet().stream()
                .filter(object -> object.getKey().startsWith(prefix))
                .map(object -> "<Contents><Key>" + object.getKey() + "</Key><Size>" + object.getValue().length
                        + "</Size></Contents>")
                .collect(Collectors.joining());
        return ("<?xml version=\"1.0\"?><ListBucketResult><IsTruncated>false</IsTruncated>" + contents
                        + "</ListBucketResult>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
