package io.daybreak.simulator.model;

import io.daybreak.simulator.plan.DayPlan;
import io.daybreak.simulator.shop.Call;
import io.daybreak.simulator.shop.Chance;
import io.daybreak.simulator.shop.Endpoint;
import io.daybreak.simulator.shop.Service;
import io.daybreak.simulator.shop.Shop;
import java.util.Arrays;

/**
 * A fluid model of the shop, step by step: requests flow from callers to callees with the retries of the step before; waiting,
 * time-outs and failures flow back. Waiting for a processor follows Sakasegawa's approximation of M/M/c (Sakasegawa 1977, "An
 * approximation formula Lq = a b^rho/(1-rho)"); what an instance cannot take piles up in its queue and is refused beyond its end.
 */
public final class Flow {
    private static final double STEP = DayPlan.STEP_SECONDS;

    private final Shop shop;
    private final Conditions conditions;
    private final Fleet fleet;
    private final Chance chance;
    private final double[] bias;
    private final double[] backlog;
    private final double[] rates;
    private final double[] holdMs;
    private final double[] latencyMs;
    private final double[] errors;
    private final double[] attempts;
    private final double[] meanWaitMs;
    private final double[] meanErrors;
    private final double[] meanStretch;
    private double swell;
    private long second;

    public Flow(Shop shop, DayPlan plan) {
        this.shop = shop;
        this.conditions = new Conditions(shop, plan);
        this.fleet = new Fleet(shop, plan);
        this.chance = Chance.of(plan.seed(), "flow", plan.day().date());
        int endpoints = shop.endpoints().size();
        bias = new double[shop.slots()];
        Arrays.setAll(bias, i -> 1 + 0.05 * chance.normal());
        backlog = new double[shop.slots()];
        rates = new double[endpoints];
        holdMs = shop.holdsMs();
        latencyMs = shop.holdsMs();
        errors = new double[endpoints];
        attempts = new double[shop.calls().size()];
        Arrays.fill(attempts, 1);
        meanWaitMs = new double[shop.services().size()];
        meanStretch = new double[shop.services().size()];
        meanErrors = new double[shop.services().size()];
        second = plan.start();
    }

    /** The next step of the day. */
    public Snapshot step() {
        conditions.at(second);
        swell = 0.96 * swell + 0.012 * chance.normal();
        conditions.visitors *= Math.max(0.5, 1 + swell);
        Snapshot out = new Snapshot(second, conditions, shop.slots());
        fleet.step(conditions, out);
        flowDown();
        shop.services().forEach(service -> serve(service, out));
        flowBack(out);
        second += DayPlan.STEP_SECONDS;
        return out;
    }

    private void flowDown() {
        Arrays.fill(rates, 0);
        for (Endpoint endpoint : shop.endpoints()) {
            int e = endpoint.index();
            rates[e] += conditions.visitors * endpoint.share();
            if (endpoint.name().equals("POST /login")) {
                rates[e] += conditions.hostile;
            }
            for (Call call : endpoint.calls()) {
                rates[call.callee()] += rates[e] * call.probability() * attempts[call.index()];
            }
        }
    }

    private void serve(Service service, Snapshot out) {
        double total = weigh(service, out);
        Demand demand = demand(service);
        double waits = 0;
        double stretches = 0;
        double failures = total == 0 && !service.silent() ? 1 : 0;
        for (int slot = service.firstSlot(); slot < service.endSlot(); slot++) {
            if (total > 0) {
                out.weight[slot] /= (float) total;
            }
            load(service, slot, demand, out);
            stretches += out.weight[slot] * out.stretch[slot];
            waits += out.weight[slot] * (out.waitMs[slot] + out.spikeMs[slot]);
            failures += out.weight[slot] * Math.min(1, out.refusal[slot] + out.writeErrors[slot] + out.defect[slot]);
        }
        meanStretch[service.index()] = stretches;
        meanWaitMs[service.index()] = waits;
        meanErrors[service.index()] = failures;
    }

    private double weigh(Service service, Snapshot out) {
        double total = 0;
        for (int slot = service.firstSlot(); slot < service.endSlot(); slot++) {
            boolean takes = service.silent() || out.reporting[slot];
            out.weight[slot] = takes ? (float) (bias[slot] * (1 + 0.015 * chance.normal())) : 0;
            total += out.weight[slot];
        }
        return total;
    }

    /** What callers ask of a service: calls a second, processor time and worker time of a mean call in ms. */
    private record Demand(double rate, double cpuMs, double holdMs) {}

    private Demand demand(Service service) {
        double rate = 0;
        double cpu = 0;
        double hold = 0;
        for (Endpoint endpoint : shop.endpointsOf(service)) {
            rate += rates[endpoint.index()];
            cpu += rates[endpoint.index()] * endpoint.cpuMs();
            hold += rates[endpoint.index()] * holdMs[endpoint.index()];
        }
        return rate == 0 ? new Demand(0, 1, 1) : new Demand(rate, cpu / rate, hold / rate);
    }

