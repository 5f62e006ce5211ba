package io.daybreak.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.daybreak.warehouse.EmbeddedWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the warehouse, as its reader, every question of the dashboards and alert rules. */
class GrafanaTest {
    private static final Path GRAFANA = DockerRoom.FOLDER.resolve("grafana");

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @Test
    void everyQuestionOfADashboardIsOneThatTheReaderMayAsk() throws IOException {
        for (JsonNode board : dashboards()) {
            List<String> questions = board.findValuesAsString("rawSql");
            assertThat(questions)
                    .hasSizeGreaterThanOrEqualTo(board.get("panels").size());
            for (String question : questions) {
                assertThatCode(() -> ask(question)).as(question).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void timeSeriesBeginWithTheirTime() throws IOException {
        for (JsonNode panel : panels()) {
            if (panel.get("type").asString().equals("timeseries")) {
                String question = panel.get("targets").get(0).get("rawSql").asString();
                assertThat(question).contains(" AS time,").contains("ORDER BY time");
                assertThat(ask("SELECT toTypeName(time) AS type FROM (" + question + ") LIMIT 0"))
                        .isEmpty();
            }
        }
    }

    @Test
    void panelsDoNotOverlapAndUseTheProvisionedSource() throws IOException {
        Map<String, Object> source = DockerRoom.yaml(GRAFANA.resolve("provisioning/datasources/daybreak.yaml"));
        String uid = DockerRoom.at(source, "datasources", "uid");
        for (JsonNode board : dashboards()) {
            boolean[][] taken = new boolean[500][24];
            for (JsonNode panel : board.get("panels")) {
                assertThat(panel.at("/datasource/uid").asString()).isEqualTo(uid);
                occupy(taken, panel.get("gridPos"), panel.get("title").asString());
            }
        }
    }

    private static void occupy(boolean[][] taken, JsonNode place, String title) {
        for (int y = place.get("y").asInt();
                y < place.get("y").asInt() + place.get("h").asInt();
                y++) {
            for (int x = place.get("x").asInt();
                    x < place.get("x").asInt() + place.get("w").asInt();
                    x++) {
                assertThat(taken[y][x]).as(title).isFalse();
                taken[y][x] = true;
            }
        }
    }

    @Test
    void everyAlertRuleAsksForOneNumber() throws IOException {
        for (Map<String, Object> rule : rules()) {
            String question = DockerRoom.at(rule, "data", "model", "rawSql");
            assertThat(ask(question))
                    .as(question)
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row.values()).singleElement().isInstanceOf(Number.class));
            assertThat((String) DockerRoom.at(rule, "data", "datasourceUid")).isEqualTo("daybreak");
        }
    }

    @Test
    void aFreshWarehouseIsLateAndNothingElse() throws IOException {
        Map<String, Boolean> fires = new TreeMap<>();
        for (Map<String, Object> rule : rules()) {
            List<Map<String, Object>> data = DockerRoom.at(rule, "data");
            int threshold = DockerRoom.<List<Integer>>at(data.get(1), "model", "conditions", "evaluator", "params")
                    .getFirst();
            Number value = (Number) ask(DockerRoom.at(data, "model", "rawSql"))
                    .getFirst()
                    .values()
                    .iterator()
                    .next();
            fires.put((String) rule.get("uid"), value.doubleValue() > threshold);
        }
        assertThat(fires)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy((uid, fired) -> assertThat(fired).as(uid).isEqualTo(uid.equals("daybreak-late")));
    }

    @Test
    void everyAlertLeadsToItsChapterOfTheRunBook() throws IOException {
        String book = DockerRoom.text("docs/runbook.md");
        List<String> rules = List.of(
                DockerRoom.text("docker/grafana/provisioning/alerting/daybreak.yaml"),
                DockerRoom.text("docker/prometheus/daybreak.rules.yml"));
        for (String text : rules) {
            assertThat(DockerRoom.groups("runbook: docs/runbook.md#(\\S+)", text))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(book).containsPattern("(?mi)^## " + link.getFirst() + "$"));
        }
    }

    /** Macros and variables as the data source documents them (README of grafana/clickhouse-datasource), for one day. */
    private static String expanded(String question) {
        String from = "toDateTime('2026-11-20 00:00:00', 'UTC')";
        String to = "toDateTime('2026-11-21 00:00:00', 'UTC')";
        String plain = question.replaceAll("\\$__timeFilter\\((\\w+)\\)", "$1 >= " + from + " AND $1 <= " + to)
                .replaceAll("\\$__dateFilter\\((\\w+)\\)", "$1 >= toDate('2026-11-20') AND $1 <= toDate('2026-11-21')")
                .replace("$day", "2026-11-20")
                .replace("$service", "payment");
        assertThat(plain).doesNotContain("$");
        return plain;
    }

    private static List<Map<String, Object>> ask(String question) {
        return WAREHOUSE.get().reader().sql(expanded(question)).query().listOfRows();
    }

    private static List<Map<String, Object>> rules() throws IOException {
        return Objects.requireNonNull(DockerRoom.at(
                DockerRoom.yaml(GRAFANA.resolve("provisioning/alerting/daybreak.yaml")), "groups", "rules"));
    }

    private static List<JsonNode> dashboards() throws IOException {
        List<JsonNode> boards = new ArrayList<>();
        try (Stream<Path> files = Files.list(GRAFANA.resolve("dashboards"))) {
            for (Path file : files.sorted().toList()) {
                boards.add(JsonMapper.shared().readTree(Files.readString(file)));
            }
        }
        assertThat(boards).hasSize(2);
        return boards;
    }

    private static List<JsonNode> panels() throws IOException {
        return dashboards().stream()
                .flatMap(board -> board.get("panels").valueStream())
                .toList();
    }
}
