package io.daybreak.metrics;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where Daybreak's own metrics go after each run; prefix {@code daybreak.metrics}. Without either nothing is told.
 *
 * @param otlp address that takes OTLP metrics over HTTP: {@code http://collector:4318/v1/metrics}
 * @param textfile for node exporter's textfile collector, which reads names that end in {@code .prom}; relative to the folder of the
 *     configuration file
 */
public record MetricsSettings(@Nullable URI otlp, @Nullable Path textfile) {
    public MetricsSettings {
        if (textfile != null && !textfile.toString().endsWith(".prom")) {
            throw new IllegalArgumentException("Cannot use daybreak.metrics.textfile: " + textfile
                    + "; the textfile collector reads names that end in .prom alone");
        }
        if (otlp != null && !("http".equals(otlp.getScheme()) || "https".equals(otlp.getScheme()))) {
            throw new IllegalArgumentException(
                    "Cannot use daybreak.metrics.otlp: " + otlp + "; write http://collector:4318/v1/metrics");
        }
    }

    boolean isConfigured() {
        return otlp != null || textfile != null;
    }
}
