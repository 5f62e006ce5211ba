package io.daybreak.narration.model;

import io.daybreak.narration.model.ModelSettings.Provider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Tells whether the model's server takes our key, by its list of models: no token is spent. */
public final class ModelCheck {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 2_000_000;
    private static final int NOT_FOUND = 404;

    private ModelCheck() {}

    /**
     * @param base of the relative paths of the settings
     * @return what to tell a person
     * @throws IOException where the server cannot be reached or refuses, with the reason
     * @throws IllegalStateException where the file of the key cannot be read
     */
    public static String reach(ModelSettings settings, Path base) throws IOException {
        if (settings.where() == Provider.NONE) {
            return "none, template sentences alone";
        }
        URI list = list(settings);
        HttpResponse<String> answer = ask(request(settings, base, list), list);
        if (answer.statusCode() == NOT_FOUND) {
            return settings + " at " + list.getAuthority() + ", which answers but lists no models";
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("Cannot use " + settings + ": " + list + " answers with status " + answer.statusCode()
                    + "; see daybreak.model.url and DAYBREAK_MODEL_KEY");
        }
        if (!answer.body().contains(settings.name())) {
            throw new IOException("Cannot use " + settings + ": " + list
                    + " does not list it; see daybreak.model.name, or whether the key may use it");
        }
        return settings + " at " + list.getAuthority();
    }

    private static URI list(ModelSettings settings) {
        String url = settings.url();
        return switch (settings.where()) {
            case NONE -> throw new IllegalArgumentException("Cannot ask for models: the provider is none");
            case OPENAI -> below(url == null ? "https://api.openai.com/v1" : url, "models");
            case ANTHROPIC -> below(url == null ? "https://api.anthropic.com/v1" : url, "models");
            case OLLAMA -> below(url == null ? ChatModels.OLLAMA : url, "api/tags");
        };
    }

    private static URI below(String url, String path) {
        return URI.create(url.endsWith("/") ? url + path : url + "/" + path);
    }

    private static HttpRequest request(ModelSettings settings, Path base, URI list) {
        HttpRequest.Builder request = HttpRequest.newBuilder(list).timeout(LONGEST);
        String key = settings.secret(base);
        if (settings.where() == Provider.ANTHROPIC) {
            request.header("x-api-key", key).header("anthropic-version", "2023-06-01");
        } else if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.build();
    }

    private static HttpResponse<String> ask(HttpRequest request, URI list) throws IOException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build()) {
            return client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Cannot ask " + list + ": interrupted", e);
        } catch (IOException e) {
            throw new IOException("Cannot reach " + list + ": " + e + "; see daybreak.model.url", e);
        }
    }
}
