package io.daybreak.grounding.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;
import io.daybreak.grounding.codec.Reading;
import io.daybreak.grounding.codec.StatementReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statements about {@link Shop} as a reader of docs/claims.md would write them, each with the verdict it deserves. */
class ByHandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Checker CHECKER = new Checker(Shop.rows(), ZoneId.of("UTC"));

    static Stream<String> statements() throws IOException {
        try (InputStream file = Objects.requireNonNull(ByHandTest.class.getResourceAsStream("by-hand.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void eachGetsTheVerdictItDeserves(String line) {
        ObjectNode node = (ObjectNode) JSON.readTree(line);
        String expected = node.remove("expect").asString();
        Reading reading = StatementReader.read(JSON.writeValueAsString(node));
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        StatementVerdict verdict =
                CHECKER.check(List.of(((Reading.Readable) reading).statement())).getFirst();
        if (expected.equals("not supported")) {
            assertThat(verdict.verdict()).as(verdict.why()).isNotEqualTo(Verdict.SUPPORTED);
        } else {
            assertThat(verdict.verdict().name().toLowerCase(Locale.ROOT))
                    .as(verdict.why())
                    .isEqualTo(expected);
        }
    }
}
