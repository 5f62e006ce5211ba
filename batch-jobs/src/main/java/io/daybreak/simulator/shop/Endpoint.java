package io.daybreak.simulator.shop;

import java.util.List;

/**
 * An operation of a service.
 *
 * @param name route or method, e.g. {@code POST /checkout}
 * @param cpuMs mean processor time of a call
 * @param ioMs mean time of a call that is neither processor nor a call to another service
 * @param share of the shop's visitors' requests; 0 for what only other services call
 * @param calls in the order in which they are made
 */
public record Endpoint(int index, int service, String name, double cpuMs, double ioMs, double share, List<Call> calls) {

    public double ownMs() {
        return cpuMs + ioMs;
    }

    Endpoint with(double otherShare, List<Call> otherCalls) {
        return new Endpoint(index, service, name, cpuMs, ioMs, otherShare, List.copyOf(otherCalls));
    }
}
