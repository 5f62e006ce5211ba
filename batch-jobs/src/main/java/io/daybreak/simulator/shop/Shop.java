package io.daybreak.simulator.shop;

import java.util.List;

/**
 * The shop: services with their slots, endpoints, calls between them. Endpoints are ordered so that a caller stands before its callees.
 *
 * @param requestsPerSecond of visitors, mean over an ordinary day
 */
public record Shop(List<Service> services, List<Endpoint> endpoints, List<Call> calls, double requestsPerSecond) {

    public Shop {
        services = List.copyOf(services);
        endpoints = List.copyOf(endpoints);
        calls = List.copyOf(calls);
        for (Call call : calls) {
            if (call.caller() >= call.callee()) {
                throw new IllegalArgumentException(
                        "Cannot order the shop: " + call.operation() + " stands before its caller");
            }
        }
    }

    public int slots() {
        return services.getLast().endSlot();
    }

    public Service serviceOf(Endpoint endpoint) {
        return services.get(endpoint.service());
    }

    public Service callerOf(Call call) {
        return serviceOf(endpoints.get(call.caller()));
    }

    public Service calleeOf(Call call) {
        return serviceOf(endpoints.get(call.callee()));
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public Service service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find service: " + name));
    }

    public List<Endpoint> endpointsOf(Service service) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.service() == service.index())
                .toList();
    }

    /** What visitors ask for. */
    public List<Endpoint> routes() {
        return endpoints.stream().filter(endpoint -> endpoint.share() > 0).toList();
    }

    /** Calls a second at each endpoint, by its index, while visitors make {@code visitors} requests a second and nothing fails. */
    public double[] rates(double visitors) {
        double[] rates = new double[endpoints.size()];
        for (Endpoint endpoint : endpoints) {
            rates[endpoint.index()] += visitors * endpoint.share();
            for (Call call : endpoint.calls()) {
                rates[call.callee()] += rates[endpoint.index()] * call.probability();
            }
        }
        return rates;
    }

    /** Mean milliseconds of a call to each endpoint, by its index, while nothing waits and nothing fails. */
    public double[] holdsMs() {
        double[] holds = new double[endpoints.size()];
        for (Endpoint endpoint : endpoints.reversed()) {
            double hold = endpoint.ownMs();
            for (Call call : endpoint.calls()) {
                hold += call.weight() == Call.Weight.ASYNC ? 0 : call.probability() * holds[call.callee()];
            }
            holds[endpoint.index()] = hold;
        }
        return holds;
    }
}
