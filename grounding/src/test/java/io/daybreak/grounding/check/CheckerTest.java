package io.daybreak.grounding.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.codec.Reading;
import io.daybreak.grounding.codec.StatementReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads tables of sentences with their claims and expected verdicts: see sentences.txt beside it; signs may be written as in JSON. */
class CheckerTest {
    private static final Checker UTC = new Checker(Shop.rows(), ZoneId.of("UTC"));
    private static final Checker SEOUL = new Checker(Shop.rows(), ZoneId.of("Asia/Seoul"));

    @TestFactory
    List<DynamicTest> everySentenceGetsItsVerdict() {
        Map<String, String> shorthands = new HashMap<>();
        List<DynamicTest> tests = new ArrayList<>();
        String claims = "";
        for (String line : lines("sentences.txt")) {
            if (line.startsWith("let ")) {
                String[] parts = line.substring(4).split(" = ", 2);
                shorthands.put(parts[0], expand(parts[1], shorthands));
            } else if (line.startsWith("claims")) {
                claims = expand(line.substring(6).strip(), shorthands);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                tests.add(test(line, claims));
            }
        }
        return tests;
    }

    private static DynamicTest test(String line, String claims) {
        String[] parts = line.split("\\s*\\|\\s*", 4);
        return DynamicTest.dynamicTest(parts[0] + " " + parts[1] + ": " + parts[2], () -> {
            String json = "{\"id\":\"x\",\"language\":\"" + parts[1].substring(0, 2) + "\",\"text\":" + quoted(parts[2])
                    + ",\"claims\":[" + claims + "]}";
            Reading reading = StatementReader.read(json);
            assertThat(reading).as(json).isInstanceOf(Reading.Readable.class);
            Checker checker = parts[1].endsWith("+9") ? SEOUL : UTC;
            StatementVerdict verdict = checker.check(List.of(((Reading.Readable) reading).statement()))
                    .getFirst();
            String said = verdict.verdict().word();
            assertThat(parts[0].equals("refused") && !said.equals("supported") ? "refused" : said)
                    .as(verdict + "\n" + parts[2])
                    .isEqualTo(parts[0]);
            if (parts.length > 3) {
                assertThat(verdict.why()).contains(parts[3]);
            }
        });
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private static String expand(String text, Map<String, String> shorthands) {
        String expanded = text;
        for (Map.Entry<String, String> shorthand : shorthands.entrySet()) {
            expanded = expanded.replaceAll(
                    "\\b" + shorthand.getKey() + "\\b", java.util.regex.Matcher.quoteReplacement(shorthand.getValue()));
        }
        return expanded;
    }

    private static List<String> lines(String name) {
        try (var file = CheckerTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
