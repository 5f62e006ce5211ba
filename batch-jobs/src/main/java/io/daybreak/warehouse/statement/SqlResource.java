package io.daybreak.warehouse.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one statement of a file under {@code sql/}. */
public record SqlResource(String name, String statement) {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+):([^{}]+)}");
    private static final Pattern CONDITION =
            Pattern.compile(" AND \\(empty\\(\\{(\\w+):[^{}]+}\\) OR (\\w+ IN \\{\\1:[^{}]+})\\)");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*@include (\\S+)$");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

    /** @param name on the class path, such as {@code sql/signal_slots/query-edges.sql} */
    public static SqlResource load(String name) {
        return new SqlResource(name, withoutEnd(read(name)));
    }

    /** The text of a file, with the files that its lines {@code @include other.sql} name, from its own folder on. */
    private static String read(String name) {
        try (InputStream in = SqlResource.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("Cannot find the SQL file " + name + " on the class path");
            }
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            return INCLUDE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(line -> Matcher.quoteReplacement(
                            read(folder + line.group(1)).strip()));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the SQL file " + name, failed);
        }
    }

    /** The statement with its parameters as literals, cast to their types; conditions that ask for nothing are left out. */
    public String inlined(Map<String, ?> parameters) {
        String code = COMMENT.matcher(statement)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        String asked = CONDITION
                .matcher(code)
                .replaceAll(match -> parameters.get(match.group(1)) instanceof Collection<?> values && values.isEmpty()
                        ? ""
                        : Matcher.quoteReplacement(" AND " + match.group(2)));
        return PARAMETER
                .matcher(asked)
                .replaceAll(match -> Matcher.quoteReplacement(literal(
                        match.group(2), QueryParameters.text(Objects.requireNonNull(parameters.get(match.group(1)))))));
    }

    private static String literal(String type, String value) {
        return type.equals("Identifier")
                ? "`" + value.replace("\\", "\\\\").replace("`", "\\`") + "`"
                : "CAST(" + QueryParameters.quote(value) + " AS " + type + ")";
    }

    private static String withoutEnd(String text) {
        String statement = text.strip();
        return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
    }
}
