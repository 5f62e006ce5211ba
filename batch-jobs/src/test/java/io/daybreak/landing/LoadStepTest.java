package io.daybreak.landing;

import static io.daybreak.landing.TelemetryFolder.DAY;
import static io.daybreak.landing.TelemetryFolder.METRICS_HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.daybreak.features.Day;
import io.daybreak.landing.manifest.Part;
import io.daybreak.source.RecordKind;
import io.daybreak.warehouse.EmbeddedWarehouse;
import io.daybreak.warehouse.statement.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class LoadStepTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void partitionsHoldWhatIsLandedHoweverOftenTheyAreLoaded() {
        TelemetryFolder set = TelemetryFolder.in(folder)
                .writeAllButLogs()
                .write("logs.jsonl", log("one") + log("two") + log("two") + "{\n");
        set.step().run(DAY);

        assertThat(load(set).run(DAY)).isEqualTo(9);
        assertThat(load(set).run(DAY)).isZero();

        assertThat(one("SELECT toString(timestamp) FROM metric_points")).isEqualTo("2026-11-20 00:00:01.000000007");
        assertThat(one("SELECT toString(groupArray(body)) FROM (SELECT body FROM log_records ORDER BY line)"))
                .isEqualTo("['one','two','two']");
        assertThat(one("SELECT toString(groupArray((kind, file, line, reason, raw))) FROM"
                        + " (SELECT * FROM rejected_records ORDER BY kind)"))
                .isEqualTo("[('logs','logs.jsonl',4,'malformed JSON','{'),"
                        + "('metrics','metrics.csv',3,'wrong number of fields','nonsense')]");
        assertThat(one("SELECT toString(count()) FROM changes, service_edges")).isEqualTo("1");

        set.write("logs.jsonl", log("three"));
        set.step().run(DAY);
        assertThat(load(set).run(DAY)).isEqualTo(2);
        assertThat(one("SELECT toString(groupArray(body)) FROM log_records")).isEqualTo("['three']");
    }

    @Test
    void whereMetricsCannotBeLoadedLogLinesAreThereAndTheNextRunLoadsTheRestAlone() throws IOException {
        TelemetryFolder set = TelemetryFolder.in(folder).writeAllButLogs().write("logs.jsonl", log("one") + log("two"));
        set.step().run(DAY);
        Path damaged = set.landing(RecordKind.METRICS).files().getFirst();
        byte[] whole = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> load(set).run(DAY)).isInstanceOf(WarehouseException.class);
        assertThat(one("SELECT toString(groupArray(body)) FROM (SELECT body FROM log_records ORDER BY line)"))
                .isEqualTo("['one','two']");
        assertThat(one("SELECT toString(count()) FROM system.tables WHERE name LIKE '%staging%'"))
                .isEqualTo("0");

        Files.write(damaged, whole);
        long all = set.landing(RecordKind.METRICS).rows();
        assertThat(load(set).run(DAY)).isGreaterThanOrEqualTo(all).isLessThan(all + 9);
        assertThat(one("SELECT toString(count()) FROM metric_points")).isEqualTo(Long.toString(all));
    }

    @Test
    void rowsOfASourceThatIsConfiguredNoMoreGo() {
        TelemetryFolder set = TelemetryFolder.in(folder).writeAllButLogs();
        set.step().run(DAY);
        load(set).run(DAY);
        WAREHOUSE
                .get()
                .sql()
                .sql("INSERT INTO metric_points SELECT * REPLACE ('renamed' AS source) FROM metric_points")
                .update();

        load(set).run(DAY);

        assertThat(one("SELECT toString(groupArray(source)) FROM metric_points"))
                .isEqualTo("['shop']");
    }

    @Test
    void minedTemplatesReachTheirLines() {
        TelemetryFolder set = TelemetryFolder.in(folder).write("logs.jsonl", log("started"));
        set.step().run(DAY);
        load(set).run(DAY);
        String landed =
                set.landing(RecordKind.LOGS).files().getFirst().toAbsolutePath().toString();
        WAREHOUSE
                .get()
                .sql()
                .sql(
                        "INSERT INTO log_signatures SELECT '2026-11-20', 'shop', signature, '00000000000000ab' FROM file(?, Parquet)")
                .param(landed)
                .update();

        load(set).run(DAY);

        assertThat(one("SELECT template_id FROM log_records")).isEqualTo("00000000000000ab");
    }

    @Test
    void rowsThatComeAfterTheFirstLoadOfAFinishedDayAreLate() {
        TelemetryFolder set = TelemetryFolder.in(folder).write("logs.jsonl", log("while the day went on"));
        WAREHOUSE.get().sql().sql("TRUNCATE TABLE loads").update();
        Clock noon = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        set.step().run(DAY);
        new LoadStep(set.sources(), set.landings(), WAREHOUSE.get(), noon).run(DAY);
        assertThat(late()).isZero();

        set.write("logs.jsonl", log("while the day went on") + log("in time"));
        set.step().run(DAY);
        load(set).run(DAY);
        assertThat(late()).isZero();

        set.write(
                "logs.jsonl",
                log("while the day went on") + log("in time") + log("late").repeat(3));
        set.step().run(DAY);
        load(set).run(DAY);
        assertThat(late()).isEqualTo(3);
    }

    private static long late() {
        return WAREHOUSE
                .get()
                .query(
                        "sql/briefing/late.sql",
                        Map.of("day", DAY.date()),
                        (row, number) -> Long.parseLong(row.getString("rows")))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void aDayThatIsNotWhollyLandedIsNotLoaded() {
        TelemetryFolder set = TelemetryFolder.in(folder).write("logs.jsonl", log("one"));
        set.step().run(DAY, Part.of("1/2"));

        assertThatThrownBy(() -> load(set).run(DAY))
                .hasMessage("Cannot load logs of shop on 2026-11-20: 1 parts of it are landed, and not all;"
                        + " land the others first");
    }

    @Test
    void rawRowsOfDaysLongBeforeTheOneThatIsRunGoAndComeBackWhenTheirDayIsRunAgain() {
        TelemetryFolder set = TelemetryFolder.in(folder)
                .write("metrics.csv", METRICS_HEADER + "2026-11-20T00:00:01Z,cart,c-1,cpu,%,1.5\nnonsense\n");
        set.step().run(DAY);
        load(set).run(DAY);

        assertThat(drop(null, 400)).isZero();
        assertThat(drop(7, 7)).isZero();
        assertThat(drop(7, -1)).isZero();
        assertThat(one("SELECT toString(count()) FROM metric_points, rejected_records"))
                .isEqualTo("1");

        assertThat(drop(7, 8)).isEqualTo(2);
        assertThat(one("SELECT toString(count()) FROM metric_points")).isEqualTo("0");

        assertThat(load(set).run(DAY)).isEqualTo(2);
    }

    @Test
    void aLoadThatWasKilledBeforeItWasNotedIsNotTakenForTheOneBeforeIt() {
        TelemetryFolder set = TelemetryFolder.in(folder).write("logs.jsonl", log("one"));
        set.step().run(DAY);
        load(set).run(DAY);
        set.write("logs.jsonl", log("two"));
        set.step().run(DAY);
        Clock killed = failingWhere("SELECT count() FROM log_records WHERE body = 'two'");
        assertThatThrownBy(() -> new LoadStep(set.sources(), set.landings(), WAREHOUSE.get(), killed).run(DAY))
                .hasMessage("killed");

        set.write("logs.jsonl", log("one"));
        set.step().run(DAY);
        load(set).run(DAY);

        assertThat(one("SELECT toString(groupArray(body)) FROM log_records")).isEqualTo("['one']");
    }

    @Test
    void aPartitionThatWasDroppedIsLoadedAgainThoughTheDropWasKilledBeforeItsEnd() {
        TelemetryFolder set = TelemetryFolder.in(folder)
                .write("metrics.csv", METRICS_HEADER + "2026-11-20T00:00:01Z,cart,c-1,cpu,%,1.5\n");
        set.step().run(DAY);
        load(set).run(DAY);
        Clock killed = failingWhere("SELECT count() = 0 FROM metric_points");
        Day month = new Day(DAY.date().plusDays(30), DAY.zone());
        try {
            new RetentionStep(WAREHOUSE.get(), 7, killed).run(month);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("killed");
        }

        load(set).run(DAY);

        assertThat(one("SELECT toString(count()) FROM metric_points")).isEqualTo("1");
    }

    /** A clock for bookkeeping that ends the work where the warehouse answers with anything but 0. */
    private static Clock failingWhere(String query) {
        return new Clock() {
            @Override
            public Instant instant() {
                if (!one("SELECT toString(toUInt8((" + query + ") > 0))").equals("0")) {
                    throw new IllegalStateException("killed");
                }
                return CLOCK.instant();
            }

            @Override
            public ZoneId getZone() {
                return CLOCK.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new AssertionError("no zone is asked of it");
            }
        };
    }

    /** Of a run so many days after the day that is loaded. */
    private static long drop(@Nullable Integer kept, int daysLater) {
        Day run = new Day(DAY.date().plusDays(daysLater), DAY.zone());
        return new RetentionStep(WAREHOUSE.get(), kept, CLOCK).run(run);
    }

    private static String log(String body) {
        return "{\"timestamp\":\"2026-11-20T10:00:00Z\",\"service\":\"cart\",\"body\":\"" + body + "\"}\n";
    }

    private static LoadStep load(TelemetryFolder set) {
        return new LoadStep(set.sources(), set.landings(), WAREHOUSE.get(), CLOCK);
    }

    private static String one(String query) {
        return WAREHOUSE.get().sql().sql(query).query(String.class).single();
    }
}
