package io.daybreak.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.daybreak.cli.Daybreak;
import io.daybreak.settings.Settings;
import io.daybreak.settings.SettingsReader;
import io.daybreak.warehouse.WarehouseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine;

/** Holds images, compose files and manifests against the code and against each other: what no engine here can run. */
class AgreementTest {
    private static final String APPLICATION = "batch-jobs/target";

    @Test
    void theImageHasTheVersionOfTheBuild() throws IOException {
        String version = DockerRoom.versions().get("IMAGE_VERSION");

        assertThat(DockerRoom.text("pom.xml")).contains("<version>" + version + "</version>");
        assertThat(String.join(
                        "", new CommandLine(new Daybreak()).getCommandSpec().version()))
                .endsWith(" " + version);
    }

    @Test
    void imagesBuildAndRunWithTheJavaOfTheBuild() throws IOException {
        String release = DockerRoom.groups("<maven.compiler.release>(\\d+)<", DockerRoom.text("pom.xml"))
                .getFirst()
                .getFirst();

        assertThat(DockerRoom.versions().get("JAVA_IMAGE")).startsWith("eclipse-temurin:" + release + ".");
        assertThat(DockerRoom.versions().get("MAVEN_IMAGE")).contains("-eclipse-temurin-" + release + "-");
    }

    @Test
    void theServerIsTheClickHouseOfTheEmbeddedEngine() throws IOException {
        Properties engine = new Properties();
        try (InputStream in = WarehouseSettings.class.getResourceAsStream("embedded/library.properties")) {
            engine.load(Objects.requireNonNull(in));
        }
        String image = DockerRoom.versions().get("CLICKHOUSE_IMAGE");

        assertThat(engine.getProperty("version")).startsWith(image.substring(image.indexOf(':') + 1) + ".");
    }

    @Test
    void airflowIsTheOneThatTheDagsAreTestedWith() throws IOException {
        String pin = DockerRoom.groups("(?m)^apache-airflow==(\\S+)$", DockerRoom.text("dags/requirements.txt"))
                .getFirst()
                .getFirst();

        assertThat(DockerRoom.versions().get("AIRFLOW_IMAGE")).startsWith("apache/airflow:" + pin + "-python3.11");
        assertThat(DockerRoom.text("dags/requirements.txt")).contains("on Python 3.11");
    }

    @Test
    void airflowFindsDagsPluginsAndTheLauncherInItsImage() throws IOException {
        assertThat(dockerfile())
                .contains(
                        "COPY dags /opt/daybreak/dags",
                        "AIRFLOW__CORE__DAGS_FOLDER=/opt/daybreak/dags ",
                        "AIRFLOW__CORE__PLUGINS_FOLDER=/opt/daybreak/dags/plugins ",
                        "AIRFLOW__DAYBREAK__CONFIG=/daybreak/daybreak.yaml",
                        "AIRFLOW__DAYBREAK__DATA=/daybreak/data");
        assertThat(DockerRoom.ROOT.resolve("dags/plugins")).isDirectory();
        String settings = DockerRoom.text("dags/plugins/daybreak_airflow/settings.py");
        assertThat(settings).contains("_get(\"config\"", "_get(\"data\"", "parents[3]");
        // The pod template that tasks use unless told otherwise.
        assertThat(settings).contains("\"docker\" / \"kubernetes\" / \"task-pod.yaml\"");
    }

    @Test
    void noVersionStandsAnywhereButInItsFile() throws IOException {
        Set<String> names = new TreeSet<>();
        DockerRoom.groups("(?m)^ARG (\\S+)$", dockerfile()).forEach(line -> names.add(line.getFirst()));
        assertThat(DockerRoom.versions()).containsKeys(names.toArray(String[]::new));
        assertThat(DockerRoom.groups("(?m)^FROM (\\S+)", dockerfile()))
                .allSatisfy(from -> assertThat(from.getFirst()).matches("\\$\\{\\w+}"));

        for (Path file : DockerRoom.composeFiles()) {
            assertThat(DockerRoom.groups("image: (\\S+)", Files.readString(file)))
                    .allSatisfy(image -> assertThat(image.getFirst())
                            .matches("\\$\\{\\w+_IMAGE}|daybreak(-airflow)?:\\$\\{IMAGE_VERSION}"));
        }
    }

    @Test
    void composeHandsInEveryArgumentOfItsTarget() throws IOException {
        Map<String, Object> services = DockerRoom.at(compose("compose.yaml"), "services");
        for (String service : List.of("daybreak", "airflow-scheduler")) {
            Map<String, String> arguments = DockerRoom.at(services, service, "build", "args");
            assertThat(arguments).allSatisfy((name, value) -> assertThat(value).isEqualTo("${" + name + "}"));
            assertThat(DockerRoom.groups("(?m)^ARG (\\S+)$", dockerfile()))
                    .allSatisfy(line -> assertThat(arguments).containsKey(line.getFirst()));
        }
    }

