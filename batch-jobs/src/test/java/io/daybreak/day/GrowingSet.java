package io.daybreak.day;

import io.daybreak.features.Day;
import io.daybreak.simulator.SimulationSettings;
import io.daybreak.simulator.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;

/** A telemetry set whose files grow day by day, as those of a real system do. */
record GrowingSet(Path folder, Path scratch) {
    private static final String[] APPENDED = {"metrics.csv", "spans.csv", "logs.jsonl", "changes.jsonl"};

    /** Appends a simulated day of the same shop. */
    void grow(Day day, double scale) throws IOException {
        Path one = scratch.resolve(day.date().toString());
        new Simulator().run(SimulationSettings.drawn(one, 7, day).withScale(scale));
        Files.createDirectories(folder);
        for (String name : APPENDED) {
            String text = read(one, name);
            boolean first = !Files.exists(folder.resolve(name));
            append(name, first || !name.endsWith("csv") ? text : text.substring(text.indexOf('\n') + 1));
        }
        if (!Files.exists(folder.resolve("edges.csv"))) {
            Files.copy(one.resolve("edges.csv"), folder.resolve("edges.csv"));
        }
    }

    void append(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String read(Path folder, String name) throws IOException {
        Path packed = folder.resolve(name + ".gz");
        if (!Files.exists(packed)) {
            return Files.readString(folder.resolve(name));
        }
        try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
