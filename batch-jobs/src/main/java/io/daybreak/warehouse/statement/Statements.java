package io.daybreak.warehouse.statement;

import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.jdbc.StatementImpl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.StatementCallback;

/** Runs statements whose {@code {name:Type}} parameters are ClickHouse's own: the server puts the values in, typed. */
public final class Statements {
    private final JdbcTemplate jdbc;

    public Statements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void execute(String sql, Map<String, ?> parameters) {
        jdbc.execute(new Call<Boolean>(sql, parameters, statement -> statement.execute(sql)));
    }

    public void forEach(String sql, Map<String, ?> parameters, RowCallbackHandler consumer) {
        jdbc.execute(new Call<Boolean>(sql, parameters, statement -> {
            try (ResultSet results = statement.executeQuery(sql)) {
                while (results.next()) {
                    consumer.processRow(results);
                }
                return true;
            }
        }));
    }

    public <T> List<T> query(String sql, Map<String, ?> parameters, RowMapper<T> mapper) {
        List<T> rows = jdbc.execute(new Call<List<T>>(sql, parameters, statement -> {
            try (ResultSet results = statement.executeQuery(sql)) {
                return new RowMapperResultSetExtractor<>(mapper).extractData(results);
            }
        }));
        return rows == null ? List.of() : rows;
    }

    private record Call<T>(String sql, Map<String, ?> parameters, StatementCallback<T> action)
            implements StatementCallback<T>, SqlProvider {
        @Override
        public T doInStatement(Statement statement) throws SQLException {
            // JDBC's escapes begin with a brace too.
            statement.setEscapeProcessing(false);
            QuerySettings settings = statement.unwrap(StatementImpl.class).getLocalSettings();
            QueryParameters.format(parameters).forEach(settings::serverSetting);
            return action.doInStatement(statement);
        }

        @Override
        public String getSql() {
            return sql;
        }
    }
}