    @Test
    void everyVariableOfAComposeFileIsKnown() throws IOException {
        Set<String> known = new TreeSet<>(DockerRoom.versions().keySet());
        DockerRoom.groups("(?m)^#?([A-Z_]+)=", DockerRoom.text("docker/example.env"))
                .forEach(line -> known.add(line.getFirst()));
        for (Path file : DockerRoom.composeFiles()) {
            assertThat(DockerRoom.groups("\\$\\{([A-Z_]+)(:-)?", Files.readString(file)))
                    .as(file.toString())
                    .allSatisfy(use -> assertThat(use.get(1) != null || known.contains(use.getFirst()))
                            .as(use.getFirst())
                            .isTrue());
        }
    }

    @Test
    void everyDaybreakVariableIsASetting(@TempDir Path folder) throws IOException {
        for (Path file : DockerRoom.composeFiles()) {
            Map<String, String> variables = new TreeMap<>();
            DockerRoom.groups("(?m)^ +(DAYBREAK_\\w+): (.*)$", Files.readString(file))
                    .forEach(line -> variables.put(
                            line.get(0), line.get(1).startsWith("${") ? given(line.get(0)) : line.get(1)));
            assertThat(variables).isNotEmpty();
            assertThatCode(() -> new SettingsReader(variables).read(folder.resolve("none.yaml")))
                    .as(file.toString())
                    .doesNotThrowAnyException();
        }
        Map<String, String> pod = new TreeMap<>();
        DockerRoom.groups("name: (DAYBREAK_\\w+)", DockerRoom.text("docker/kubernetes/task-pod.yaml"))
                .forEach(line -> pod.put(line.getFirst(), ""));
        assertThat(pod).hasSizeGreaterThan(2);
        assertThatCode(() -> new SettingsReader(pod).read(folder.resolve("none.yaml")))
                .doesNotThrowAnyException();
    }

    /** What whoever starts the containers writes for a variable. */
    private static String given(String variable) {
        return variable.equals("DAYBREAK_WAREHOUSE_URL") ? "jdbc:clickhouse://host:8123/daybreak" : "";
    }

    @Test
    void theServersUsersAreThoseOfTheSettings() throws IOException {
        String users = DockerRoom.text("docker/clickhouse/users.xml");
        Map<String, String> settings =
                DockerRoom.at(compose("compose.yaml"), "services", "airflow-scheduler", "environment");

        assertThat(users)
                .contains(
                        "<" + settings.get("DAYBREAK_WAREHOUSE_USER") + ">",
                        "<" + settings.get("DAYBREAK_WAREHOUSE_READERUSER") + ">",
                        "from_env=\"DAYBREAK_WAREHOUSE_PASSWORD\"",
                        "from_env=\"DAYBREAK_WAREHOUSE_READERPASSWORD\"");
        assertThat((Map<String, String>)
                        DockerRoom.at(compose("compose.yaml"), "services", "clickhouse", "environment"))
                .containsKeys("DAYBREAK_WAREHOUSE_PASSWORD", "DAYBREAK_WAREHOUSE_READERPASSWORD");
    }

    @Test
    void settingsFilesOfContainersAreSettings(@TempDir Path folder) throws IOException {
        Path mounted = folder.resolve("daybreak.yaml");
        Files.writeString(mounted, DockerRoom.at(DockerRoom.manifest("configmap.yaml"), "data", "daybreak.yaml"));

        assertThat(new SettingsReader(Map.of()).read(mounted).sources()).isNotEmpty();
        assertThat(new SettingsReader(Map.of())
                        .read(DockerRoom.FOLDER.resolve("daybreak.yaml"))
                        .sources())
                .isNotEmpty();
    }

    @Test
    void theNetworkPolicyLetsTheSettingsServersBeReached(@TempDir Path folder) throws IOException {
        Path mounted = folder.resolve("daybreak.yaml");
        Files.writeString(mounted, DockerRoom.at(DockerRoom.manifest("configmap.yaml"), "data", "daybreak.yaml"));
        Settings settings = new SettingsReader(Map.of()).read(mounted);
        String policy = DockerRoom.text("docker/kubernetes/network-policy.yaml");

        assertThat(policy)
                .contains(
                        "port: " + port(settings.warehouse().url()) + "}",
                        "port: " + port(Objects.requireNonNull(settings.mail().smtp())) + "}");
    }

    @Test
    void theApplicationLiesWhereTheLauncherLooksForIt() throws IOException {
        assertThat(DockerRoom.text("daybreak")).contains("application=$home/" + APPLICATION);
        assertThat(DockerRoom.text("batch-jobs/pom.xml"))
                .contains("<finalName>daybreak</finalName>", "<classpathPrefix>lib/</classpathPrefix>");
        assertThat(dockerfile())
                .contains(
                        "/opt/daybreak/" + APPLICATION + "/lib /opt/daybreak/" + APPLICATION + "/lib",
                        "/opt/daybreak/" + APPLICATION + "/daybreak.jar /opt/daybreak/" + APPLICATION
                                + "/daybreak.jar");
    }

