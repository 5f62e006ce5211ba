package io.daybreak.narration.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The language model that may word the briefing; prefix {@code daybreak.model}.
 *
 * @param provider {@code none}: template sentences alone; {@code openai} (and what speaks its protocol), {@code anthropic}, {@code ollama}
 * @param url of the server; without it the provider's own
 * @param name of the model, as the provider knows it
 * @param key from the environment ({@code DAYBREAK_MODEL_KEY}), never from a file of settings
 * @param keyFile a file that holds it instead
 * @param timeout of one attempt, from connecting to the last byte; there are two attempts at most
 * @param jsonSchema whether the server can be given the schema of the answer
 * @param budget what may be spent
 * @param currency of the prices, in footers and tables
 * @param prices the first that names the model counts; without one its calls cost nothing
 */
public record ModelSettings(
        @DefaultValue("none") String provider,
        @Nullable String url,
        @DefaultValue("") String name,
        @Nullable String key,
        @Nullable Path keyFile,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("true") boolean jsonSchema,
        @DefaultValue Budget budget,
        @DefaultValue("USD") String currency,
        @DefaultValue List<Price> prices) {

    /**
     * What may be spent.
     *
     * @param prompt tokens of one prompt
     * @param answer tokens of one answer
     * @param tokens of all calls for one day, reruns included
     * @param money of all calls for one day
     */
    public record Budget(
            @DefaultValue("12000") int prompt,
            @DefaultValue("8000") int answer,
            @DefaultValue("100000") long tokens,
            @DefaultValue("1.00") double money) {
        public Budget {
            if (prompt < 1 || answer < 1 || tokens < 0 || !(money >= 0)) {
                throw new IllegalArgumentException("Cannot spend daybreak.model.budget: prompt " + prompt + ", answer "
                        + answer + ", tokens " + tokens + ", money " + money
                        + "; a prompt and an answer have 1 token or more, and nothing is below 0");
            }
        }
    }

    /**
     * What a model costs, in the currency for a million tokens.
     *
     * @param cached of input tokens that the provider had in its cache
     */
    public record Price(
            @DefaultValue("") String model,
            @DefaultValue("0") double input,
            @DefaultValue("0") double output,
            @DefaultValue("0") double cached) {
        private static final double MILLION = 1_000_000;

        /** What these tokens cost; the cached ones are among those read. */
        double of(long read, long cachedOfThem, long written) {
            return ((read - cachedOfThem) * input + cachedOfThem * cached + written * output) / MILLION;
        }
    }

    /** Where the model is to be found. */
    public enum Provider {
        NONE,
        OPENAI,
        ANTHROPIC,
        OLLAMA;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Provider of(String word) {
            for (Provider one : values()) {
                if (one.word().equals(word)) {
                    return one;
                }
            }
            throw new IllegalArgumentException(
                    "provider " + word + " is not known; it is none, openai, anthropic or ollama");
        }
    }

    public ModelSettings {
        if (Provider.of(provider) != Provider.NONE && name.isBlank()) {
            throw new IllegalArgumentException(
                    "provider " + provider + " needs the model's name; set daybreak.model.name");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "Cannot wait for a model for daybreak.model.timeout: " + timeout + "; use a time above 0, as 60s");
        }
        prices = List.copyOf(prices);
    }

    /** No model. */
    public static ModelSettings none() {
        return new ModelSettings(
                "none",
                null,
                "",
                null,
                null,
                Duration.ofSeconds(60),
                true,
                new Budget(12_000, 8_000, 100_000, 1),
                "USD",
                List.of());
    }

    public Provider where() {
        return Provider.of(provider);
    }

    /** What tokens of this model cost; nothing where no price names it. */
    public double cost(long read, long cachedOfThem, long written) {
        return prices.stream()
                .filter(price -> price.model().equals(name))
                .findFirst()
                .map(price -> price.of(read, cachedOfThem, written))
                .orElse(0.0);
    }

    /**
     * The key, from the setting or its file; empty where neither is given.
     *
     * @param base of a relative file
     */
    String secret(Path base) {
        if (key != null) {
            return key;
        }
        if (keyFile == null) {
            return "";
        }
        try {
            return Files.readString(base.resolve(keyFile)).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Cannot read the model's key: " + keyFile + "; set daybreak.model.key-file or DAYBREAK_MODEL_KEY",
                    e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return where() == Provider.NONE ? provider : provider + " " + name;
    }
}
