package io.daybreak.analysis.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.daybreak.features.Day;
import io.daybreak.landing.LoadStep;
import io.daybreak.landing.TelemetryFolder;
import io.daybreak.warehouse.EmbeddedWarehouse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class QualityStepTest {
    private static final Day FIRST = new Day(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);
    private static final Day SECOND = new Day(LocalDate.of(2026, 11, 21), ZoneOffset.UTC);
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final String METRICS = """
            timestamp,service,instance,metric,unit,value
            2026-11-20T10:00:00Z,cart,c-1,cpu,%,1
            2026-11-21T10:00:00Z,cart,c-1,cpu,%,1
            """;

    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    @TempDir
    Path folder;

    @BeforeEach
    void forgetLoads() {
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE loads").update();
    }

    @Test
    void aKindThatWasDeliveredBeforeFailsTheDayWithoutIt() {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRICS);
        check(set, FIRST);
        assertThat(presence(FIRST)).contains("metrics\tok\t1\t1\tThe metrics of shop are there");

        check(set.delete("metrics.csv"), SECOND);

        assertThat(presence(SECOND))
                .contains("metrics\tfail\t0\t1\tThe metrics of shop are missing")
                .contains("spans\tok\t0\t0\tThe spans of shop were never delivered");
    }

    @Test
    void aTruncatedFileIsThereInPart() {
        byte[] whole = TelemetryFolder.gzip(METRICS);
        TelemetryFolder set =
                TelemetryFolder.in(folder).write("metrics.csv.gz", Arrays.copyOf(whole, whole.length - 6));

        check(set, FIRST);

        assertThat(presence(FIRST))
                .filteredOn(row -> row.startsWith("metrics"))
                .singleElement()
                .asString()
                .startsWith("metrics\twarn\t0.5\t1\tThe metrics of shop are there in part: metrics.csv.gz: damaged");
    }

    @Test
    void rowsOfTheDayAreCheckedToo() {
        check(TelemetryFolder.in(folder).write("metrics.csv", METRICS), FIRST);

        assertThat(rows("check != 'presence'", FIRST))
                .contains("metrics\twarn\t600\t5\tNo metrics of shop from 00:00 to 10:00 UTC, 600 minutes");
    }

    @Test
    void aSecondRunGivesTheSameRows() {
        TelemetryFolder set = TelemetryFolder.in(folder).write("metrics.csv", METRICS);
        check(set, FIRST);
        List<String> once = rows("true", FIRST);

        check(set, FIRST);

        assertThat(rows("true", FIRST)).isEqualTo(once);
    }

    private static void check(TelemetryFolder set, Day day) {
        set.step().run(day);
        new LoadStep(set.sources(), set.landings(), WAREHOUSE.get(), CLOCK).run(day);
        long rows = new QualityStep(set.sources(), set.landings(), WAREHOUSE.get()).run(day);
        assertThat(rows).isEqualTo(rows("true", day).size());
    }

    private static List<String> presence(Day day) {
        return rows("check = 'presence'", day);
    }

    private static List<String> rows(String condition, Day day) {
        return WAREHOUSE
                .get()
                .sql()
                .sql("SELECT trimRight(formatRow('TabSeparated', kind, level, value, expected, detail), '\n')"
                        + " FROM quality_checks WHERE day = ? AND " + condition + " ORDER BY ALL")
                .params(day.date())
                .query(String.class)
                .list();
    }
}
