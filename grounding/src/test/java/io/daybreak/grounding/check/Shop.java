package io.daybreak.grounding.check;

import io.daybreak.grounding.rows.Incident;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Two days of a small shop, with numbers that are easy to say. */
public final class Shop {
    private Shop() {}

    /**
     * On 2026-11-20 from 14:00: payment logs 1,204 errors and 1,964 other lines in 35 minutes, cart 130 errors; on the
     * day before payment 130 errors. CPU and spans beside them.
     */
    public static RowsInMemory rows() {
        RowsInMemory rows = new RowsInMemory();
        logs(rows, "2026-11-20T14:00:00Z", "payment", "ERROR", 1204, 2100);
        logs(rows, "2026-11-20T14:00:00Z", "payment", "INFO", 1964, 2100);
        logs(rows, "2026-11-20T14:00:00Z", "cart", "ERROR", 130, 2100);
        logs(rows, "2026-11-20T14:00:00Z", "cart", "WARN", 41, 2100);
        logs(rows, "2026-11-20T14:00:00Z", "frontend", "INFO", 10, 2100);
        logs(rows, "2026-11-19T14:00:00Z", "payment", "ERROR", 130, 2100);
        logs(rows, "2026-11-19T14:00:00Z", "cart", "ERROR", 7, 2100);
        rows.log("2026-11-20T09:00:00Z", "checkout", "INFO", "order placed");
        for (int i = 0; i < 35; i++) {
            String time =
                    Instant.parse("2026-11-20T14:00:00Z").plusSeconds(60L * i).toString();
            rows.metric(time, "payment", "CpuUsageRate(%)", "%", 40 + i);
            rows.metric(time, "cart", "CpuUsageRate(%)", "%", 10 + i % 3);
            rows.metric(time, "payment", "PodWorkload(Ops)", "1/s", 12);
            rows.metric(time, "payment", "MemoryUsage(Mi)", "MiBy", 201.25);
            String before =
                    Instant.parse("2026-11-19T14:00:00Z").plusSeconds(60L * i).toString();
            rows.metric(before, "payment", "CpuUsageRate(%)", "%", 19);
        }
        for (int i = 1; i <= 100; i++) {
            String time =
                    Instant.parse("2026-11-20T14:00:00Z").plusSeconds(20L * i).toString();
            rows.span(time, "payment", "PaymentService/Charge", i <= 38 ? "error" : "ok", 8_200L * i);
            rows.span(time, "cart", "CartService/GetCart", "ok", 100L * i);
        }
        rows.incident(new Incident(
                "i-79",
                LocalDate.parse("2026-11-20"),
                "new",
                List.of(new Incident.Candidate(1, "cart", Set.of("precedes", "connected", "quiet"))),
                ""));
        return rows.incident(new Incident(
                "i-77",
                LocalDate.parse("2026-11-20"),
                "escalating",
                List.of(
                        new Incident.Candidate(1, "payment", Set.of("precedes", "connected")),
                        new Incident.Candidate(2, "cart", Set.of("precedes", "connected", "quiet"))),
                ""));
    }

    private static void logs(RowsInMemory rows, String from, String service, String severity, int count, int seconds) {
        Instant start = Instant.parse(from);
        for (int i = 0; i < count; i++) {
            Instant time = start.plusSeconds((long) i * seconds / count);
            rows.log(time.toString(), service, severity, service + " " + severity + " card declined no. " + i);
        }
    }
}
