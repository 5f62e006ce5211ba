package io.daybreak.warehouse.statement;

import io.daybreak.warehouse.embedded.EmbeddedEngine;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Says what failed and what to do; above all that the embedded engine is gone, which a lost connection alone does not tell. */
public final class FailureTranslator implements SQLExceptionTranslator {
    private static final int LONGEST_STATEMENT = 200;

    /** The class of SQL states for lost and refused connections (SQL:1999). */
    private static final String CONNECTION_STATE = "08";

    private final @Nullable EmbeddedEngine engine;
    private final String where;

    /** @param where the address and the user, as people know them */
    public FailureTranslator(@Nullable EmbeddedEngine engine, String where) {
        this.engine = engine;
        this.where = where;
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
        if (engine == null && isUnreachable(failure)) {
            return new WarehouseException(
                    "Cannot " + what + ": no answer from the warehouse at " + where + ": " + reason(failure)
                            + "; see that it is up, and that daybreak.warehouse.url, user and password are right",
                    failure);
        }
        return new WarehouseException("Cannot " + what + ": " + reason(failure), failure);
    }

    private static boolean isUnreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean connection = cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(CONNECTION_STATE);
            if (connection || cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
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
