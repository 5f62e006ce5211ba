package io.daybreak.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends samples once, in one request of OTLP over HTTP; Micrometer warns where it is refused. */
final class OtlpPush {
    /** Longer than any run of a command: what is sent is sent when the registry is closed. */
    private static final Duration NEVER_BEFORE = Duration.ofDays(1);

    private OtlpPush() {}

    static void send(URI address, Map<String, String> resource, List<Sample> samples) {
        OtlpMeterRegistry registry = new OtlpMeterRegistry(new Config(address, resource), Clock.SYSTEM);
        Gauges.register(samples, registry);
        registry.close();
    }

    private record Config(URI address, Map<String, String> resource) implements OtlpConfig {
        @Override
        public @Nullable String get(String key) {
            return null;
        }

        @Override
        public String url() {
            return address.toString();
        }

        @Override
        public Duration step() {
            return NEVER_BEFORE;
        }

        @Override
        public Map<String, String> resourceAttributes() {
            return resource;
        }
    }
}
