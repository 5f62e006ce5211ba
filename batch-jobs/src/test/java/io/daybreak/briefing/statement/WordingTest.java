package io.daybreak.briefing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.grounding.claim.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static String lines(String part) {
        return new Wording(Language.EN)
                .say("signal.log_lines", Map.of("subject", "cart", "part", part, "window", "at 14:02"));
    }

    @Test
    void oneLineIsALineAndTwoAreLines() {
        assertThat(lines("1")).isEqualTo("cart wrote 1 log line at 14:02.");
        assertThat(lines("2")).isEqualTo("cart wrote 2 log lines at 14:02.");
    }

    @Test
    void whatIsFilledInIsNeverReadForPlacesToFill() {
        assertThat(lines("{subject}")).isEqualTo("cart wrote {subject} log lines at 14:02.");
    }
}
