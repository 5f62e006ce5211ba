package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds {@code docs/tables.md} and the warehouse against each other. */
class TablesPageTest {
    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\w+)\\n");
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `(\\w+)` \\| `([^`]+)` \\| \\S.* \\|$");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^( {4}.*\\n)+");
    private static final Pattern GRAIN = Pattern.compile("(^|: )[Aa] row is ", Pattern.MULTILINE);

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @Test
    void everyTableAndColumnStandsOnThePageWithItsTypeAndNoOther() throws IOException {
        Map<String, List<String>> described = new TreeMap<>();
        sections().forEach((table, text) -> described.put(table, columns(text)));

        assertThat(described).isEqualTo(existing());
    }

    @Test
    void everyTableSaysWhatARowIs() throws IOException {
        assertThat(sections()).allSatisfy((table, text) -> assertThat(text).containsPattern(GRAIN));
    }

    @Test
    void everyExampleIsAQuestionThatTheReaderMayAsk() throws IOException {
        assertThat(sections()).allSatisfy((table, text) -> {
            assertThat(examples(text)).isNotEmpty().allSatisfy(example -> {
                assertThat(example).startsWith("SELECT ").contains("FROM " + table);
                assertThatCode(() ->
                                WAREHOUSE.get().reader().sql(example).query().listOfRows())
                        .doesNotThrowAnyException();
            });
        });
    }

    private static Map<String, String> sections() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "tables.md"));
        Map<String, String> sections = new LinkedHashMap<>();
        for (String part : page.split("(?m)^(?=##)")) {
            Matcher heading = SECTION.matcher(part);
            if (heading.lookingAt()) {
                sections.put(heading.group(1), part.substring(heading.end()));
            }
        }
        return sections;
    }

    private static List<String> columns(String section) {
        return COLUMN.matcher(section)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
    }

    private static List<String> examples(String section) {
        return EXAMPLE.matcher(section)
                .results()
                .map(one -> one.group().strip())
                .toList();
    }

    private static Map<String, List<String>> existing() {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Stream<String[]> columns = WAREHOUSE
                .get()
                .reader()
                .sql("SELECT table, name || ' ' || type FROM system.columns"
                        + " WHERE database = currentDatabase() AND table NOT LIKE 'flyway%' ORDER BY table, position")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .stream()) {
            columns.forEach(column -> tables.computeIfAbsent(column[0], table -> new ArrayList<>())
                    .add(column[1]));
        }
        return tables;
    }
}
