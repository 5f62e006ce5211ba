package io.daybreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    @TempDir
    Path folder;

    @AfterEach
    void end() throws IOException {
        Engines.endBelow(folder);
    }

    @Test
    void theFirstTwentyRefusalsAreExplainedAndTheOthersCounted() throws IOException {
        Path statements = Files.write(
                folder.resolve("in.jsonl"),
                IntStream.rangeClosed(1, 21)
                        .mapToObj(i -> "{\"id\":\"s" + i
                                + "\",\"language\":\"en\",\"text\":\"payment was busy.\",\"claims\":[]}")
                        .toList());
        Path out = folder.resolve("out.jsonl");

        CommandLineRun run =
                CommandLineRun.of(folder, "", "verify", "--statements", statements.toString(), "--out", out.toString());

        assertThat(run.exit()).as(run.error()).isZero();
        assertThat(run.out().lines().toList())
                .startsWith("s1 is unverifiable:", "  said:     a text without a claim", "  rows say: nothing")
                .contains("s20 is unverifiable:", "1 more are refused; " + out + " says why of each")
                .doesNotContain("s21 is unverifiable:")
                .last()
                .isEqualTo("0 supported, 0 contradicted, 21 unverifiable");
    }
}
