package io.daybreak.landing;

import static io.daybreak.landing.TelemetryFolder.DAY;
import static io.daybreak.landing.TelemetryFolder.METRICS_HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.landing.LandedRows.Metric;
import io.daybreak.landing.bucket.ObjectStore;
import io.daybreak.landing.manifest.Landing;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.landing.manifest.Part;
import io.daybreak.source.RecordKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers on several machines, each with a data folder of its own, land parts of one day in a bucket. */
class SharedLandingTest {
    @TempDir
    Path folder;

    @Test
    void whatOneWorkerLandsTheOthersRead() throws IOException {
        TelemetryFolder set =
                TelemetryFolder.in(folder).write("metrics.csv", METRICS_HEADER + line(1) + line(2) + "x\n");
        try (var store = new ObjectStore()) {
            for (int worker = 2; worker >= 1; worker--) {
                step(set, landings("worker-" + worker, store)).run(DAY, new Part(worker, 2));
            }
            Landing read = landings("reader", store).read("shop", RecordKind.METRICS, DAY.date());
            assertThat(read.isComplete()).isTrue();
            assertThat(read.rejectedLines()).isEqualTo(1);
            assertThat(LandedRows.rows(read.files(), Metric.class)).hasSize(2);
            assertThat(landings("another", store).everDelivered("shop", RecordKind.METRICS, DAY.date()))
                    .isTrue();
        }
    }

    @Test
    void aLandingAnewReplacesWhatLiesInTheBucket() throws IOException {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRICS_HEADER + line(1) + "x\n");
        try (var store = new ObjectStore()) {
            LandingFolder writer = landings("writer", store);
            LandingFolder reader = landings("reader", store);
            step(set, writer).run(DAY);
            reader.read("shop", RecordKind.METRICS, DAY.date());
            set.write("metrics.csv", METRICS_HEADER + line(1) + line(2));
            step(set, writer).run(DAY);
            Landing read = reader.read("shop", RecordKind.METRICS, DAY.date());
            assertThat(LandedRows.rows(read.files(), Metric.class)).hasSize(2);
            assertThat(store.objects().keySet()).noneMatch(name -> name.contains("rejects"));
        }
    }

    @Test
    void aFileThatIsNotWhatItsManifestSaysIsRefused() throws IOException {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRICS_HEADER + line(1));
        try (var store = new ObjectStore()) {
            step(set, landings("writer", store)).run(DAY);
            String file = store.objects().keySet().stream()
                    .filter(name -> name.contains("/metrics/") && name.endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            store.objects().put(file, new byte[] {1});
            LandingFolder reader = landings("reader", store);
            assertThatThrownBy(() -> reader.read("shop", RecordKind.METRICS, DAY.date()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("not what its manifest says");
        }
    }

    @Test
    void aLandingCountsHereOnlyWhenItIsInTheBucket() throws IOException {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRICS_HEADER + line(1));
        try (var store = new ObjectStore()) {
            LandingFolder writer = landings("writer", store);
            store.refuse("manifest");
            assertThatThrownBy(() -> step(set, writer).run(DAY)).isInstanceOf(UncheckedIOException.class);
            assertThat(LandingFolder.manifest(writer.folder("shop", RecordKind.LOGS, DAY.date()), Part.WHOLE))
                    .doesNotExist();
            store.refuse("-of-none-");
            step(set, writer).run(DAY);
            assertThat(writer.read("shop", RecordKind.METRICS, DAY.date()).isComplete())
                    .isTrue();
        }
    }

    private LandingFolder landings(String worker, ObjectStore store) {
        return new LandingFolder(folder.resolve(worker).resolve("landing"), store.bucket());
    }

    private static LandStep step(TelemetryFolder set, LandingFolder landings) {
        return new LandStep(set.sources(), landings, LandingSettings.defaults());
    }

    private static String line(int minute) {
        return "2026-11-20T10:0" + minute + ":00Z,cart,c-1,cpu,%," + minute + "\n";
    }
}
