package io.daybreak.warehouse.table;

import io.daybreak.warehouse.statement.QueryParameters;
import java.util.Arrays;
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
