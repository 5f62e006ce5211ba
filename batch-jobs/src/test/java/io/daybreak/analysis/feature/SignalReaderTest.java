package io.daybreak.analysis.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Day;
import io.daybreak.features.signal.Series;
import io.daybreak.warehouse.EmbeddedWarehouse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignalReaderTest {
    private static final Day DAY = new Day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);
    private static final long FIRST_MINUTE = DAY.start().getEpochSecond() / 60;

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @BeforeEach
    void empty() {
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE signal_slots").update();
    }

    @Test
    void seriesComeInOrderWithTheirSlotsInOrder() {
        given(
                slot("pay", "", "metric", "memory", "", "By", 7, 2.5),
                slot("cart", "cart-1", "metric", "cpu", "", "%", 9, 30),
                slot("cart", "cart-1", "metric", "cpu", "", "%", 3, 10),
                slot("cart", "cart-1", "metric", "cpu", "", "%", 5, 20));

        assertThat(read()).containsExactly("cart cpu {3=10.0, 5=20.0, 9=30.0}", "pay memory {7=2.5}");
    }

    @Test
    void aCountWithoutARowIsZeroWhereItsServiceWasCounted() {
        given(
                slot("cart", "", "span", "calls", "", "1", 1, 8),
                slot("cart", "", "span", "calls", "", "1", 2, 0),
                slot("cart", "", "span", "calls", "", "1", 3, 9),
                slot("cart", "", "span", "errors", "GET /", "1", 3, 4),
                slot("cart", "", "span", "duration_p50", "GET /", "us", 3, 700));

        assertThat(read())
                .containsExactly(
                        "cart calls {1=8.0, 2=0.0, 3=9.0}",
                        "cart duration_p50 {3=700.0}",
                        "cart errors {1=0.0, 2=0.0, 3=4.0}");
    }

    @Test
    void anInstanceIsZeroOnlyWhereItWasCountedItself() {
        given(
                slot("cart", "", "span", "calls", "", "1", 1, 8),
                slot("cart", "", "span", "calls", "", "1", 2, 8),
                slot("cart", "cart-1", "span", "calls", "", "1", 2, 8),
                slot("cart", "cart-1", "span", "errors", "", "1", 4, 1));

        assertThat(read()).contains("cart errors {2=0.0, 4=1.0}");
    }

    @Test
    void logCountsRestOnRecordsAndNotOnCalls() {
        given(
                slot("cart", "", "span", "calls", "", "1", 1, 8),
                slot("cart", "", "log", "records", "", "1", 2, 5),
                slot("cart", "", "log", "records", "", "1", 3, 5),
                slot("cart", "", "log", "severity", "ERROR", "1", 3, 5));

        assertThat(read()).contains("cart severity {2=0.0, 3=5.0}");
    }

    private static void given(Slot... slots) {
        WAREHOUSE.get().insert("signal_slots", Slot.class, List.of(slots).iterator());
    }

    private static List<String> read() {
        List<String> read = new ArrayList<>();
        new SignalReader(WAREHOUSE.get()).read(DAY, series -> read.add(text(series)));
        return read;
    }

    private static String text(Series series) {
        List<String> slots = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            slots.add((series.minutes()[i] - FIRST_MINUTE) + "=" + series.values()[i]);
        }
        return series.signal().service() + " " + series.signal().name() + " {" + String.join(", ", slots) + "}";
    }

    private static Slot slot(
            String service,
            String instance,
            String kind,
            String signal,
            String attribute,
            String unit,
            int minute,
            double value) {
        Instant start = DAY.start().plusSeconds(60L * minute);
        return new Slot(DAY.date(), service, instance, kind, signal, attribute, unit, start, value, (long) value);
    }

    private record Slot(
            LocalDate day,
            String service,
            String instance,
            String kind,
            String signal,
            String attribute,
            String unit,
            Instant slot,
            double value,
            long samples) {}
}
