package io.daybreak.warehouse.statement;

import com.clickhouse.client.api.ClickHouseException;
import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;

/** Copies what a statement gives, in a format of ClickHouse's, byte by byte as the server wrote it. */
public record QueryPrinter(Client client, FailureTranslator failures) {

    public void print(String query, String format, OutputStream out) {
        var settings = new QuerySettings().setFormat(format(format));
        try (InputStream answer = client.query(query, settings).get().getInputStream()) {
            answer.transferTo(out);
            out.flush();
        } catch (ClickHouseException | ExecutionException | IOException failed) {
            throw failures.explain("answer the query", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failures.explain("answer the query", interrupted);
        }
    }

    /**
     * ClickHouse's name of a format that is named in any case.
     *
     * @throws IllegalArgumentException where ClickHouse has none of that name
     */
    public static String formatName(String name) {
        return format(name).name();
    }

    private static ClickHouseFormat format(String name) {
        return Arrays.stream(ClickHouseFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "Cannot print as " + name
                                        + ": it is no format of ClickHouse; try TSVWithNames, CSVWithNames, JSONEachRow or PrettyCompact"));
    }
}
