package io.daybreak.warehouse;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of {@code sql/schema} to their newest version. */
final class Migration {
    private Migration() {}

    static void run(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:sql/schema")
                .load()
                .migrate();
    }
}
