package io.daybreak.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.daybreak.grounding.check.Checker;
import io.daybreak.warehouse.EmbeddedWarehouse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** 1,000 claims over a day of so many million rows as {@code -Ddaybreak.speed.millions} says. */
class VerificationSpeedTest {
    @RegisterExtension
    static final EmbeddedWarehouse WAREHOUSE = new EmbeddedWarehouse();

    private static final int MILLIONS = Integer.getInteger("daybreak.speed.millions", 0);

    @TempDir
    Path folder;

    @Test
    void aThousandClaimsAreCheckedInFiveSeconds() throws Exception {
        assumeTrue(MILLIONS > 0, "without -Ddaybreak.speed.millions this is not measured");
        fill();
        Path statements = Files.write(folder.resolve("statements.jsonl"), statements());
        Verification verification = new Verification(
                new Checker(new WarehouseRows(WAREHOUSE.get(), LocalDate.of(2026, 11, 20)), ZoneOffset.UTC));
        Duration best = Duration.ofDays(1);
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            verification.run(statements, folder.resolve("verdicts.jsonl"));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            System.out.println("1,000 claims, " + MILLIONS + " M rows of a kind: " + taken.toMillis() + " ms");
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        assertThat(best).isLessThan(Duration.ofSeconds(5));
    }

    private static void fill() {
        String n = MILLIONS + "000000";
        WAREHOUSE
                .get()
                .sql()
                .sql(
                        "INSERT INTO log_records (day, source, service, instance, timestamp, severity, template_id, body, file, line)"
                                + " SELECT '2026-11-20', 's', concat('service-', toString(number % 12)), concat('i-', toString(number % 36)),"
                                + " toDateTime64('2026-11-20 00:00:00', 9, 'UTC') + number * 86400 / " + n
                                + ", if(number % 17 = 0, 'ERROR', 'INFO'), toString(number % 97), concat('request ', toString(number),"
                                + " ' of the order service took some time and then ended with a status'), 'f', number FROM numbers("
                                + n + ")")
                .update();
        WAREHOUSE
                .get()
                .sql()
                .sql("INSERT INTO metric_points SELECT '2026-11-20', 's', concat('service-', toString(number % 12)),"
                        + " concat('i-', toString(number % 36)), concat('metric-', toString(number % 60)), '%',"
                        + " toDateTime64('2026-11-20 00:00:00', 9, 'UTC') + number * 86400 / " + n
                        + ", rand(number) % 1000 / 10 FROM numbers("
                        + n + ")")
                .update();
    }

    private static List<String> statements() {
        List<String> lines = new ArrayList<>();
        Instant day = Instant.parse("2026-11-20T00:00:00Z");
        for (int i = 0; i < 1000; i++) {
            Instant from = day.plusSeconds(60L * (i * 7 % 1400));
            String window = "\"from\":\"" + from + "\",\"to\":\"" + from.plusSeconds(1800) + "\"";
            String service = "service-" + i % 12;
            String measure = i % 2 == 0
                    ? "{\"of\":\"logs\",\"aggregate\":\"count\",\"where\":{\"service\":\"" + service
                            + "\",\"severity\":\"ERROR\"}," + window + "}"
                    : "{\"of\":\"metrics\",\"aggregate\":\"" + (i % 3 == 0 ? "p95" : "avg") + "\",\"metric\":\"metric-"
                            + i % 60 + "\",\"where\":{\"service\":\"" + service + "\"}," + window + "}";
            lines.add("{\"id\":\"" + i + "\",\"language\":\"en\",\"text\":\"" + service
                    + " had 5\",\"claims\":[{\"type\":\"value\",\"measure\":" + measure
                    + ",\"op\":\"=\",\"value\":5}]}");
        }
        return lines;
    }
}
