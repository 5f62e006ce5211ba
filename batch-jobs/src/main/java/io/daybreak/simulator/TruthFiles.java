package io.daybreak.simulator;

import io.daybreak.simulator.plan.Change;
import io.daybreak.simulator.plan.DayPlan;
import io.daybreak.simulator.plan.Fault;
import io.daybreak.simulator.shop.Call;
import io.daybreak.simulator.shop.Shop;
import io.daybreak.simulator.shop.Sizing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The small files of the set: edges, changes, cases, truth, and a page that says what it is. */
final class TruthFiles {
    private static final long BEFORE = 2 * 60;
    private static final long AFTER = 20 * 60;

    private final Shop shop;
    private final DayPlan plan;
    private final Sizing sizing;
    private final FrontView front;

    TruthFiles(Shop shop, DayPlan plan, Sizing sizing, FrontView front) {
        this.shop = shop;
        this.plan = plan;
        this.sizing = sizing;
        this.front = front;
    }

    void write(Path out) throws IOException {
        Files.writeString(out.resolve("edges.csv"), edges());
        Files.writeString(out.resolve("changes.jsonl"), changes());
        Files.writeString(
                out.resolve("cases.json"),
                list(plan.faults().stream().map(this::caseOf).toList()));
        Files.writeString(
                out.resolve("truth.json"),
                list(plan.faults().stream().map(this::truthOf).toList()));
        Files.writeString(out.resolve("README.md"), page());
    }

    private String edges() {
        return shop.calls().stream()
                .map(this::edge)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n", "caller,callee\n", "\n"));
    }

    private String edge(Call call) {
        return shop.callerOf(call).name() + "," + shop.calleeOf(call).name();
    }

    private String changes() {
        StringBuilder lines = new StringBuilder();
        for (Change change : plan.changes()) {
            String service = shop.services().get(change.service()).name();
            String url = "https://git.example.org/shop/%s/changes/%s".formatted(service, change.version());
            lines.append(
                    "{\"timestamp\": \"%s\", \"service\": \"%s\", \"kind\": \"%s\", \"version\": \"%s\", \"text\": \"%s\", \"url\": \"%s\"}\n"
                            .formatted(
                                    time(change.second()),
                                    service,
                                    change.kind(),
                                    change.version(),
                                    change.text(),
                                    url));
        }
        return lines.toString();
    }

    private String caseOf(Fault fault) {
        Optional<String> metric = front.alarm(fault);
        String alert = metric.map("{\"service\": \"gateway\", \"metric\": \"%s\"}"::formatted)
                .orElse("null");
        return "{\"id\": \"%s\", \"onset\": \"%s\", \"end\": \"%s\", \"normal\": [%s], \"alert\": %s}"
                .formatted(fault.id(), time(fault.onset()), time(fault.end()), String.join(", ", normal()), alert);
    }

    /** What lies between the faults and their aftermath. */
    private List<String> normal() {
        List<String> intervals = new ArrayList<>();
        long from = plan.start();
        for (Fault fault : plan.faults()) {
            interval(intervals, from, fault.onset() - BEFORE);
            from = Math.max(from, fault.end() + AFTER);
        }
        interval(intervals, from, plan.end());
        return intervals;
    }

    private static void interval(List<String> intervals, long from, long to) {
        if (to > from) {
            intervals.add("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(time(from), time(to)));
        }
    }

    private String truthOf(Fault fault) {
        return "{\"id\": \"%s\", \"service\": \"%s\", \"kind\": \"%s\"}"
                .formatted(
                        fault.id(),
                        shop.services().get(fault.service()).name(),
                        fault.kind().label());
    }

    private static String list(List<String> items) {
        return items.isEmpty() ? "[]\n" : "[\n " + String.join(",\n ", items) + "\n]\n";
    }

    private static String time(long second) {
        return Instant.ofEpochSecond(second).toString().replace("Z", ".000Z");
    }

    private String page() {
        return String.format(
                Locale.ROOT,
                """
                # A simulated day of a shop: %s in %s

                Made by `daybreak simulate`; seed %d. Nothing in it is measured. docs/simulator.md has the model.
                - metrics: fast series every %d s and instance, slow ones every %d s; an instance that does not run reports nothing.
                - spans: %s of the requests are traced. A call to a service is a span of the caller around one of the callee; services
                  that send nothing themselves (databases, caches, third parties) are seen from their callers alone. `status` is ok or error.
                - logs: every line from WARN on, and all lines of %s of the requests.
                - A fault of the network lies between a caller and the named service; a bad configuration in the named caller.
                - edges: who may call whom. truth: the service at fault, which may be one that sends nothing.
                """,
                plan.day().date(),
                plan.day().zone(),
                plan.seed(),
                sizing.metricSeconds(),
                5 * sizing.metricSeconds(),
                percent(sizing.spanShare()),
                percent(sizing.logShare()));
    }

    private static String percent(double share) {
        return Math.round(share * 10_000) / 100.0 + " %";
    }
}
