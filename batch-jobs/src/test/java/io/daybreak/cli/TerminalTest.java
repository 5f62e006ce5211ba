package io.daybreak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import io.daybreak.warehouse.embedded.Engines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at a terminal sees, and what a file or another command gets. */
class TerminalTest {
    private static final String SETTINGS = """
            daybreak:
              sources:
                - name: shop
                  type: telemetry-set
                  path: set
            """;

    /** Runs its arguments at a terminal, and passes on what that shows. */
    private static final List<String> AT_A_TERMINAL =
            List.of("python3", "-c", "import pty, sys; pty.spawn(sys.argv[1:])");

    private static final String[] QUESTION = {"sql", "SELECT 1 AS one"};
    private static final String[] RUN = {"ingest", "--date", "2026-11-20"};

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        assumeThat(Path.of("/dev/ptmx")).exists();
        assumeThatCode(() -> new ProcessBuilder("python3", "-c", "import pty")
                        .start()
                        .waitFor())
                .doesNotThrowAnyException();
        Files.writeString(
                Files.createDirectories(folder.resolve("set")).resolve("logs.jsonl"),
                "{\"timestamp\":\"2026-11-20T10:00:00Z\",\"service\":\"cart\",\"body\":\"started\"}\n");
    }

    @AfterAll
    static void end() throws IOException {
        Engines.endBelow(folder);
    }

    @Test
    void anAnswerIsATableAtATerminalAndValuesElsewhere() throws IOException, InterruptedException {
        assertThat(shown("\"$@\"", QUESTION)).contains("┌─one─┐");
        assertThat(shown("\"$@\" | cat", QUESTION)).isEqualToNormalizingNewlines("one\n1\n");
        assertThat(shown("\"$@\" < /dev/null", QUESTION)).contains("┌─one─┐");
    }

    @Test
    void progressIsABarAtATerminalAndALineAStepElsewhere() throws IOException, InterruptedException {
        assertThat(shown("\"$@\"", RUN)).contains("ingest 2026-11-20 100%").doesNotContain("-> raw tables");
        Path log = folder.resolve("log");
        assertThat(shown("\"$@\" 2>" + log, RUN)).isEmpty();
        assertThat(Files.readString(log))
                .contains("ingest 2026-11-20\n", " s  -> raw tables\n")
                .doesNotContain("%");
    }

    /**
     * What a terminal shows of a command.
     *
     * @param script of a shell, where {@code "$@"} is the command
     */
    private static String shown(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(AT_A_TERMINAL);
        command.addAll(List.of("sh", "-c", script, "sh"));
        command.addAll(CommandLineRun.process(CommandLineRun.within(folder, SETTINGS, arguments)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // At which the virtual machine says what it picked up.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
