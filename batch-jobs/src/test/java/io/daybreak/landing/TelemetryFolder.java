package io.daybreak.landing;

import io.daybreak.features.Day;
import io.daybreak.landing.manifest.Landing;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.source.RecordKind;
import io.daybreak.source.SourceSettings;
import io.daybreak.source.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A telemetry set made by hand, and its landing. */
public final class TelemetryFolder {
    public static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);
    public static final String METRICS_HEADER = "timestamp,service,instance,metric,unit,value\n";

    private final Path set;
    private final Path data;
    private final LandingSettings settings;

    private TelemetryFolder(Path set, Path data, LandingSettings settings) {
        this.set = set;
        this.data = data;
        this.settings = settings;
    }

    public static TelemetryFolder in(Path folder) {
        try {
            Path set = Files.createDirectories(folder.resolve("set"));
            return new TelemetryFolder(set, folder.resolve("data"), LandingSettings.defaults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same set with another data folder. */
    TelemetryFolder landingIn(Path otherData) {
        return new TelemetryFolder(set, otherData, settings);
    }

    TelemetryFolder with(LandingSettings other) {
        return new TelemetryFolder(set, data, other);
    }

    /** A row of every kind but logs, and a line of metrics that cannot be read. */
    TelemetryFolder writeAllButLogs() {
        return write("metrics.csv", METRICS_HEADER + "2026-11-20T00:00:01.000000007Z,cart,c-1,cpu,%,1.5\nnonsense\n")
                .write("spans.csv", "service,start,duration_us\ncart,2026-11-20T10:00:00Z,12\n")
                .write("edges.csv", "caller,callee\nfrontend,cart\n")
                .write(
                        "changes.jsonl",
                        "{\"timestamp\":\"2026-11-20T09:00:00Z\",\"service\":\"cart\",\"kind\":\"deploy\"}\n");
    }

    public TelemetryFolder write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public TelemetryFolder write(String name, byte[] bytes) {
        try {
            Files.write(set.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TelemetryFolder delete(String name) {
        try {
            Files.delete(set.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Sources sources() {
        return Sources.of(List.of(new SourceSettings("shop", "telemetry-set", "set", null)), set.resolveSibling("."));
    }

    public LandingFolder landings() {
        return new LandingFolder(data.resolve("landing"));
    }

    public LandStep step() {
        return new LandStep(sources(), landings(), settings);
    }

    Landing land(RecordKind kind) {
        step().run(DAY);
        return landing(kind);
    }

    Landing landing(RecordKind kind) {
        return landings().read("shop", kind, DAY.date());
    }
}
