package io.daybreak.narration.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import io.daybreak.narration.model.Reply.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A model that is asked once, and once more where that may help. It never throws for what a server does, and never takes longer than
 * two time-outs and a pause.
 */
public final class LanguageModel {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_ATTEMPTS = 2;
    private static final int LONGEST_DETAIL = 200;

    private final ModelSettings settings;
    private final ChatModel model;

    /** @param base of the relative paths of the settings */
    public LanguageModel(ModelSettings settings, Path base) {
        this.settings = settings;
        this.model = ChatModels.of(settings, base);
    }

    /**
     * Asks until there is an answer, a failure that a retry does not mend, or no attempt is left.
     *
     * @param tokens of the prompt, estimated: what a lost attempt is booked at
     * @param attempts gets every attempt as it ends, and says whether there may be another
     */
    public void ask(String system, String user, long tokens, JsonSchema schema, Predicate<Reply> attempts) {
        ChatRequest request = request(system, user, schema);
        boolean again = true;
        for (int attempt = 0; again && attempt < MOST_ATTEMPTS; attempt++) {
            if (attempt > 0) {
                pause();
            }
            Reply reply = attempt(request, tokens);
            again = attempts.test(reply) && reply.status().isWorthARetry();
        }
    }

    private ChatRequest request(String system, String user, JsonSchema schema) {
        ChatRequest.Builder request =
                new ChatRequest.Builder().messages(SystemMessage.from(system), UserMessage.from(user));
        if (settings.jsonSchema()) {
            request.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(schema)
                    .build());
        }
        return request.build();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The client's own time-out ends with the first byte; this one does not. */
    private Reply attempt(ChatRequest request, long tokens) {
        long start = System.nanoTime();
        // Closing an executor waits for its threads, which a server that never ends its answer would hold.
        var thread = Executors.newVirtualThreadPerTaskExecutor();
        Future<ChatResponse> answer = thread.submit(() -> model.chat(request));
        try {
            return answered(answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS), since(start));
        } catch (java.util.concurrent.TimeoutException e) {
            return lost(Status.TIMEOUT, tokens, since(start), "no whole answer within " + settings.timeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lost(Status.TIMEOUT, tokens, since(start), "interrupted");
        } catch (ExecutionException e) {
            return failed(Objects.requireNonNull(e.getCause()), tokens, since(start));
        } finally {
            thread.shutdownNow();
        }
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static Reply answered(ChatResponse response, long milliseconds) {
        String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
        @Nullable TokenUsage usage = response.tokenUsage();
        return new Reply(
                Status.ANSWERED,
                text,
                usage == null ? 0 : count(usage.inputTokenCount()) + cachedBesides(usage),
                usage == null ? 0 : cached(usage),
                usage == null ? 0 : count(usage.outputTokenCount()),
                milliseconds,
                "");
    }

    private static long cached(TokenUsage usage) {
        if (usage instanceof OpenAiTokenUsage openAi && openAi.inputTokensDetails() != null) {
            return count(openAi.inputTokensDetails().cachedTokens());
        }
        return usage instanceof AnthropicTokenUsage anthropic ? count(anthropic.cacheReadInputTokens()) : 0;
    }

    /** Anthropic counts cached tokens beside those read, others among them. */
    private static long cachedBesides(TokenUsage usage) {
        return usage instanceof AnthropicTokenUsage anthropic
                ? count(anthropic.cacheReadInputTokens()) + count(anthropic.cacheCreationInputTokens())
                : 0;
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : Math.max(0, tokens);
    }

    /** Nobody counted what it took, which may be billed nevertheless: as much as it may have been. */
    private Reply lost(Status status, long tokens, long milliseconds, String detail) {
        return new Reply(status, "", tokens, 0, settings.budget().answer(), milliseconds, detail);
    }

    private Reply failed(Throwable why, long tokens, long milliseconds) {
        return switch (why) {
            case TimeoutException late -> lost(Status.TIMEOUT, tokens, milliseconds, detail(late));
            case RateLimitException busy -> Reply.failed(Status.UNAVAILABLE, milliseconds, detail(busy));
            case InternalServerException broken -> lost(Status.UNAVAILABLE, tokens, milliseconds, detail(broken));
            case UnresolvedModelServerException gone -> Reply.failed(Status.UNAVAILABLE, milliseconds, detail(gone));
            case HttpException http
            when http.statusCode() >= 500 -> lost(Status.UNAVAILABLE, tokens, milliseconds, detail(http));
            case HttpException http ->
                Reply.failed(
                        http.statusCode() == 429 ? Status.UNAVAILABLE : Status.REFUSED, milliseconds, detail(http));
            case LangChain4jException other -> Reply.failed(Status.REFUSED, milliseconds, detail(other));
            // What the client makes of an answer that is not of its protocol.
            case RuntimeException unreadable -> lost(Status.REFUSED, tokens, milliseconds, detail(unreadable));
            default -> throw new IllegalStateException("Cannot ask the model", why);
        };
    }

    private static String detail(Throwable why) {
        String text = String.valueOf(why.getMessage()).replaceAll("\\s+", " ");
        return text.substring(0, Math.min(LONGEST_DETAIL, text.length()));
    }
}
