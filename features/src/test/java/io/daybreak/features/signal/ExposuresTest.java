package io.daybreak.features.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExposuresTest {
    private static final Series RECORDS = series("cart", Kind.LOG, "records", "", 10, 20, 0);
    private static final Series OTHERS = series("web", Kind.LOG, "records", "", 5, 5, 5);

    private final Series template = series("cart", Kind.LOG, "template", "a", 1, 4, 0);

    @Test
    void aTemplateIsAShareOfTheRecordsOfItsService() {
        assertThat(exposures(3).of(template)).containsExactly(10, 20, 0);
    }

    @Test
    void recordsKeptThroughoutStandForThemselves() {
        assertThat(exposures(3).of(RECORDS)).isNull();
    }

    @Test
    void recordsKeptForSomeMinutesOnlyAreAShareOfAllRecords() {
        assertThat(exposures(1440).of(RECORDS)).containsExactly(15, 25, 5);
    }

    @Test
    void aMetricIsNoShare() {
        assertThat(exposures(3).of(series("cart", Kind.METRIC, "cpu", "", 1, 2, 3)))
                .isNull();
    }

    private static Exposures exposures(long minutes) {
        var exposures = new Exposures(minutes);
        exposures.add(RECORDS);
        exposures.add(OTHERS);
        return exposures;
    }

    private static Series series(String service, Kind kind, String name, String attribute, double... values) {
        return new Series(
                new Signal(service, "", kind, name, attribute, "1"),
                LongStream.range(0, values.length).toArray(),
                values);
    }
}
