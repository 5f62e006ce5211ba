package io.daybreak.briefing;

import io.daybreak.briefing.finding.TableRead;
import io.daybreak.briefing.page.Contents.ModelDay;
import java.util.List;
import java.util.Map;

/** What models cost on the days before, as view model_use has it. */
final class ModelUse {
    private ModelUse() {}

    static List<ModelDay> of(TableRead read) {
        return read.rows().stream()
                .map(row -> new ModelDay(
                        row.getOrDefault("day_text", ""),
                        row.getOrDefault("model", ""),
                        count(row, "call_count"),
                        count(row, "median_ms"),
                        count(row, "token_count"),
                        Double.parseDouble(row.getOrDefault("money", "0")),
                        count(row, "statements_offered"),
                        count(row, "statements_supported"),
                        count(row, "statements_printed")))
                .toList();
    }

    private static long count(Map<String, String> row, String column) {
        return Long.parseLong(row.getOrDefault(column, "0"));
    }
}
