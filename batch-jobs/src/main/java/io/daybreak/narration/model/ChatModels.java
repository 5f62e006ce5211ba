package io.daybreak.narration.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.nio.file.Path;

/** The provider's side of LangChain4j, by the settings; retries are ours. */
final class ChatModels {
    static final String OLLAMA = "http://localhost:11434";

    private ChatModels() {}

    static ChatModel of(ModelSettings settings, Path base) {
        HttpClientBuilder http = new BoundedHttpClient.Builder();
        return switch (settings.where()) {
            case NONE -> throw new IllegalArgumentException("Cannot ask a model: the provider is none");
            case OPENAI -> openAi(settings, settings.secret(base), http);
            case ANTHROPIC -> anthropic(settings, settings.secret(base), http);
            case OLLAMA -> ollama(settings, http);
        };
    }

    private static ChatModel openAi(ModelSettings settings, String key, HttpClientBuilder http) {
        var builder = OpenAiChatModel.builder()
                .httpClientBuilder(http)
                // A server of one's own may ask for none, but the client insists on one.
                .apiKey(key.isEmpty() ? "none" : key)
                .modelName(settings.name())
                .timeout(settings.timeout())
                .maxCompletionTokens(settings.budget().answer())
                .maxRetries(0);
        if (settings.url() != null) {
            builder.baseUrl(settings.url());
        }
        return builder.build();
    }

    private static ChatModel anthropic(ModelSettings settings, String key, HttpClientBuilder http) {
        var builder = AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .apiKey(key.isEmpty() ? "none" : key)
                .modelName(settings.name())
                .timeout(settings.timeout())
                .maxTokens(settings.budget().answer())
                .cacheSystemMessages(true)
                .maxRetries(0);
        if (settings.url() != null) {
            builder.baseUrl(settings.url());
        }
        return builder.build();
    }

    private static ChatModel ollama(ModelSettings settings, HttpClientBuilder http) {
        return OllamaChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(settings.url() == null ? OLLAMA : settings.url())
                .modelName(settings.name())
                .timeout(settings.timeout())
                .numPredict(settings.budget().answer())
                .numCtx(settings.budget().prompt() + settings.budget().answer())
                .temperature(0.0)
                .seed(0)
                .maxRetries(0)
                .build();
    }
}
