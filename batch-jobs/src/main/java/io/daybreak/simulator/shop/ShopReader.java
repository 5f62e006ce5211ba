package io.daybreak.simulator.shop;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the shop's plan from {@code simulator/*.csv} and varies it by the seed: costs, shares, time-outs, sizes, optional calls. */
public final class ShopReader {
    private static final double PEAK = 1.9;
    private static final double OPTIONAL_CALL_KEPT = 0.85;

    private final Sizing sizing;
    private final Chance chance;
    private final List<Service> services = new ArrayList<>();
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();

    private ShopReader(long seed, Sizing sizing) {
        this.sizing = sizing;
        this.chance = Chance.of(seed, "shop");
    }

    public static Shop read(long seed, Sizing sizing) {
        ShopReader reader = new ShopReader(seed, sizing);
        rows("services.csv").forEach(reader::addService);
        rows("endpoints.csv").forEach(reader::addEndpoint);
        rows("calls.csv").forEach(reader::addCall);
        return reader.shop();
    }

    /** The rows of a resource beside the shop's plan. */
    public static List<NamedCsvRecord> rows(String resource) {
        try (InputStream stream =
                        Objects.requireNonNull(ShopReader.class.getResourceAsStream("/simulator/" + resource));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the simulator's " + resource, e);
        }
    }

    private void addService(NamedCsvRecord row) {
        LogShape shape = LogShape.valueOf(row.getField("shape").toUpperCase(Locale.ROOT));
        int more = shape != LogShape.SILENT && chance.happens(0.3) ? 1 : 0;
        double slots = (number(row, "instances") + more) * (shape == LogShape.SILENT ? 1 : sizing.instances());
        int first = services.isEmpty() ? 0 : services.getLast().endSlot();
        double memory = number(row, "memory_mib") * chance.between(0.85, 1.2);
        byName.put(row.getField("name"), services.size());
        services.add(new Service(
                services.size(),
                row.getField("name"),
                shape,
                first,
                (int) Math.rint(slots),
                0,
                0,
                memory,
                row.getField("component")));
    }

    private void addEndpoint(NamedCsvRecord row) {
        int service = Objects.requireNonNull(byName.get(row.getField("service")));
        byName.put(row.getField("service") + "/" + row.getField("name"), endpoints.size());
        endpoints.add(new Endpoint(
                endpoints.size(),
                service,
                row.getField("name"),
                number(row, "cpu_ms") * chance.between(0.7, 1.4),
                number(row, "io_ms") * chance.between(0.7, 1.4),
                number(row, "share") * chance.between(0.8, 1.25),
                List.of()));
    }

    private void addCall(NamedCsvRecord row) {
        Call.Weight weight = Call.Weight.valueOf(row.getField("weight").toUpperCase(Locale.ROOT));
        double probability = Math.min(1, number(row, "probability"));
        double timeout = 50 * Math.rint(number(row, "timeout_ms") * chance.between(0.8, 1.25) / 50);
        boolean kept = weight != Call.Weight.OPTIONAL || chance.happens(OPTIONAL_CALL_KEPT);
        String operation = row.getField("callee") + "/" + row.getField("callee_endpoint");
        if (kept) {
            calls.add(new Call(
                    calls.size(),
                    endpoint(row.getField("caller") + "/" + row.getField("caller_endpoint")),
                    endpoint(operation),
                    operation,
                    probability < 1 ? Math.min(1, probability * chance.between(0.85, 1.15)) : 1,
                    timeout,
                    Integer.parseInt(row.getField("retries")),
                    weight));
        }
    }

    private int endpoint(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    private Shop shop() {
        double shares = endpoints.stream().mapToDouble(Endpoint::share).sum();
        List<Endpoint> wired = endpoints.stream()
                .map(endpoint -> endpoint.with(endpoint.share() / shares, callsOf(endpoint)))
                .toList();
        Shop bare = new Shop(services, wired, calls, sizing.requestsPerSecond());
        return new Shop(sized(bare), bare.endpoints(), calls, bare.requestsPerSecond());
    }

    private List<Call> callsOf(Endpoint endpoint) {
        return calls.stream().filter(call -> call.caller() == endpoint.index()).toList();
    }

    /** Gives each instance the cores and threads that the busiest hour needs, with the seed's margin. */
    private List<Service> sized(Shop bare) {
        double[] rates = bare.rates(bare.requestsPerSecond() * PEAK);
        double[] holds = bare.holdsMs();
        List<Service> sized = new ArrayList<>();
        for (Service service : services) {
            double cores = 0;
            double busy = 0;
            for (Endpoint endpoint : bare.endpointsOf(service)) {
                cores += rates[endpoint.index()] * endpoint.cpuMs() / 1000;
                busy += rates[endpoint.index()] * holds[endpoint.index()] / 1000;
            }
            double usual = chance.between(0.35, 0.6) * service.slots();
            sized.add(service.with(Math.max(0.05, Math.rint(cores / usual * 100) / 100), (int)
                    Math.max(8, Math.ceil(busy * 6 / service.slots()))));
        }
        return sized;
    }
}
