package io.daybreak.warehouse.statement;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Translates failures to connect too; Spring translates those of statements alone. */
public final class TellingDataSource extends DelegatingDataSource {
    private final FailureTranslator failures;

    public TellingDataSource(DataSource target, FailureTranslator failures) {
        super(target);
        this.failures = failures;
    }

    @Override
    public Connection getConnection() {
        try {
            return super.getConnection();
        } catch (SQLException failed) {
            throw failures.explain("connect to the warehouse", failed);
        }
    }
}
