package io.daybreak.features.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.logline.meaning.JsonLine;
import io.daybreak.features.logline.meaning.LogfmtLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Redaction reads text as the reader of its strings will, and leaves it readable. */
class RedactedJsonTest {
    private static final List<String> WORDS = List.of(
            "password",
            "token",
            "db_password",
            "msg",
            "user",
            "=",
            ":",
            "=>",
            ":=",
            "\"",
            "'",
            "\\",
            "\\\"",
            " ",
            " ",
            ", ",
            ",",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "&",
            ";",
            "<",
            ">",
            "$",
            "${",
            "\n",
            "\t",
            "/",
            "://",
            "@",
            "u",
            "hunter2",
            "abcdefgh1",
            "x",
            "a@example.com",
            "null",
            "****",
            "[password:0123456789]",
            "\\n",
            "\u00e9");

    private final Redactor redactor = new Redactor("of the day".getBytes(StandardCharsets.UTF_8), true);

    @Test
    void anObjectStaysAnObjectWithItsKeys() {
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            Map<String, String> fields = new TreeMap<>();
            fields.put("a", text(random));
            fields.put("password", text(random));
            fields.put("z", text(random));
            String line = json(fields, random.nextInt(3));
            String twice = json(Map.of("log", line, "stream", "stdout"), random.nextInt(3));

            assertThat(keys(redactor.redact(line))).as(line).isEqualTo(List.copyOf(fields.keySet()));
            assertThat(keys(redactor.redact(twice))).as(twice).containsExactlyInAnyOrder("log", "stream");
        }
    }

    @Test
    void aPairLineStaysOne() {
        Random random = new Random(6);
        for (int i = 0; i < 100_000; i++) {
            String message = text(random).replace("\t", " ");
            String line = "level=info msg=" + quoted(message, 0) + " user=jane";

            assertThat(LogfmtLine.read(redactor.redact(line))).as(line).isNotNull();
        }
    }

    @Test
    void aSecretIsFoundHoweverItsStringIsWrittenAndHoweverDeep() {
        List<String> texts = List.of(
                "login password=\"hunter2\" failed",
                "body {\"password\":\"hunter2\"}",
                "a\npassword=hunter2\nb",
                "password=hunter2",
                "postgres://u:hunter2@db/x",
                "{'password': 'hunter2'}",
                "a&password=hunter2&b=1",
                "mail\nhunter2@example.com",
                "<hunter2@example.com>",
                "password: \"it's hunter2\"");
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String line = texts.get(random.nextInt(texts.size()));
            for (int depth = random.nextInt(1, 4); depth > 0; depth--) {
                line = json(Map.of("msg", line), random.nextInt(3));
            }
            assertThat(redactor.redact(line)).as(line).doesNotContain("hunter2");
        }
    }

    private static List<String> keys(String line) {
        List<String> keys = new ArrayList<>();
        return JsonLine.fields(line, (key, value) -> keys.add(key)) ? keys : List.of();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private static String json(Map<String, String> fields, int writer) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((key, value) -> pairs.add(quoted(key, writer) + ":" + quoted(value, writer)));
        return "{" + String.join(",", pairs) + "}";
    }

    /** A string as plain writers, those of PHP (1) and those that keep HTML safe (2) escape it. */
    private static String quoted(String text, int writer) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            String escape = switch (c) {
                case '"', '\\' -> "\\" + c;
                case '\n' -> "\\n";
                case '\t' -> "\\t";
                case '/' -> writer == 1 ? "\\/" : "/";
                default ->
                    c > '~' && writer == 1 || "<>&='@".indexOf(c) >= 0 && writer == 2
                            ? "\\u%04x".formatted((int) c)
                            : String.valueOf(c);
            };
            quoted.append(escape);
        }
        return quoted.append('"').toString();
    }
}
