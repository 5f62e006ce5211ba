package io.daybreak.landing.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class FlatObjectTest {
    private static final List<String> KEYS = List.of("timestamp", "service", "body");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TRIES = 200_000;
    private static final String NOISE = "{}[]\"\\\\,: \t\u0001ntu/b0ä";

    private final FlatObject flat = new FlatObject(KEYS);

    @Test
    void whatItReadsIsWhatAParserReads() {
        Random random = new Random(7);
        byte[] line = "{\"timestamp\": \"t\", \"service\":\"a \\\"b\\\\\", \"body\" : \"x\\ty\\/z\"}"
                .getBytes(StandardCharsets.UTF_8);
        int readable = 0;
        for (int i = 0; i < TRIES; i++) {
            String mutated = mutated(line, random);
            Map<String, String> read = read(mutated);
            if (read != null) {
                readable++;
                assertThat(read)
                        .as(mutated)
                        .isEqualTo(JSON.readValue(mutated, new TypeReference<Map<String, String>>() {}));
            }
        }
        assertThat(readable).isGreaterThan(TRIES / 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"body\":\"a\",}",
                "{\"body\":\"a\"} x",
                "{\"body\":7}",
                "{\"body\":\"\\u0041\"}",
                "{\"body\":\"a\nb\"}",
                "{\"other\":\"a\"}",
                "{\"body\":\"a"
            })
    void everythingElseIsLeftToAParser(String line) {
        assertThat(read(line)).isNull();
    }

    private static String mutated(byte[] line, Random random) {
        StringBuilder text = new StringBuilder(new String(line, StandardCharsets.UTF_8));
        for (int edits = random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(text.length());
            text.setCharAt(
                    at,
                    random.nextBoolean()
                            ? NOISE.charAt(random.nextInt(NOISE.length()))
                            : text.charAt(random.nextInt(text.length())));
        }
        return text.toString();
    }

    private @Nullable Map<String, String> read(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Map<String, String> values = new TreeMap<>();
        int key = flat.open(bytes, 0, bytes.length) ? flat.next() : FlatObject.OTHER;
        while (key >= 0) {
            values.put(
                    KEYS.get(key),
                    new String(flat.value(), flat.from(), flat.to() - flat.from(), StandardCharsets.UTF_8));
            key = flat.next();
        }
        return key == FlatObject.END ? values : null;
    }
}
