package io.daybreak.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WarehouseTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    record Point(
            LocalDate day,
            String source,
            String service,
            String instance,
            String metric,
            String unit,
            Instant timestamp,
            double value) {}

    private static Point point(long i) {
        return new Point(
                DAY,
                "shop",
                "cart",
                "cart-" + i % 3,
                "m'\\\n" + i % 7,
                "1",
                Instant.parse("2026-11-20T00:00:00.000000001Z").plusSeconds(i),
                i / 3.0);
    }

    @Test
    void aPartitionHoldsWhatItWasLastFilledWith() {
        String partition = Warehouse.partition(DAY, "shop");
        for (int n : new int[] {1000, 10, 0}) {
            long rows = WAREHOUSE
                    .get()
                    .replace(
                            "metric_points",
                            partition,
                            staging -> WAREHOUSE
                                    .get()
                                    .insert(
                                            staging,
                                            Point.class,
                                            LongStream.range(0, n)
                                                    .mapToObj(WarehouseTest::point)
                                                    .iterator()));
            assertThat(rows).isEqualTo(n);
            assertThat(WAREHOUSE
                            .get()
                            .reader()
                            .sql("SELECT count() FROM metric_points")
                            .query(Long.class)
                            .single())
                    .isEqualTo(n);
        }
    }
}
