package io.daybreak.warehouse.statement;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Says which warehouse cannot be reached and what to do; Spring translates failures of statements alone. */
public final class TellingDataSource extends DelegatingDataSource {
    private final FailureTranslator failures;
    private final String where;

    /** @param where the address and the user, as people know them */
    public TellingDataSource(DataSource target, FailureTranslator failures, String where) {
        super(target);
        this.failures = failures;
        this.where = where;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLException failed) {
            throw failures.unreachable(where, failed);
        }
    }
}
