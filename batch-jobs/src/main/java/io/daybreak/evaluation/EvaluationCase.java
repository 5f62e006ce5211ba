package io.daybreak.evaluation;

import io.daybreak.features.cause.departure.Change;
import io.daybreak.features.cause.departure.Trouble;
import io.daybreak.features.cause.departure.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of a telemetry set's {@code cases.json}.
 *
 * @param id names the case in the answer
 * @param onset when the trouble began, ISO 8601
 * @param end when it was over
 * @param normal stretches known to be quiet for this case; absent where none are known
 * @param alert what raised the alarm; absent where nothing did
 */
record EvaluationCase(
        String id,
        String onset,
        String end,
        @Nullable List<Stretch> normal,
        @Nullable Alarm alert) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A quiet stretch, {@code [from, to)}. */
    record Stretch(String from, String to) {
        Window window() {
            return Window.beginningIn(Instant.parse(from), Instant.parse(to));
        }
    }

    /** The service and metric that raised the alarm. */
    record Alarm(String service, String metric) {}

    /**
     * The cases of a set, in the file's order.
     *
     * @throws IllegalArgumentException naming the file, where it is not what it should be
     */
    static List<EvaluationCase> read(Path set) {
        Path file = set.resolve("cases.json");
        try {
            return List.of(MAPPER.readValue(Files.readString(file), EvaluationCase[].class));
        } catch (IOException | JacksonException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Cannot read cases: " + file + ": " + e.getMessage() + "; name the folder of a telemetry set", e);
        }
    }

    Trouble trouble(Set<String> graveTemplates, List<Change> changes) {
        return new Trouble(
                Window.mostlyIn(Instant.parse(onset), Instant.parse(end)),
                stretches().map(Stretch::window).toList(),
                alert == null ? null : new Trouble.Alert(alert.service(), alert.metric()),
                graveTemplates,
                changes);
    }

    /** The UTC days from the onset to the end: what must be read to answer. */
    Stream<LocalDate> days() {
        return date(onset).datesUntil(date(end).plusDays(1));
    }

    private Stream<Stretch> stretches() {
        return normal == null ? Stream.of() : normal.stream();
    }

    private static LocalDate date(String time) {
        return LocalDate.ofInstant(Instant.parse(time), ZoneOffset.UTC);
    }
}
