package io.daybreak.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.metrics.MetricsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrometheusRulesTest {
    private static final Path FOLDER = DockerRoom.FOLDER.resolve("prometheus");

    @Test
    void prometheusTakesTheRulesAndTheyFireWhenTheyShould() throws IOException, InterruptedException {
        Promtool promtool = Promtool.find();
        for (List<String> command : List.of(
                List.of("check", "rules", FOLDER.resolve("daybreak.rules.yml").toString()),
                List.of(
                        "test",
                        "rules",
                        FOLDER.resolve("daybreak.rules.test.yml").toString()))) {
            Promtool.Result result = promtool.run("", command.toArray(String[]::new));
            assertThat(result.status()).as(result.output()).isZero();
        }
    }

    @Test
    void theRulesSpeakOfMetersThatThereAre() throws IOException {
        Properties meters = new Properties();
        try (InputStream in = MetricsSettings.class.getResourceAsStream("meters.properties")) {
            meters.load(Objects.requireNonNull(in));
        }
        List<String> names = meters.stringPropertyNames().stream()
                .map(name -> name.replace('.', '_'))
                .toList();

        assertThat(
                        DockerRoom.groups("\\b(daybreak_\\w+)", DockerRoom.text("docker/prometheus/daybreak.rules.yml"))
                                .stream()
                                .map(List::getFirst)
                                .collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(names);
    }
}
