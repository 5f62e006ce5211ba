package io.daybreak.briefing.finding;

import io.daybreak.features.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/**
 * Rows of the day's tables, as a briefing read them.
 *
 * @param name of the file under {@code sql/briefing}
 * @param query to paste into {@code ./daybreak sql}
 * @param rows column by column, as text
 * @param hash of the rows in their order, 16 hexadecimal digits
 */
public record TableRead(String name, String query, List<Map<String, String>> rows, String hash) {
    public TableRead {
        rows = List.copyOf(rows);
    }

    public static TableRead of(String name, String query, List<Map<String, String>> rows) {
        return new TableRead(name, query, rows, digest(rows));
    }

    private static String digest(List<Map<String, String>> rows) {
        MessageDigest sha = Sha256.digest();
        for (Map<String, String> row : rows) {
            row.forEach((column, value) -> {
                sha.update(column.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(value.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            });
            sha.update((byte) 1);
        }
        return Sha256.id(sha);
    }
}
