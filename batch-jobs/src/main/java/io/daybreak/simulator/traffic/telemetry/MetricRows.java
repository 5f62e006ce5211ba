package io.daybreak.simulator.traffic.telemetry;

import io.daybreak.simulator.model.Snapshot;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.LogShape.Language;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import io.daybreak.simulator.text.TextBuffer;
import io.daybreak.simulator.text.TimeText;
import java.util.List;

/** What instances report of themselves, as lines of {@code metrics.csv}: fast series at each report, slow ones at every fifth. */
public final class MetricRows {
    /** Reports from one of a slow series to the next. */
    public static final int SLOW = 5;

    private final Shop shop;
    private final Chance chance;
    private final TextBuffer rows = new TextBuffer(1 << 16);
    private final TextBuffer head = new TextBuffer(200);
    private final TimeText times = new TimeText();
    private int count;

    public MetricRows(Shop shop, Chance chance) {
        this.shop = shop;
        this.chance = chance;
    }

    public TextBuffer rows() {
        return rows;
    }

    public int count() {
        return count;
    }

    /** All reports of the given steps. */
    public void report(List<Snapshot> steps, Tallies tallies, int[] phases) {
        int length = steps.size() / tallies.reports();
        for (int report = 0; report < tallies.reports(); report++) {
            List<Snapshot> part = steps.subList(report * length, (report + 1) * length);
            for (Service service : shop.services()) {
                for (int slot = service.firstSlot(); !service.silent() && slot < service.endSlot(); slot++) {
                    if (part.getLast().reporting[slot]) {
                        report(service, slot, part, tallies, report, phases[slot]);
                    }
                }
            }
        }
    }

    private void report(Service service, int slot, List<Snapshot> part, Tallies tallies, int report, int phase) {
        Snapshot last = part.getLast();
        head.clear();
        times.iso(head, part.getFirst().second * 1_000_000 + phase * 1000L);
        head.add(',').add(service.name()).add(',').add(last.pods[slot]).add(',');
        double seconds = part.size() * 15.0;
        fast(service, slot, part, tallies, report, seconds);
        if (report % SLOW == SLOW - 1) {
            slow(service, slot, last, tallies, report, seconds * SLOW);
        }
    }

    private void fast(Service service, int slot, List<Snapshot> part, Tallies tallies, int report, double seconds) {
        double cpu = part.stream().mapToDouble(step -> step.cpu[slot]).average().orElseThrow();
        Tally served = tallies.served(slot, report);
        row("container.cpu.usage", "%", 100 * cpu);
        row("http.server.request.rate", "{request}/s", served.count() / seconds);
        row("http.server.error.rate", "{request}/s", served.serverErrors / seconds);
        if (served.count() > 0) {
            row("http.server.request.duration.p95", "ms", served.quantile(0.95));
        }
        for (int link = 0; link < tallies.links().size(); link++) {
            Tally called = tallies.called(slot, link, report);
            if (tallies.links().get(link).caller() == service.index() && called.count() > 0) {
                String callee =
                        shop.services().get(tallies.links().get(link).callee()).name();
                row("client." + callee + ".duration.p95", "ms", called.quantile(0.95));
            }
        }
    }

    private void slow(Service service, int slot, Snapshot last, Tallies tallies, int report, double seconds) {
        Tally served = new Tally();
        for (int i = report - SLOW + 1; i <= report; i++) {
            served.addAll(tallies.served(slot, i));
        }
        row("container.memory.usage", "MiBy", last.memoryMib[slot]);
        row("container.memory.limit", "MiBy", service.memoryLimitMib());
        if (service.shape().language() == Language.JAVA || service.shape().language() == Language.GO) {
            row("process.gc.pause.max", "ms", last.gcMs[slot]);
        }
        row("http.server.queue.depth", "{request}", last.queue[slot]);
        row("thread.pool.active", "{thread}", last.threads[slot]);
        row("disk.usage", "%", last.disk[slot]);
        row(
                "network.receive",
                "By/s",
                served.count() / seconds * chance.between(1500, 2600.0) + chance.between(200.0, 900.0));
        row(
                "network.transmit",
                "By/s",
                served.count() / seconds * chance.between(5200, 9800.0) + chance.between(200.0, 900.0));
        row("http.server.client.error.rate", "{request}/s", served.clientErrors / seconds);
        if (served.count() > 0) {
            row("http.server.request.duration.p50", "ms", served.quantile(0.5));
            row("http.server.request.duration.p99", "ms", served.quantile(0.99));
        }
    }

    private void row(String metric, String unit, double value) {
        rows.add(head).add(metric).add(',').add(unit).add(',').decimal(value, 4).add('\n');
        count++;
    }
}
