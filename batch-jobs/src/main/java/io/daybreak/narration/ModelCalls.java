package io.daybreak.narration;

import io.daybreak.narration.model.ModelSettings;
import io.daybreak.narration.model.Reply;
import io.daybreak.narration.prompt.Prompt;
import io.daybreak.warehouse.Warehouse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Table model_calls: every call is a row, and the memory of what was answered. */
final class ModelCalls {
    private final Warehouse warehouse;
    private final ModelSettings settings;
    private final Clock clock;
    private final LocalDate day;

    ModelCalls(Warehouse warehouse, ModelSettings settings, Clock clock, LocalDate day) {
        this.warehouse = warehouse;
        this.settings = settings;
        this.clock = clock;
        this.day = day;
    }

    /** A row of table model_calls. */
    record CallRow(
            LocalDate day,
            Instant called,
            String model,
            String promptVersion,
            String promptHash,
            long tokensIn,
            long tokensOut,
            long tokensCached,
            long milliseconds,
            double cost,
            String status,
            String detail,
            String answer) {}

    /** What all calls for the day have taken. */
    record Spent(long tokens, double money) {}

    void write(Prompt prompt, Reply reply) {
        CallRow row = new CallRow(
                day,
                clock.instant(),
                settings.toString(),
                prompt.version(),
                prompt.hash(settings.toString()),
                reply.read(),
                reply.written(),
                reply.cached(),
                reply.milliseconds(),
                settings.cost(reply.read(), reply.cached(), reply.written()),
                reply.status().word(),
                reply.detail(),
                reply.text());
        warehouse.insert("model_calls", CallRow.class, List.of(row).iterator());
    }

    /** The answer that the same prompt has got before, on any day. */
    Optional<String> known(Prompt prompt) {
        return warehouse
                .query(
                        "sql/narration/answer.sql",
                        Map.of("hash", prompt.hash(settings.toString())),
                        (row, number) -> row.getString("answer"))
                .stream()
                .findFirst();
    }

    Spent spent() {
        return warehouse
                .query(
                        "sql/narration/spent.sql",
                        Map.of("day", day),
                        (row, number) -> new Spent(row.getLong("tokens"), row.getDouble("money")))
                .getFirst();
    }
}
