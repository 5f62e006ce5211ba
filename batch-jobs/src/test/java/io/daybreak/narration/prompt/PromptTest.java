package io.daybreak.narration.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromptTest {
    @Test
    void tokensAreEstimatedFromAboveInEveryScript() {
        assertThat(Prompt.tokens("")).isEqualTo(1);
        assertThat(Prompt.tokens("payment logged 12 errors")).isEqualTo(24 / 3 + 1);
        assertThat(Prompt.tokens("오류 열두 건")).isEqualTo(2 / 3 + 5 + 1);
    }
}
