package io.daybreak.landing;

import static io.daybreak.landing.TelemetryFolder.DAY;
import static io.daybreak.landing.TelemetryFolder.METRICS_HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.landing.LandedRows.Metric;
import io.daybreak.landing.bucket.BucketSettings;
import io.daybreak.landing.manifest.Landing;
import io.daybreak.landing.manifest.LandingFolder;
import io.daybreak.landing.manifest.Part;
import io.daybreak.source.RecordKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class LandingIsDeterministicTest {
    private static final int LINES = 40_000;
    private static final String CHARACTERS = "0123456789-:TZ.,\"eEnN é\0";

    @TempDir
    Path folder;

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        TelemetryFolder set = manyBlocks();
        Landing first = set.landingIn(folder.resolve("one")).land(RecordKind.METRICS);
        Landing second = set.landingIn(folder.resolve("two")).land(RecordKind.METRICS);

        assertThat(first.files()).hasSize(48);
        assertThat(second.parts()).isEqualTo(first.parts());
        for (int i = 0; i < first.files().size(); i++) {
            assertThat(second.files().get(i))
                    .hasSameBinaryContentAs(first.files().get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anyNumberOfLanesAndLittleMemoryGiveTheSameRows(int lanes) {
        TelemetryFolder set = manyBlocks();

        Landing other = set.landingIn(folder.resolve("other"))
                .with(new LandingSettings(
                        lanes,
                        DataSize.ofKilobytes(200),
                        Duration.ofDays(3),
                        RedactionSettings.defaults(),
                        BucketSettings.none()))
                .land(RecordKind.METRICS);

        assertThat(rows(other)).isEqualTo(rows(set.land(RecordKind.METRICS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 24})
    void partsInAnyOrderGiveTheWhole(int count) {
        TelemetryFolder set = manyBlocks();
        List<Metric> whole = rows(set.land(RecordKind.METRICS));
        List<Integer> order = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(count));
        for (int index : order) {
            assertThat(set.landing(RecordKind.METRICS).isComplete()).isEqualTo(index == order.getFirst());
            set.step().run(DAY, new Part(index, count));
        }

        Landing parts = set.landing(RecordKind.METRICS);
        assertThat(parts.isComplete()).isTrue();
        assertThat(parts.parts()).hasSize(count);
        assertThat(rows(parts)).isEqualTo(whole);
        assertThat(set.land(RecordKind.METRICS).parts())
                .as("a whole landing leaves one in parts as it is")
                .isEqualTo(parts.parts());
        set.step().run(DAY, Part.of("2/2"));
        set.step().run(DAY, Part.of("1/2"));
        assertThat(rows(set.landing(RecordKind.METRICS))).isEqualTo(whole);
        assertThat(LandingFolder.list(parts.folder()))
                .noneMatch(path -> path.toString().contains("of" + count));
    }

    @Test
    void aRerunOverUnchangedInputTouchesNothingAndOneOverChangedInputDoes() throws IOException {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRICS_HEADER + line(1));
        Path file = set.land(RecordKind.METRICS).files().getFirst();
        FileTime old = FileTime.from(Instant.parse("2026-11-20T00:00:00Z"));
        Files.setLastModifiedTime(file, old);

        set.land(RecordKind.METRICS);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);

        set.write("metrics.csv", METRICS_HEADER + line(1) + line(2));
        assertThat(set.land(RecordKind.METRICS).rows()).isEqualTo(2);

        Files.delete(set.landing(RecordKind.METRICS).files().getFirst());
        assertThat(rows(set.land(RecordKind.METRICS))).hasSize(2);
    }

    @Test
    void whateverHappensToALineItIsARowOrRejectedOrOfAnotherDay() {
        Random random = new Random(20261120);
        StringBuilder text = new StringBuilder();
        int lines = 3000;
        for (int i = 0; i < lines; i++) {
            text.append(mutated(line(i).strip(), random)).append('\n');
        }
        TelemetryFolder set = TelemetryFolder.in(folder)
                .write("metrics.csv", (METRICS_HEADER + text).getBytes(StandardCharsets.ISO_8859_1));

        Landing metrics = set.land(RecordKind.METRICS);

        assertThat(metrics.rows() + metrics.rejectedLines() + metrics.rowsOfOtherDays())
                .isEqualTo(lines);
        assertThat(metrics.rows()).isPositive();
        assertThat(metrics.rowsOfOtherDays()).isPositive();
        assertThat(LandedRows.rejects(metrics)).hasSize((int) metrics.rejectedLines());
    }

    /** Some characters changed, dropped or doubled. */
    private static String mutated(String line, Random random) {
        StringBuilder text = new StringBuilder(line);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                case 1 -> text.deleteCharAt(at);
                default -> text.insert(at, text.charAt(at));
            }
        }
        return text.toString();
    }

    private TelemetryFolder manyBlocks() {
        StringBuilder text = new StringBuilder(METRICS_HEADER);
        for (int i = 0; i < LINES; i++) {
            text.append(line(i));
        }
        return TelemetryFolder.in(folder).write("metrics.csv.gz", TelemetryFolder.gzip(text.toString()));
    }

    private static String line(int i) {
        Instant time = DAY.start().plusSeconds(i * 7L % 86_400);
        return time + ",service-" + i % 7 + ",instance-" + i % 3 + ",some.metric.name." + i % 11 + ",ms," + i * 0.25
                + "\n";
    }

    private static List<Metric> rows(Landing landing) {
        List<Metric> rows = LandedRows.rows(landing.files(), Metric.class);
        rows.sort(Comparator.comparing(Metric::value));
        return rows;
    }
}
