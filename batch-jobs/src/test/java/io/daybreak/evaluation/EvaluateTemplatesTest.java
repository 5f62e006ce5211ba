package io.daybreak.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTemplatesTest {
    @TempDir
    Path folder;

    @Test
    void everyLineHasARowAlsoBlankOnesAndContinuations() throws IOException {
        List<String> rows = mined(
                "2026-01-01 10:00:00 INFO job 7 \"done\"\r\n\n2026-01-01 10:00:01 INFO job 8 \"done\"\n\tat a.B.c(B.java:1)");

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).isEqualTo("line,template_id,template");
        assertThat(rows.get(1)).matches("1,[0-9a-f]{16},\"job <\\*> \"\"done\"\"\"");
        assertThat(rows.get(2)).matches("2,[0-9a-f]{16},\"\"");
        assertThat(rows.get(3).substring(1)).isEqualTo(rows.get(1).substring(1));
        assertThat(rows.get(4)).startsWith("4,");
    }

    @Test
    void linesLongerThanTheBufferAndBytesThatAreNoTextAreRead() throws IOException {
        String text = "a".repeat(200_000) + "\n\u00e9\nlast\n";

        assertThat(mined(text)).hasSize(4);
        Files.write(folder.resolve("log"), new byte[] {(byte) 0xff, '\n', 0, '\n'});
        assertThat(new EvaluateTemplates().run(folder.resolve("log"), folder.resolve("out")))
                .isEqualTo(2);
    }

    @Test
    void anEmptyFileGivesTheHeaderAloneAndNothingElseIsLeft() throws IOException {
        assertThat(mined("")).containsExactly("line,template_id,template");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    private List<String> mined(String log) throws IOException {
        Files.write(folder.resolve("log"), log.getBytes(StandardCharsets.UTF_8));
        new EvaluateTemplates().run(folder.resolve("log"), folder.resolve("out"));
        return Files.readAllLines(folder.resolve("out"));
    }
}
