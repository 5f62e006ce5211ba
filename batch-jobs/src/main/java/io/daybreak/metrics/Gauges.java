package io.daybreak.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Samples as Micrometer's gauges: a batch run has last values, and no rates. */
final class Gauges {
    private static final Properties MEANINGS = load();

    private Gauges() {}

    static void register(List<Sample> samples, MeterRegistry registry) {
        for (Sample sample : samples) {
            Gauge.builder(sample.name(), sample::value)
                    .tags(Tags.of(sample.tags().toArray(String[]::new)))
                    .description(MEANINGS.getProperty(sample.name()))
                    .strongReference(true)
                    .register(registry);
        }
    }

    private static Properties load() {
        Properties meanings = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Gauges.class.getResourceAsStream("meters.properties")),
                StandardCharsets.UTF_8)) {
            meanings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what the meters mean", e);
        }
        return meanings;
    }
}
