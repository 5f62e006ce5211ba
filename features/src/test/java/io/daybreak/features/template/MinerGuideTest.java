package io.daybreak.features.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for those who use the miner in a program of their own. */
class MinerGuideTest {
    @TempDir
    private Path folder;

    @Test
    void theProgramOfThePageCompilesAndPrintsWhatThePageSays() throws IOException, InterruptedException {
        String[] parts = Files.readString(Path.of("..", "docs", "how-to", "mine-templates.md"))
                .split("It prints");
        Path program = Files.writeString(folder.resolve("Mine.java"), code(parts[0]));
        String path = System.getProperty("java.class.path");
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();

        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        InputStream.nullInputStream(),
                        complaints,
                        complaints,
                        "-proc:none",
                        "-cp",
                        path,
                        program.toString());

        assertThat(failed).as(complaints.toString(UTF_8)).isZero();
        assertThat(printed(path)).isEqualTo(code(parts[1]));
    }

    private String printed(String path) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        path + ":" + folder,
                        "Mine")
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), UTF_8);
        assertThat(java.waitFor()).as(printed).isZero();
        return printed;
    }

    private static String code(String page) {
        return page.lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(4) + "\n")
                .collect(joining());
    }
}
