package io.daybreak.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.python.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds compose files and manifests against the schemas of those who read them, offline. */
class SchemaTest {
    private static VirtualEnvironment python;

    @BeforeAll
    static void makeEnvironment() throws IOException, InterruptedException {
        python = VirtualEnvironment.of(DockerRoom.FOLDER.resolve("test-requirements.txt"));
    }

    @Test
    void composeFilesAreOfTheComposeSpecification() throws IOException, InterruptedException {
        VirtualEnvironment.Result result = compose(DockerRoom.composeFiles());

        assertThat(result.status()).as(result.output()).isZero();
    }

    @Test
    void theComposeSchemaRefusesAnUnknownKey(@TempDir Path folder) throws IOException, InterruptedException {
        Path wrong = folder.resolve("compose.yaml");
        Files.writeString(wrong, "services:\n  daybreak:\n    image: daybreak\n    imagePolicy: always\n");

        assertThat(compose(List.of(wrong)).output()).contains("imagePolicy");
    }

    @Test
    void manifestsAreOfKubernetes() throws IOException, InterruptedException {
        VirtualEnvironment.Result result = kubernetes(DockerRoom.manifests());

        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output().lines())
                .hasSameSizeAs(DockerRoom.manifests())
                .allMatch(line -> line.contains("passed"));
    }

    @Test
    void theKubernetesSchemaRefusesAnUnknownField(@TempDir Path folder) throws IOException, InterruptedException {
        Path wrong = folder.resolve("pod.yaml");
        String pod = Files.readString(DockerRoom.FOLDER.resolve("kubernetes/task-pod.yaml"));
        Files.writeString(wrong, pod.replace("readOnlyRootFilesystem", "readOnlyRootFileSystem"));

        assertThat(kubernetes(List.of(wrong)).output()).contains("ERROR", "readOnlyRootFileSystem");
    }

    private static VirtualEnvironment.Result compose(List<Path> files) throws IOException, InterruptedException {
        return run(List.of("check-jsonschema", "--builtin-schema", "vendor.compose-spec"), files);
    }

    private static VirtualEnvironment.Result kubernetes(List<Path> files) throws IOException, InterruptedException {
        String version = DockerRoom.versions().get("KUBERNETES_VERSION");
        return run(List.of("kubernetes-validate", "--strict", "-k", version), files);
    }

    private static VirtualEnvironment.Result run(List<String> command, List<Path> files)
            throws IOException, InterruptedException {
        List<String> full = new ArrayList<>(command);
        files.forEach(file -> full.add(file.toString()));
        return python.run(DockerRoom.ROOT, Map.of(), full.toArray(String[]::new));
    }
}
