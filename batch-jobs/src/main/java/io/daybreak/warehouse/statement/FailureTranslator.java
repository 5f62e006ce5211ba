package io.daybreak.warehouse.statement;

import io.daybreak.warehouse.embedded.EmbeddedEngine;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Says what failed and what to do; above all that the embedded engine is gone, which a lost connection alone does not tell. */
public final class FailureTranslator implements SQLExceptionTranslator {
    private static final int LONGEST_STATEMENT = 200;

    private final @Nullable EmbeddedEngine engine;

    public FailureTranslator(@Nullable EmbeddedEngine engine) {
        this.engine = engine;
    }

    @Override
    public DataAccessException translate(String task, @Nullable String sql, SQLException failure) {
        return explain(sql == null ? task : "run " + cut(sql.strip()), failure);
    }

    /** @param what of "Cannot ...": "insert into spans" */
    public WarehouseException explain(String what, Throwable failure) {
        if (engine != null && !engine.alive()) {
            return new WarehouseException(
                    "Cannot " + what + ": the embedded engine ended meanwhile (its log: " + engine.log()
                            + "); run it again, what was half loaded is replaced",
                    failure);
        }
        return new WarehouseException("Cannot " + what + ": " + reason(failure), failure);
    }

    /** @param where the address and the user */
    public WarehouseException unreachable(String where, Throwable failure) {
        WarehouseException explained = explain("reach the warehouse at " + where, failure);
        return engine != null
                ? explained
                : new WarehouseException(
                        explained.getMessage()
                                + "; see that it is up, and that daybreak.warehouse.url, user and password are right",
                        failure);
    }

    /** ClickHouse's own words are in the innermost message. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).strip();
    }

    private static String cut(String sql) {
        return sql.length() <= LONGEST_STATEMENT ? sql : sql.substring(0, LONGEST_STATEMENT) + "...";
    }
}
