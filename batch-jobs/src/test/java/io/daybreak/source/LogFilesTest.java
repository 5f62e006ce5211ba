package io.daybreak.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.features.Day;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFilesTest {
    private static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void aPatternFindsFilesAndKeepsWhatItsNamesMatched() throws IOException {
        write("web/i-1/app.log");
        write("web/i-1/app.log.1");
        write("web/i-1/core.bin");
        write("pay/i-2/app.log");

        List<SourceInput> inputs = inputs("{service}/{instance}/*.log*");

        assertThat(inputs)
                .extracting(SourceInput::name)
                .containsExactly("pay/i-2/app.log", "web/i-1/app.log", "web/i-1/app.log.1");
        assertThat(origin(inputs.getFirst()).names()).isEqualTo(Map.of("service", "pay", "instance", "i-2"));
    }

    @Test
    void filesOfOtherDaysByTheirNamesAreLeftAlone() throws IOException {
        write("app-2026-11-20.log");
        write("app-20261119.log");
        write("app-2026-11-02.log");

        assertThat(inputs("*.log"))
                .extracting(SourceInput::name)
                .containsExactly("app-2026-11-20.log", "app-20261119.log");
    }

    @Test
    void packingIsToldByTheBytesNotByTheName() throws IOException {
        Files.write(folder.resolve("a.log"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
        Files.write(folder.resolve("b.gz"), "plain".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.write(folder.resolve("c.log"), new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD});

        Files.write(folder.resolve("d.log"), new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0});

        assertThat(inputs("**"))
                .extracting(SourceInput::compression)
                .containsExactly(Compression.GZIP, Compression.NONE, Compression.ZSTD, Compression.UNREADABLE);
    }

    @Test
    void aFileIsReadOnceHoweverManyLinksLeadToIt() throws IOException {
        write("pods/web/0.log");
        Files.createDirectories(folder.resolve("containers"));
        Files.createSymbolicLink(folder.resolve("containers/web.log"), folder.resolve("pods/web/0.log"));
        Files.createSymbolicLink(folder.resolve("containers/again.log"), folder.resolve("pods/web/0.log"));

        assertThat(inputs("**/*.log")).extracting(SourceInput::name).containsExactly("pods/web/0.log");
        assertThat(inputs("containers/*.log")).extracting(SourceInput::name).containsExactly("again.log");
        assertThat(inputs("**/web.log")).extracting(SourceInput::name).containsExactly("containers/web.log");
    }

    @ParameterizedTest
    @CsvSource({
        "app.log, app.log",
        "app.log.1, app.log",
        "app.log.12.gz, app.log",
        "app-2026-11-20.log.zst, app.log",
        "app.log-20261120.gz, app.log",
        "app.2026-11-20-14.log, app.log",
        "app.log.2026-11-20T14:00:00, app.log",
        "web/http2.log, web/http2.log",
        "ip-10-0-0-12.log, ip-10-0-0-12.log"
    })
    void rotationsAreOneStream(String name, String stream) {
        assertThat(LogFiles.stream(name)).isEqualTo(stream);
    }

    @Test
    void aFolderMeansAllBelowItAndAFileItself() throws IOException {
        write("a/b/x.log");

        assertThat(inputs("a")).extracting(SourceInput::name).containsExactly("b/x.log");
        assertThat(inputs("a/b/x.log")).extracting(SourceInput::name).containsExactly("x.log");
        assertThat(inputs("nowhere/*.log")).isEmpty();
    }

    @Test
    void anUnreadablePatternSaysWhatToDo() {
        assertThatThrownBy(() -> inputs("{a b}/*.log"))
                .hasMessageContaining("Cannot read the path")
                .hasMessageContaining("use {service} or {a,b}");
    }

    private List<SourceInput> inputs(String path) throws IOException {
        SourceSettings settings = new SourceSettings("plain", "files", path, null);
        return Sources.of(List.of(settings), folder).all().getFirst().inputs(DAY);
    }

    private static TextOrigin origin(SourceInput input) {
        return Objects.requireNonNull(input.origin());
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "2026-11-20 10:00:00 INFO up\n");
    }
}
