package io.daybreak.metrics;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** Samples in Prometheus' text format; a scrape in the middle sees the old file or the new one. */
final class Textfile {
    /** What node exporter's textfile collector parses; without time stamps, which it refuses. */
    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private Textfile() {}

    static void write(Path file, List<Sample> samples) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        // The collector skips the name: it does not end in .prom. Parts of a day may end at the same time.
        Path fresh = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Files.writeString(fresh, text(samples), StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(List<Sample> samples) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try {
            Gauges.register(samples, registry);
            return registry.scrape(FORMAT);
        } finally {
            registry.close();
        }
    }
}
