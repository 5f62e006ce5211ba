package io.daybreak.warehouse;

import io.daybreak.warehouse.statement.Statements;
import io.daybreak.warehouse.table.Cluster;
import io.daybreak.warehouse.table.Layout;
import io.daybreak.warehouse.table.SingleServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the tables of {@code sql/schema} to their newest version, by Flyway; leaves Flyway out where its history says that they are.
 * The engine has no transactions over tables: a script that was killed half way is run again from its start, so scripts make only what
 * is not there.
 */
final class Migration {
    private static final String TABLES = "classpath:sql/schema/tables";
    private static final String DISTRIBUTED = "classpath:sql/schema/cluster";

    private final DataSource dataSource;
    private final Statements statements;
    private final Layout layout;

    Migration(DataSource dataSource, Statements statements, Layout layout) {
        this.dataSource = dataSource;
        this.statements = statements;
        this.layout = layout;
    }

    void run() {
        if (!recorded().equals(wanted())) {
            forgetFailures();
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations(locations().toArray(String[]::new))
                    .placeholders(layout.placeholders())
                    .load()
                    .migrate();
        }
    }

    private List<String> locations() {
        return switch (layout) {
            case SingleServer _ -> List.of(TABLES);
            case Cluster _ -> List.of(TABLES, DISTRIBUTED);
        };
    }

    private void forgetFailures() {
        if (begun()) {
            statements.execute(
                    "ALTER TABLE flyway_schema_history DELETE WHERE NOT success SETTINGS mutations_sync = 2", Map.of());
        }
    }

    private boolean begun() {
        return !statements
                .query(
                        "SELECT name FROM system.tables WHERE database = currentDatabase() AND name = 'flyway_schema_history'",
                        Map.of(),
                        (row, number) -> row.getString(1))
                .isEmpty();
    }

    /**
     * Scripts with the checksums that Flyway noted; none before the first migration. Flyway takes no lock in
     * ClickHouse, so processes that open a fresh warehouse at once may each have noted a script.
     */
    private Map<String, Integer> recorded() {
        return begun()
                ? statements
                        .query(
                                "SELECT script, checksum FROM flyway_schema_history WHERE success",
                                Map.of(),
                                (row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one))
                : Map.of();
    }

    private Map<String, Integer> wanted() {
        return locations().stream()
                .flatMap(Migration::scripts)
                .collect(Collectors.toMap(script -> String.valueOf(script.getFilename()), Migration::checksum));
    }

    private static Stream<Resource> scripts(String location) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(location + "/V*.sql"));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot list the scripts of " + location, failed);
        }
    }

    /** Flyway's own: the CRC-32 of all lines without their ends. */
    private static int checksum(Resource script) {
        CRC32 checksum = new CRC32();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + script, failed);
        }
        return (int) checksum.getValue();
    }
}
