package io.daybreak.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.grounding.claim.Refusal;
import io.daybreak.grounding.claim.StatementVerdict;
import io.daybreak.grounding.claim.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Explanations explanations =
            new Explanations(new PrintStream(printed, true, StandardCharsets.UTF_8), 2);

    @Test
    void theFirstAreExplainedAndTheOthersCounted() {
        explanations.accept(refused("s1", new Refusal("count = 3", "2 (2 rows)", List.of("SELECT 2"), "")));
        explanations.accept(refused("", Refusal.withoutRows("no JSON", "nothing was asked")));
        explanations.accept(refused("s3", Refusal.withoutRows("'17'", "none asks")));
        explanations.end("out.jsonl");

        assertThat(shown()).isEqualTo("""
                        s1 is contradicted:
                          said:     count = 3
                          rows say: 2 (2 rows)
                          query:    SELECT 2
                        a line is contradicted:
                          said:     no JSON
                          rows say: nothing
                          no query: nothing was asked
                        1 more are refused; out.jsonl says why of each
                        """);
    }

    @Test
    void whereAllAreExplainedNothingIsCounted() {
        explanations.accept(refused("s1", Refusal.withoutRows("'17'", "none asks")));
        String before = shown();
        explanations.end("out.jsonl");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void anIdNeitherSteersATerminalNorForgesALineNorFillsThePage() {
        explanations.accept(refused("\u001b[2Js1\n  query:    DROP\u202e", Refusal.withoutRows("'17'", "none asks")));
        explanations.accept(refused("x".repeat(5_000), Refusal.withoutRows("'17'", "none asks")));
        assertThat(shown().lines().toList())
                .hasSize(8)
                .startsWith("[2Js1 query: DROP is contradicted:")
                .contains("x".repeat(100) + "… is contradicted:");
    }

    private static StatementVerdict refused(String id, Refusal refusal) {
        return new StatementVerdict(id, Verdict.CONTRADICTED, List.of(), List.of(), "why", List.of(refusal));
    }

    private String shown() {
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
