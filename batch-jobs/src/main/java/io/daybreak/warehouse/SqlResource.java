package io.daybreak.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one statement of a file under {@code sql/}. */
record SqlResource(String name, String statement) {

    /** @param name on the class path, such as {@code sql/signal_slots/query.sql} */
    static SqlResource load(String name) {
        try (InputStream in = SqlResource.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("Cannot find the SQL file " + name + " on the class path");
            }
            return new SqlResource(name, withoutEnd(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the SQL file " + name, failed);
        }
    }

    private static String withoutEnd(String text) {
        String statement = text.strip();
        return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
    }
}
