package io.daybreak.landing.manifest;

import static io.daybreak.landing.TelemetryFolder.DAY;
import static io.daybreak.landing.TelemetryFolder.METRICS_HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Day;
import io.daybreak.landing.TelemetryFolder;
import io.daybreak.source.RecordKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    private static final String METRIC = METRICS_HEADER + "2026-11-20T10:00:00Z,cart,c-1,cpu,%,1\n";
    private static final Day NEXT = new Day(DAY.date().plusDays(1), DAY.zone());

    @TempDir
    Path folder;

    @Test
    void aKindDeliveredBeforeIsLackingWithoutItsFile() {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRIC);
        set.step().run(DAY);
        assertThat(lacking(set, DAY)).isEmpty();

        set.delete("metrics.csv").step().run(NEXT);

        assertThat(lacking(set, NEXT)).containsExactly(RecordKind.METRICS);
    }

    @Test
    void aFileWithoutRowsOfTheDayIsLackingToo() {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRIC);
        set.step().run(NEXT);

        assertThat(lacking(set, NEXT)).containsExactly(RecordKind.METRICS);
        assertThat(Coverage.of(set.sources(), set.landings(), NEXT))
                .filteredOn(one -> one.kind() == RecordKind.METRICS)
                .singleElement()
                .satisfies(one -> assertThat(one.delivery()).isEqualTo(Delivery.EMPTY))
                .satisfies(one -> assertThat(one.otherDays()).isEqualTo(1));
    }

    @Test
    void aRequiredSourceThatNeverDeliveredLacksAllThatIsSteady() {
        TelemetryFolder set = TelemetryFolder.in(folder);
        set.step().run(DAY);

        assertThat(lacking(set, DAY)).containsExactly(RecordKind.LOGS, RecordKind.METRICS, RecordKind.SPANS);
    }

    @Test
    void aDayThatWasNotLandedIsLacking() {
        assertThat(lacking(TelemetryFolder.in(folder), DAY)).isNotEmpty();
    }

    private static List<RecordKind> lacking(TelemetryFolder set, Day day) {
        return Coverage.of(set.sources(), set.landings(), day).stream()
                .filter(Coverage::isLacking)
                .map(Coverage::kind)
                .toList();
    }
}
