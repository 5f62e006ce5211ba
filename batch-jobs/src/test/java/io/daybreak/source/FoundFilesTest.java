package io.daybreak.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatIsRotatedAwayAfterItWasSeenFailsNothing() throws IOException {
        Path gone = Files.writeString(folder.resolve("app.log.1"), "old");
        Path stays = Files.writeString(folder.resolve("app.log"), "new");

        assertThat(FoundFiles.below(folder, file -> !file.equals(gone) || rotated(gone))
                        .files())
                .containsExactly(stays, gone);
        assertThat(FoundFiles.below(stays, _ -> rotated(stays)).files()).containsExactly(stays);
    }

    private static boolean rotated(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