    @Test
    void theDefaultsOfTheCommandLineAreTheMountsOfContainers() throws IOException {
        CommandLine.Model.CommandSpec run =
                new CommandLine(new Daybreak()).getSubcommands().get("run").getCommandSpec();
        String folder = DockerRoom.groups("(?s)AS daybreak\\n.*?WORKDIR (\\S+)", dockerfile())
                .getFirst()
                .getFirst();
        String config = folder + "/" + run.findOption("--config").defaultValue();
        String data = folder + "/" + run.findOption("--data").defaultValue();

        assertThat(dockerfile()).contains("VOLUME [\"" + data + "\"]", "-m 0770 " + data);
        assertThat(DockerRoom.text("docker/kubernetes/task-pod.yaml"))
                .contains("mountPath: " + config + ",", "mountPath: " + data + "}");
        for (Path file : DockerRoom.composeFiles()) {
            assertThat(Files.readString(file)).contains(":" + config + ":ro", ":" + data + "\n");
        }
    }

    @Test
    void whatContainersRunIsACommand() throws IOException {
        for (List<String> words : DockerRoom.groups("(?m)(?:HEALTHCHECK.*)?CMD \\[(.*)]", dockerfile())) {
            List<String> arguments = Arrays.stream(
                            words.getFirst().replace("\"", "").split(", "))
                    .filter(word -> !word.equals("/opt/daybreak/daybreak"))
                    .toList();
            parses(arguments);
        }
        parses(List.of((String)
                DockerRoom.at(compose("compose.existing-clickhouse.yaml"), "services", "daybreak", "command")));
        parses(DockerRoom.at(DockerRoom.manifest("task-pod.yaml"), "spec", "containers", "args"));
        parses(DockerRoom.at(cronPod(), "containers", "args"));
    }

    private static void parses(List<String> arguments) {
        assertThatCode(() -> new CommandLine(new Daybreak()).parseArgs(arguments.toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    @Test
    void podsRunAsTheImagesUserOnAReadOnlyRoot() throws IOException {
        Map<String, Object> pod = DockerRoom.at(DockerRoom.manifest("task-pod.yaml"), "spec");
        Map<String, Object> context = DockerRoom.at(pod, "securityContext");
        Map<String, Object> container = DockerRoom.at(pod, "containers", "securityContext");

        assertThat(dockerfile()).contains("USER " + context.get("runAsUser") + ":" + context.get("runAsGroup"));
        assertThat(context).containsEntry("runAsNonRoot", true);
        assertThat(container)
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("allowPrivilegeEscalation", false);
        assertThat((String) DockerRoom.at(pod, "containers", "image"))
                .isEqualTo("daybreak:" + DockerRoom.versions().get("IMAGE_VERSION"));
    }

    @Test
    void theCronJobsPodIsTheTasksPod() throws IOException {
        Map<String, Object> day = cronPod();
        Map<String, Object> task = DockerRoom.at(DockerRoom.manifest("task-pod.yaml"), "spec");
        List<Map<String, Object>> containers = DockerRoom.at(day, "containers");
        containers.getFirst().put("args", DockerRoom.at(task, "containers", "args"));

        assertThat(day).isEqualTo(task);
    }

    @Test
    void theCronJobGivesUpOnTheExitCodesThatDoNotPass() throws IOException {
        String footer = String.join(
                "\n",
                new CommandLine(new Daybreak()).getCommandSpec().usageMessage().footer());
        Set<Integer> hopeless =
                DockerRoom.groups("(\\d) (?:bad usage or configuration|the machine lacks something)", footer).stream()
                        .map(code -> Integer.valueOf(code.getFirst()))
                        .collect(Collectors.toSet());

        List<Integer> codes = DockerRoom.at(
                DockerRoom.manifest("cronjob.yaml"),
                "spec",
                "jobTemplate",
                "spec",
                "podFailurePolicy",
                "rules",
                "onExitCodes",
                "values");
        assertThat(codes).hasSize(2).hasSameElementsAs(hopeless);
    }

    @Test
    void aPodHasRoomForTheHeapAndTheEmbeddedEngine() throws IOException {
        String limit = DockerRoom.at(
                DockerRoom.manifest("task-pod.yaml"), "spec", "containers", "resources", "limits", "memory");
        long heap = Long.parseLong(DockerRoom.groups("DAYBREAK_HEAP:-(\\d+)m", DockerRoom.text("daybreak"))
                .getFirst()
                .getFirst());
        long needed = WarehouseSettings.embedded().memory().toMegabytes() + heap;

        assertThat(DataSize.parse(limit.replace("Gi", "GB")).toMegabytes()).isGreaterThan(needed + 512);
    }

    private static String port(String url) {
        return DockerRoom.groups(":(\\d+)(?:/|$)", url).getFirst().getFirst();
    }

    private static Map<String, Object> cronPod() throws IOException {
        return DockerRoom.at(DockerRoom.manifest("cronjob.yaml"), "spec", "jobTemplate", "spec", "template", "spec");
    }

    private static Map<String, Object> compose(String name) throws IOException {
        return DockerRoom.yaml(DockerRoom.FOLDER.resolve(name));
    }

    private static String dockerfile() throws IOException {
        return DockerRoom.text("docker/Dockerfile");
    }
}
