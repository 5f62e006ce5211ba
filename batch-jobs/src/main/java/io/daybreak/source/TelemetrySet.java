package io.daybreak.source;

import io.daybreak.features.Day;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of {@code metrics.csv}, {@code logs.jsonl}, {@code spans.csv}, {@code edges.csv}, {@code changes.jsonl}, plain or {@code .gz}; where
 * it has a folder named like the day ({@code 2026-11-20}), the files of that one.
 */
public record TelemetrySet(SourceSettings settings, Path folder) implements Source {

    @Override
    public List<SourceInput> inputs(Day day) {
        String own = day.date().toString();
        String prefix = Files.isDirectory(folder.resolve(own)) ? own + "/" : "";
        return Stream.of(RecordKind.values())
                .flatMap(kind -> Stream.of(input(kind, prefix, ".gz"), input(kind, prefix, "")))
                .filter(input -> Files.exists(folder.resolve(input.name())))
                .toList();
    }

    private SourceInput input(RecordKind kind, String prefix, String suffix) {
        InputFormat format = format(kind);
        String name = prefix + kind.key() + (format == InputFormat.CSV ? ".csv" : ".jsonl") + suffix;
        Path file = folder.resolve(name);
        return new SourceInput(
                kind,
                name,
                format,
                suffix.isEmpty() ? Compression.NONE : Compression.GZIP,
                () -> Files.newInputStream(file));
    }

    private static InputFormat format(RecordKind kind) {
        return switch (kind) {
            case METRICS, SPANS, EDGES -> InputFormat.CSV;
            case LOGS, CHANGES -> InputFormat.JSON_LINES;
        };
    }
}
