package io.daybreak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 2 and 3 where running it again cannot help: a scheduler tries again what ends with 1. */
class ExitCodeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "languages: [fr]",
                "languages: []",
                "sources: [{name: shop, type: magic, path: set}]",
                "sources: [{name: a, type: files, path: x}, {name: a, type: files, path: y}]",
                "warehouse: {url: 'postgres://host'}",
                "warehouse: {retention-days: 10}",
                "warehouse: {memory: 0MB}",
                "warehouse: {password: hidden}",
                "landing: {memory: -1MB}",
                "landing: {open: -1d}",
                "model: {provider: openai, name: m, timeout: 0s}",
                "incidents: {rules: absent.yaml}",
                "mail: {to: [nobody at all]}",
                "services: [{name: cart, objective: 100}]",
                "tiem-zone: UTC"
            })
    void badConfigurationIsTwo(String line) throws IOException {
        assertThat(CommandLineRun.of(folder, "daybreak:\n  " + line + "\n", "run", "--date", "2026-11-20")
                        .exit())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate --out set --date 2026-11-20 --scale 0",
                "simulate --out set --date 2026-11-20 --faults 99",
                "simulate --out set --date yesterday",
                "demo --scale -1",
                "ingest --part 3/2",
                "run --date 2026-11-31",
                "runs --dat elsewhere"
            })
    void anArgumentThatCannotBeUsedIsTwo(String line) {
        assertThat(CommandLineRun.of(line.split(" ")).exit()).isEqualTo(2);
    }

    @Test
    void anEngineThatIsNotThereIsThree() throws IOException {
        assertThat(CommandLineRun.of(folder, "daybreak:\n  warehouse: {library: absent.so}\n", "runs")
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void theProcessEndsWithTheCodeAndSaysWhatToDo() throws IOException, InterruptedException {
        var command = new ProcessBuilder(CommandLineRun.process(CommandLineRun.within(folder, "", "runs")));
        command.environment()
                .putAll(Map.of(
                        "PATH", "", "XDG_CACHE_HOME", folder.resolve("cache").toString()));
        Process process = command.start();
        assertThat(process.errorReader().lines().toList())
                .last()
                .asString()
                .startsWith("daybreak: Cannot fetch the embedded ClickHouse")
                .contains("install npm");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void aConfigurationThatIsNamedMustBeThere() {
        assertThat(CommandLineRun.of(
                                "runs",
                                "--config",
                                folder.resolve("absent.yaml").toString())
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aFormatThatClickHouseHasNotIsTwo() throws IOException {
        var run = CommandLineRun.of(folder, "", "sql", "--format", "Pretyt", "SELECT 1");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.error()).contains("Cannot print as Pretyt");
    }

    @Test
    void aWarehouseThatDoesNotAnswerIsOne() throws IOException {
        assertThat(CommandLineRun.of(
                                folder,
                                "daybreak:\n  warehouse:\n    url: jdbc:clickhouse://127.0.0.1:1/daybreak\n",
                                "run",
                                "--late")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        assertThat(pom)
                .contains("<version>"
                        + CommandLineRun.of("--version")
                                .out()
                                .replace("daybreak", "")
                                .strip() + "</version>");
    }

    @Test
    void aCommandThatIsMissingOrUnknownIsTwo() {
        assertThat(CommandLineRun.of().exit()).isEqualTo(2);
        assertThat(CommandLineRun.of("rnu").exit()).isEqualTo(2);
    }
}