    private void load(Service service, int slot, Demand demand, Snapshot out) {
        double arrivals = demand.rate() * out.weight[slot];
        double workers = Math.max(0.02, service.threads() * (1 - conditions.lostThreads[slot]));
        double taken = Math.min(0.98, conditions.stolen[slot] + conditions.job[slot] + fleet.collector[slot]);
        double speed = service.silent() ? Double.MAX_VALUE : service.cores() * (1 - taken);
        double byWorkers = workers / (demand.holdMs() / 1000);
        double byCpu = service.silent() ? Double.MAX_VALUE : speed / (demand.cpuMs() / 1000);
        double capacity = Math.min(byWorkers, byCpu);
        double room = 40 + 2.0 * service.threads();
        double grown = backlog[slot] + (arrivals - capacity) * STEP;
        backlog[slot] = out.weight[slot] == 0 ? 0 : Math.clamp(grown, 0, room);
        out.refusal[slot] = (float) (grown > room ? Math.clamp(1 - capacity / arrivals, 0, 1) : 0);
        double used = Math.min(0.985, arrivals / byCpu);
        double queued = service.silent() ? 0 : sakasegawa(used, Math.max(1, speed)) * demand.cpuMs() / (1 - taken);
        out.waitMs[slot] = (float) (backlog[slot] / capacity * 1000 + queued + 150 * fleet.collector[slot]);
        out.stretch[slot] = (float) (service.silent() ? 1 : (1 + 0.6 * used / (1 - used * 0.8)) / (1 - taken));
        report(service, slot, taken, arrivals * Math.min(1, capacity / Math.max(arrivals, 1e-9)), demand, out);
    }

    /** Mean wait in units of the mean service time. */
    private static double sakasegawa(double used, double servers) {
        return StrictMath.pow(used, Math.sqrt(2 * (servers + 1)) - 1) / (servers * (1 - used));
    }

    private void report(Service service, int slot, double taken, double served, Demand demand, Snapshot out) {
        if (service.silent()) {
            return;
        }
        double busy = served * demand.cpuMs() / 1000 / service.cores();
        double noise = 1 + 0.04 * chance.normal();
        out.cpu[slot] = (float) Math.clamp((busy + taken + 0.015) * noise, 0.002, 1);
        out.memoryMib[slot] = (float) fleet.memory[slot];
        out.gcMs[slot] = (float) ((6 + 18 * busy + 900 * fleet.collector[slot]) * chance.between(0.6, 1.5));
        out.disk[slot] = (float) fleet.disk[slot];
        out.queue[slot] = (float) backlog[slot];
        double lost = conditions.lostThreads[slot] * service.threads();
        out.threads[slot] = (float)
                Math.min(service.threads(), lost + served * demand.holdMs() / 1000 + (backlog[slot] > 1 ? 1 : 0));
    }

    private void flowBack(Snapshot out) {
        double visitors = 0;
        for (Endpoint endpoint : shop.endpoints().reversed()) {
            int e = endpoint.index();
            double own = meanErrors[endpoint.service()];
            double right = 1 - Math.min(1, own);
            double hold = endpoint.cpuMs() * meanStretch[endpoint.service()] + endpoint.ioMs() + conditions.slowMs[e];
            for (Call call : endpoint.calls()) {
                double failed = attempt(call);
                if (call.weight() != Call.Weight.ASYNC) {
                    hold += call.probability() * attempts[call.index()] * patienceMs(call);
                }
                right *= call.weight() == Call.Weight.CRITICAL ? 1 - call.probability() * failed : 1;
            }
            holdMs[e] = 0.5 * holdMs[e] + 0.5 * hold;
            latencyMs[e] = hold + meanWaitMs[endpoint.service()];
            errors[e] = 1 - right;
            double share = conditions.visitors * endpoint.share();
            visitors += share;
            out.frontMs += share * latencyMs[e];
            out.frontErrors += share * errors[e];
        }
        out.frontMs /= visitors;
        out.frontErrors /= visitors;
    }

    /** Works out the attempts that a call takes; returns the share of calls that fail after all of them. */
    private double attempt(Call call) {
        double late = StrictMath.exp(-StrictMath.pow(conditions.timeoutMs[call.index()] / meanMs(call), 1.5));
        double failed = Math.min(0.999, errors[call.callee()] + (1 - errors[call.callee()]) * late);
        double goal = (1 - StrictMath.pow(failed, call.retries() + 1)) / (1 - failed);
        attempts[call.index()] = 0.5 * attempts[call.index()] + 0.5 * goal;
        return StrictMath.pow(failed, call.retries() + 1);
    }

    private double meanMs(Call call) {
        boolean hangs = conditions.hanging[shop.endpoints().get(call.callee()).service()];
        return hangs ? 1e6 : latencyMs[call.callee()] + conditions.delayMs[call.index()] + 0.5;
    }

    /** How long the caller waits for one attempt. */
    private double patienceMs(Call call) {
        return Math.min(conditions.timeoutMs[call.index()], meanMs(call));
    }
}
