package io.daybreak.briefing;

import io.daybreak.briefing.page.Contents.ModelDay;
import io.daybreak.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What models cost on the days before, as view model_use has it. */
final class ModelUse {
    private final Warehouse warehouse;

    ModelUse(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Of the last 30 days before this one, the newest first. */
    List<ModelDay> before(LocalDate day) {
        return warehouse.query(
                "sql/narration/model_use.sql",
                Map.of("day", day),
                (row, number) -> new ModelDay(
                        Objects.requireNonNull(row.getString("day_text")),
                        Objects.requireNonNull(row.getString("model")),
                        row.getLong("calls"),
                        Math.round(row.getDouble("milliseconds")),
                        row.getLong("tokens_in") + row.getLong("tokens_out"),
                        row.getDouble("cost"),
                        row.getLong("offered"),
                        row.getLong("supported"),
                        row.getLong("printed")));
    }
}
