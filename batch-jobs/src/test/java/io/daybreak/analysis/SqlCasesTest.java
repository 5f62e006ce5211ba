package io.daybreak.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.analysis.feature.DerivedTable;
import io.daybreak.features.Day;
import io.daybreak.warehouse.EmbeddedWarehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlCasesTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @BeforeEach
    void emptyTables() {
        WAREHOUSE
                .get()
                .sql()
                .sql("SELECT name FROM system.tables WHERE database = currentDatabase() AND engine = 'MergeTree'"
                        + " AND total_rows > 0 AND name NOT LIKE 'flyway%'")
                .query(String.class)
                .list()
                .forEach(table ->
                        WAREHOUSE.get().sql().sql("TRUNCATE TABLE " + table).update());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.daybreak.analysis.SqlCase#all")
    void caseGivesTheExpectedRowsWithoutViolations(SqlCase sqlCase) {
        sqlCase.load(WAREHOUSE.get());
        sqlCase.fill(WAREHOUSE.get());
        assertThat(sqlCase.actual(WAREHOUSE.get())).isEqualTo(sqlCase.expected());
        assertThat(violations(sqlCase)).isEmpty();
    }

    private static List<String> violations(SqlCase sqlCase) {
        Day day = sqlCase.day();
        return WAREHOUSE
                .get()
                .query(
                        "sql/" + sqlCase.table() + "/checks.sql",
                        Map.of("day", day.date(), "start", day.start(), "end", day.end()),
                        (row, number) -> row.getString(1));
    }

    @Test
    void everyFolderOfATableListsItsQueries() {
        for (DerivedTable table : DerivedTable.all()) {
            Path folder = Path.of("..", "sql", table.name());
            assertThat(SqlCase.list(folder).stream()
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("query")))
                    .containsExactlyInAnyOrderElementsOf(
                            table.lanes().stream().flatMap(List::stream).toList());
            assertThat(folder.resolve("README.md")).exists();
        }
    }
}
