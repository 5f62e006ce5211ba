package io.daybreak.warehouse.table;

import io.daybreak.warehouse.statement.QueryParameters;
import io.daybreak.warehouse.statement.SqlResource;
import io.daybreak.warehouse.statement.Statements;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The literal of a partition, which ClickHouse does not take as a parameter. */
public final class Partition {
    private static final String STRING = "'(?:[^'\\\\]|\\\\.)*'";
    private static final Pattern LITERAL =
            Pattern.compile(STRING + "|\\(" + STRING + "(?:, ?" + STRING + ")*\\)", Pattern.DOTALL);

    private Partition() {}

    public static String literal(Object... values) {
        String quoted = Arrays.stream(values)
                .map(value -> QueryParameters.quote(value.toString()))
                .collect(Collectors.joining(","));
        return values.length == 1 ? quoted : "(" + quoted + ")";
    }

    /** @param query of partitions as ClickHouse shows them, with their rows */
    static Map<String, Long> rows(Statements statements, SqlResource query, Map<String, ?> parameters) {
        return statements
                .query(query.statement(), parameters, (row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String checked(String literal) {
        if (!LITERAL.matcher(literal).matches()) {
            throw new IllegalArgumentException("Cannot replace the partition " + literal
                    + ": not one quoted string or a tuple of them; use Warehouse.partition");
        }
        return literal;
    }

    /** As {@code system.parts} shows the partition of that literal. */
    static String shown(String literal) {
        return literal.startsWith("(") ? literal.replaceAll("', '", "','") : literal.substring(1, literal.length() - 1);
    }
}
