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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path folder;

    @Test
    void aRelativePathStartsAtTheFolderOfTheConfiguration() throws IOException {
        Files.createDirectories(folder.resolve("set"));
        Files.writeString(folder.resolve("set/metrics.csv"), "");
        Sources sources = Sources.of(List.of(source("shop", null)), folder);

        List<SourceInput> inputs = sources.all().getFirst().inputs(new Day(LocalDate.EPOCH, ZoneOffset.UTC));

        assertThat(inputs).extracting(SourceInput::name).containsExactly("metrics.csv");
    }

    @Test
    void aDayThatHasAFolderIsReadFromIt() throws IOException {
        Files.createDirectories(folder.resolve("set/1970-01-01"));
        Files.writeString(folder.resolve("set/metrics.csv"), "");
        Files.writeString(folder.resolve("set/1970-01-01/logs.jsonl"), "");
        Source source = Sources.of(List.of(source("shop", null)), folder).all().getFirst();

        assertThat(source.inputs(new Day(LocalDate.EPOCH, ZoneOffset.UTC)))
                .extracting(SourceInput::name)
                .containsExactly("1970-01-01/logs.jsonl");
        assertThat(source.inputs(new Day(LocalDate.EPOCH.plusDays(1), ZoneOffset.UTC)))
                .extracting(SourceInput::name)
                .containsExactly("metrics.csv");
    }

    @Test
    void twoSourcesOfOneNameAreRefused() {
        assertThatThrownBy(() -> Sources.of(List.of(source("shop", null), source("shop", null)), folder))
                .hasMessage("Cannot use two sources of one name: shop; rename one");
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertThatThrownBy(() -> new SourceSettings("shop", "magic", "set", null))
                .hasMessage("Cannot use `type` of a source: magic; use telemetry-set or files");
    }

    @Test
    void aNameThatIsNoFolderNameIsRefused() {
        assertThatThrownBy(() -> source("../shop", null))
                .hasMessage("Cannot use `name` of a source: ../shop; use up to 64 letters, digits, '.', '_', '-'");
    }

    @Test
    void whatIsRequiredIsTrueFalseOrKinds() {
        assertThat(source("shop", null).requires(RecordKind.LOGS, true)).isTrue();
        assertThat(source("shop", null).requires(RecordKind.LOGS, false)).isFalse();
        assertThat(source("shop", List.of("false")).requires(RecordKind.LOGS, true))
                .isFalse();
        assertThat(source("shop", List.of("logs")).requires(RecordKind.LOGS, false))
                .isTrue();
        assertThat(source("shop", List.of("logs")).requires(RecordKind.SPANS, true))
                .isFalse();
        assertThatThrownBy(() -> source("shop", List.of("logs", "traces")))
                .hasMessage("Cannot use `required` of a source: logs, traces; use true, false or a list of"
                        + " logs, metrics, spans, changes, edges");
    }

    private static SourceSettings source(String name, List<String> required) {
        return new SourceSettings(name, "telemetry-set", "set", required);
    }
}
