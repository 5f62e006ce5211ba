package io.daybreak.landing;

import static io.daybreak.landing.TelemetryFolder.DAY;
import static io.daybreak.landing.TelemetryFolder.METRICS_HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.landing.LandedRows.Metric;
import io.daybreak.landing.bucket.Bucket;
import io.daybreak.landing.bucket.MotoServer;
import io.daybreak.landing.bucket.ObjectStore;
import io.daybreak.landing.manifest.Landing;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.landing.manifest.Part;
import io.daybreak.source.RecordKind;
import io.daybreak.source.SourceSettings;
import io.daybreak.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers on several machines, each with a data folder of its own, land parts of one day in a bucket. */
class SharedLandingTest {
    @TempDir
    private static Path shared;

    private static MotoServer store;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        store = MotoServer.start(shared.resolve("store.log"));
    }

    @AfterAll
    static void stop() {
        if (store != null) {
            store.close();
        }
    }

    private Bucket bucket() {
        return store.bucket(String.valueOf(folder.getFileName()));
    }

    @Test
    void whatOneWorkerLandsTheOthersRead() throws IOException {
        TelemetryFolder set =
                TelemetryFolder.in(folder).write("metrics.csv", METRICS_HEADER + line(1) + line(2) + "x\n");
        for (int worker = 2; worker >= 1; worker--) {
            step(set, landings("worker-" + worker)).run(DAY, new Part(worker, 2));
        }
        Landing read = landings("reader").read("shop", RecordKind.METRICS, DAY.date());
        assertThat(read.isComplete()).isTrue();
        assertThat(read.rejectedLines()).isEqualTo(1);
        assertThat(LandedRows.rows(read.files(), Metric.class)).hasSize(2);
        assertThat(landings("another").everDelivered("shop", RecordKind.METRICS, DAY.date()))
                .isTrue();
    }

    @Test
    void aLandingAnewReplacesWhatLiesInTheBucket() throws IOException {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRICS_HEADER + line(1) + "x\n");
        LandingFolder writer = landings("writer");
        LandingFolder reader = landings("reader");
        step(set, writer).run(DAY);
        reader.read("shop", RecordKind.METRICS, DAY.date());
        set.write("metrics.csv", METRICS_HEADER + line(1) + line(2));
        step(set, writer).run(DAY);
        Landing read = reader.read("shop", RecordKind.METRICS, DAY.date());
        assertThat(LandedRows.rows(read.files(), Metric.class)).hasSize(2);
        assertThat(bucket().names("")).noneMatch(name -> name.contains("rejects"));
    }

    @Test
    void theFormatsOfEarlierDaysAreThoseOfTheBucket() throws IOException {
        Sources logs = Sources.of(List.of(new SourceSettings("plain", "files", "app.log", null, null)), folder);
        LandingFolder writer = landings("writer");
        LandingFolder reader = landings("reader");
        Path file = Files.writeString(folder.resolve("app.log"), "2026-11-20 10:00:00 INFO [main] up\n");
        new LandStep(logs, writer, LandingSettings.defaults()).run(DAY);
        reader.read("plain", RecordKind.LOGS, DAY.date());
        Files.writeString(file, "{\"time\":\"2026-11-20T10:00:00Z\",\"msg\":\"up\"}\n");
        new LandStep(logs, writer, LandingSettings.defaults()).run(DAY);
        LocalDate next = DAY.date().plusDays(1);

        assertThat(reader.formats("plain", null, next).get("app.log").formats())
                .singleElement()
                .asString()
                .startsWith("JSON");
        bucket().names("plain/logs/").forEach(bucket()::delete);
        assertThat(reader.formats("plain", null, next)).isEmpty();
    }

    @Test
    void aFileThatIsNotWhatItsManifestSaysIsRefused() throws IOException {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRICS_HEADER + line(1));
        step(set, landings("writer")).run(DAY);
        String file = bucket().names("").stream()
                .filter(name -> name.contains("/metrics/") && name.endsWith(".parquet"))
                .findFirst()
                .orElseThrow();
        bucket().put(file, Files.write(folder.resolve("other"), new byte[] {1}));
        LandingFolder reader = landings("reader");
        assertThatThrownBy(() -> reader.read("shop", RecordKind.METRICS, DAY.date()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("not what its manifest says");
    }

    @Test
    void aLandingCountsHereOnlyWhenItIsInTheBucket() throws IOException {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRICS_HEADER + line(1));
        try (var refusing = new ObjectStore()) {
            var writer = new LandingFolder(folder.resolve("landing"), refusing.bucket());
            refusing.refuse("manifest");
            assertThatThrownBy(() -> step(set, writer).run(DAY)).isInstanceOf(UncheckedIOException.class);
            assertThat(LandingFolder.manifest(writer.folder("shop", RecordKind.LOGS, DAY.date()), Part.WHOLE))
                    .doesNotExist();
            refusing.refuse("-of-none-");
            step(set, writer).run(DAY);
            assertThat(writer.read("shop", RecordKind.METRICS, DAY.date()).isComplete())
                    .isTrue();
        }
    }

    private LandingFolder landings(String worker) {
        return new LandingFolder(folder.resolve(worker).resolve("landing"), bucket());
    }

    private static LandStep step(TelemetryFolder set, LandingFolder landings) {
        return new LandStep(set.sources(), landings, LandingSettings.defaults());
    }

    private static String line(int minute) {
        return "2026-11-20T10:0" + minute + ":00Z,cart,c-1,cpu,%," + minute + "\n";
    }
}
