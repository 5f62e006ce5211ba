package io.daybreak.narration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.daybreak.narration.model.ModelSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A server on loopback that speaks the protocols of OpenAI, Anthropic and Ollama, and answers what it is told to. */
public final class ModelServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int READ = 1_000;
    private static final int WRITTEN = 200;

    private final HttpServer server;
    private final List<String> prompts = new ArrayList<>();
    private final Behaviour behaviour;

    /** What the server does with a request. */
    public interface Behaviour {
        /** @param prompt what the model was told by the user */
        Response to(String prompt, int attempt);
    }

    /** An HTTP answer: its status and the model's text, wrapped as the protocol wants it where the status is 200. */
    public record Response(int status, String text, boolean raw) {
        public static Response text(String text) {
            return new Response(200, text, false);
        }
    }

    public ModelServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static ModelServer saying(UnaryOperator<String> answer) throws IOException {
        return new ModelServer((prompt, attempt) -> Response.text(answer.apply(prompt)));
    }

    /** What was asked so far. */
    public synchronized List<String> prompts() {
        return List.copyOf(prompts);
    }

    public ModelSettings settings(String provider) {
        return settings(provider, new ModelSettings.Budget(12_000, 8_000, 100_000, 1));
    }

    public ModelSettings settings(String provider, ModelSettings.Budget budget) {
        String url = "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + (provider.equals("ollama") ? "" : "/v1");
        return new ModelSettings(
                provider,
                url,
                "stub",
                "secret-key",
                null,
                Duration.ofMillis(1_500),
                true,
                budget,
                "USD",
                List.of(new ModelSettings.Price("stub", 2, 10.2, 0.2)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Response response;
        synchronized (this) {
            prompts.add(prompt(request));
            response = behaviour.to(prompts.getLast(), prompts.size());
        }
        byte[] body = (response.raw() || response.status() != 200 ? response.text() : wrapped(path, response.text()))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException e) {
            // Who asked has gone: it did not want so much, or did not wait so long.
            throw new UncheckedIOException(e);
        }
    }

    private static String prompt(JsonNode request) {
        JsonNode last = request.path("messages")
                .get(request.path("messages").size() - 1)
                .path("content");
        return last.isArray() ? last.get(0).path("text").asString("") : last.asString("");
    }

    private static String wrapped(String path, String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", "1").put("model", "stub");
        if (path.endsWith("/chat/completions")) {
            body.put("object", "chat.completion").put("created", 1);
            body.putArray("choices")
                    .addObject()
                    .put("index", 0)
                    .put("finish_reason", "stop")
                    .putObject("message")
                    .put("role", "assistant")
                    .put("content", text);
            body.putObject("usage")
                    .put("prompt_tokens", READ)
                    .put("completion_tokens", WRITTEN)
                    .put("total_tokens", READ + WRITTEN)
                    .putObject("prompt_tokens_details")
                    .put("cached_tokens", 100);
        } else if (path.endsWith("/messages")) {
            body.put("type", "message").put("role", "assistant").put("stop_reason", "end_turn");
            body.putArray("content").addObject().put("type", "text").put("text", text);
            body.putObject("usage")
                    .put("input_tokens", READ - 100)
                    .put("output_tokens", WRITTEN)
                    .put("cache_read_input_tokens", 100);
        } else {
            body.put("created_at", "2026-11-20T00:00:00Z").put("done", true).put("done_reason", "stop");
            body.put("prompt_eval_count", READ).put("eval_count", WRITTEN);
            body.putObject("message").put("role", "assistant").put("content", text);
        }
        return JSON.writeValueAsString(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
