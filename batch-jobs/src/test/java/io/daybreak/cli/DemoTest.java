package io.daybreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    Path folder;

    @AfterEach
    void end() throws IOException {
        Engines.endBelow(folder);
    }

    @Test
    void aDayIsBriefedAndWhatIsSaidOfItIsThere() throws IOException {
        var run = CommandLineRun.of("demo", "--scale", "0.02", "--data", folder.toString());
        assertThat(run.exit()).isZero();
        assertThat(after(run, "edition 1: "))
                .isEqualTo(folder.resolve("editions/2026-11-20/1").toString());
        assertThat(folder.resolve("editions/2026-11-20/1"))
                .isDirectoryContaining("glob:**/briefing.md")
                .isDirectoryContaining("glob:**/briefing.ko.md")
                .isDirectoryContaining("glob:**/briefing.eml");
        assertThat(Files.readString(Path.of(after(run, "the truth:    ")))).contains("\"case-01\"");

        var asked = CommandLineRun.of(words(after(run, "ask yourself: ./daybreak ")));
        assertThat(asked.exit()).isZero();
        assertThat(asked.out()).startsWith("title\tstate\tstart\tservices\n");
    }

    private static String after(CommandLineRun run, String prefix) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .findFirst()
                .orElseThrow()
                .substring(prefix.length());
    }

    /** As a shell would take them apart. */
    private static String[] words(String line) {
        int query = line.indexOf('"');
        List<String> words = new ArrayList<>(List.of(line.substring(0, query).split(" ")));
        words.add(line.substring(query).replace("\"", ""));
        return words.toArray(String[]::new);
    }
}
