package io.daybreak.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VirtualEnvironmentTest {
    private static final Path PINS = Path.of("..", "docker", "test-requirements.txt");

    @Test
    void thePinsAreWholeAndFitEachOther() throws IOException, InterruptedException {
        VirtualEnvironment environment = VirtualEnvironment.of(PINS);

        VirtualEnvironment.Result checked =
                environment.run(Path.of("."), Map.of(), "python", "-m", "pip", "--disable-pip-version-check", "check");

        assertThat(checked.status()).as(checked.output()).isZero();
    }

    @Test
    void itIsMadeOnceAndFoundAgain() throws IOException, InterruptedException {
        assertThat(VirtualEnvironment.of(PINS).commands())
                .isEqualTo(VirtualEnvironment.of(PINS).commands())
                .isDirectoryContaining("glob:**/kubernetes-validate");
    }
}
