package io.daybreak.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;

/** Samples as Micrometer's gauges: a batch run has last values, and no rates. */
final class Gauges {
    private Gauges() {}

    static void register(List<Sample> samples, MeterRegistry registry) {
        for (Sample sample : samples) {
            Gauge.builder(sample.name(), sample::value)
                    .tags(Tags.of(sample.tags().toArray(String[]::new)))
                    .strongReference(true)
                    .register(registry);
        }
    }
}
