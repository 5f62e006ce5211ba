package io.daybreak.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daybreak.warehouse.EmbeddedWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCausesTest {
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @TempDir
    Path folder;

    @Test
    void eachCaseOfASetGetsALineWithTheServiceAtFaultFirst() throws IOException {
        Path set = smallSet();

        List<JsonNode> lines = evaluate(set);

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().path("id").asString()).isEqualTo("one");
        assertThat(lines.getFirst().path("ranking").path(0).path("service").asString())
                .isEqualTo("store");
        assertThat(lines.getFirst().path("ranking").size()).isEqualTo(4);
    }

    @Test
    void aFolderWithoutCasesIsNamed() {
        assertThatThrownBy(() -> evaluate(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot read cases: " + folder.resolve("cases.json"));
    }

    @Test
    void twoOfThreeFaultsOfTheDevelopmentShopComeFirstAndAllAmongTheFirstFive() throws IOException {
        Path set = developmentData().resolve("petshop");
        assumeTrue(Files.isDirectory(set), "development data is absent, so this is not measured");
        Map<String, String> truth = new HashMap<>();
        MAPPER.readTree(Files.readString(set.resolve("truth.json")))
                .forEach(t ->
                        truth.put(t.path("id").asString(), t.path("service").asString()));

        List<JsonNode> lines = evaluate(set);

        assertThat(share(lines, truth, 1)).isGreaterThanOrEqualTo(0.69);
        assertThat(share(lines, truth, 3)).isGreaterThanOrEqualTo(0.85);
        assertThat(share(lines, truth, 5)).isEqualTo(1);
    }

    private List<JsonNode> evaluate(Path set) throws IOException {
        Path out = folder.resolve("out.jsonl");
        new EvaluateCauses(WAREHOUSE.get(), folder.resolve("data"), Clock.systemUTC(), line -> {}).run(set, out);
        return Files.readAllLines(out).stream().map(MAPPER::readTree).toList();
    }

    private static double share(List<JsonNode> lines, Map<String, String> truth, int places) {
        return lines.stream()
                        .filter(line -> line.path("ranking")
                                .valueStream()
                                .limit(places)
                                .anyMatch(r -> r.path("service")
                                        .asString()
                                        .equals(truth.get(line.path("id").asString()))))
                        .count()
                / (double) lines.size();
    }

    private static Path developmentData() {
        String named = System.getenv("DAYBREAK_DEV_DATA");
        return named == null ? Path.of("..", "..", "shared", "data") : Path.of(named);
    }

    private Path smallSet() throws IOException {
        Path set = Files.createDirectories(folder.resolve("set"));
        var random = new Random(5);
        var rows = new StringBuilder("timestamp,service,instance,metric,unit,value\n");
        for (int minute = 0; minute < 120; minute++) {
            for (String service : List.of("web", "cart", "store", "mail")) {
                double factor = minute >= 90 && minute < 94 && service.equals("store") ? 5 : 1;
                double value = 100 * factor * (1 + 0.05 * random.nextGaussian());
                rows.append(START.plusSeconds(60L * minute))
                        .append(',')
                        .append(service)
                        .append(",,cpu,1,");
                rows.append(value).append('\n');
            }
        }
        Files.writeString(set.resolve("metrics.csv"), rows);
        Files.writeString(set.resolve("edges.csv"), "caller,callee\nweb,cart\ncart,store\nweb,mail\n");
        Files.writeString(set.resolve("cases.json"), """
                [{"id": "one", "onset": "2026-03-01T07:30:00.000Z", "end": "2026-03-01T07:34:00.000Z", "alert": null,
                  "normal": [{"from": "2026-03-01T06:00:00.000Z", "to": "2026-03-01T07:25:00.000Z"}]}]
                """);
        return set;
    }
}
